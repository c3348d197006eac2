"""The grammar: it compiles, its conflicts are pinned, and what does not fit is repaired and marked."""

from __future__ import annotations

import pytest

from checker.english.boundaries import Terminal
from checker.english.grammar import Parsed, _parser, parse
from checker.resources import folder
from tests.english.conflicts import GOLDEN, conflicts
from tests.english.rendering import analysed, staged


def parsed(types: str, grammar: str = "statement") -> Parsed:
    return parse([Terminal(t) for t in types.split()], grammar)


def test_the_conflicts_are_those_that_are_known() -> None:
    assert conflicts("statement") == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("types", [
    "NP VF",
    "NP VF NP",
    "NP VF COM NP VF NP",
    "NP VF VT NP",
    "SUB NP VF BND NP VF",
    "NP REL VF NP VF ADJ",
    "NP APP NP VF",
    "NP CCN NP VF NP CVF NP",
    "EX VF NP PREP NP",
    "PREP NP NP VF TIME",
    "VG NP VF ADJ",
    "ADV",
    "NP",
])  # fmt: skip
def test_well_formed_rows_need_no_repair(types: str) -> None:
    result = parsed(types)
    assert result.tree is not None
    assert result.repairs == ()


REPAIRED = [
    ("NP VF NP CVT NP", "dropped CVT"),
    ("NP VF CCN NP", "dropped CCN"),
    ("NP VF BND BND NP VF", "dropped BND"),
    ("APP NP VF", "dropped APP"),
    ("NP VF COM", "closed an open clause"),
    ("NP VF VF", "boundary before VF"),
    ("NP NP VF", "boundary before NP"),
    ("NP TIME NP VF", "boundary before NP"),
]


@pytest.mark.parametrize(("types", "repairs"), REPAIRED)
def test_what_does_not_fit_is_repaired_and_said(types: str, repairs: str) -> None:
    result = parsed(types)
    assert result.tree is not None
    assert ", ".join(result.repairs) == repairs


def test_an_inserted_boundary_stands_among_the_terminals() -> None:
    result = parsed("NP VF VF")
    assert [t.type for t in result.terminals] == ["NP", "VF", "BND", "VF"]
    assert result.terminals[2].word == "repair"


def test_nothing_gives_no_tree() -> None:
    assert parsed("").tree is None


def test_a_repaired_sentence_is_of_low_confidence() -> None:
    text = "She denied the charge, nor if."
    (sentence,) = analysed(text).sentences
    assert staged(text).parsed.repairs
    assert sentence.confidence == "low"
    assert {c.confidence for c in sentence.clauses} == {"low"}


def test_a_leaf_is_the_index_of_its_terminal() -> None:
    result = parsed("NP VF NP")
    assert result.tree is not None
    leaves = [int(t) for t in result.tree.scan_values(lambda _: True)]
    assert leaves == [0, 1, 2]


@pytest.mark.parametrize(
    "types", ["META VF VT NP", "NP VF META", "META VF COM META VF", "META PREP NP VF", "META"]
)
def test_patterns_have_metavariables_where_phrases_stand(types: str) -> None:
    assert parsed(types, "pattern").repairs == ()


@pytest.mark.parametrize("types", ["NP VF COM NP VF NP", "NP REL VF NP VF ADJ", "SUB NP VF BND NP VF"])
def test_the_pattern_grammar_reads_what_the_statement_grammar_reads(types: str) -> None:
    assert parsed(types, "pattern").tree == parsed(types).tree


def test_the_statement_grammar_knows_no_metavariables() -> None:
    assert parsed("META VF").repairs == ("dropped META",)


def test_every_rule_and_terminal_of_the_statement_grammar_is_named_in_the_patterns() -> None:
    statement, pattern = _parser("statement"), _parser("pattern")
    assert {str(t.name) for t in pattern.terminals} - {"META"} == {str(t.name) for t in statement.terminals}
    named = {str(r.origin.name) for r in statement.rules if not str(r.origin.name).startswith("_")}
    assert named <= {str(r.origin.name) for r in pattern.rules}


def test_each_grammar_begins_by_saying_what_it_is() -> None:
    for name in ("statement", "pattern", "quantity", "when"):
        path = folder("grammars") / f"{name}.lark"
        assert path.read_text(encoding="utf-8").startswith("//"), name
