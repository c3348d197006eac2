"""The rule reference holds all there is, and what its tables say of patterns and relations is so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from checker.conflict import Text
from checker.conflict.evaluate import Candidate, evaluate
from checker.conflict.lexical import knowledge_of
from checker.conflict.stated import Pair, Stated, setting_of, stated
from checker.english import analyse
from checker.extract import statements
from checker.pattern import PatternError, compile_pattern
from checker.report.outcomes import WORDS
from checker.ruleset import ASSERTION, CompiledPattern, Ruleset, StatementExample, StatementRule, load
from checker.ruleset.condition import Alias, Call, RoleOf, leaves
from checker.ruleset.fixing import fixed
from checker.ruleset.nodes import read
from checker.ruleset.relations import RELATIONS
from checker.ruleset.rules import Place
from checker.ruleset.schema import CONFLICT, CONFLICT_EXAMPLE, FILE, LEXICON, STATEMENT, STATEMENT_EXAMPLE
from checker.ruleset.shapes import RecordShape
from checker.ruleset.when import parse_condition
from checker.source import Source, Span
from checker.testing.comparison import is_as_expected
from tests.house.documents import ROOT
from tests.house.tables import Row, code, rows, sayings

REFERENCE = ROOT / "docs" / "rule-reference.md"
SHIPPED = load([ROOT / "rules"])
RECORDS = {
    "a rule file": FILE,
    "a statement rule": STATEMENT,
    "a statement rule's example": STATEMENT_EXAMPLE,
    "a conflict rule": CONFLICT,
    "a conflict rule's example": CONFLICT_EXAMPLE,
    "the lexicon": LEXICON,
}
PATTERNS = rows(REFERENCE, "pattern", "matches", "leaves alone")
ANSWERS = rows(REFERENCE, "relation", "yes", "no", "unknown")
SAYING = re.compile(r"(?P<text>.*?)(?: \((?P<roles>\w+: [^()]*)\))?")


# -- it is complete ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "record"), RECORDS.items(), ids=list(RECORDS))
def test_every_key_stands_there_with_its_meaning(name: str, record: RecordShape) -> None:
    table = rows(REFERENCE, f"key of {name}")
    place = table[0].heading.index("meaning")
    told = {code(row.cells[0]): row.cells[place] for row in table}
    assert told == {key: known.doc for key, known in record.keys.items()}


@pytest.mark.parametrize("name", ["a statement rule", "a conflict rule"])
def test_it_says_which_keys_are_needed(name: str) -> None:
    table = rows(REFERENCE, f"key of {name}", "needed")
    assert {code(row.cells[0]) for row in table if row.cells[1] == "yes"} == set(RECORDS[name].required)


def test_every_relation_stands_there_with_its_meaning() -> None:
    table = rows(REFERENCE, "relation", "compares", "holds when")
    told = {code(name): (compares, holds) for name, compares, holds in (row.cells for row in table)}
    assert told == {
        name: (f"two {signature.arguments[0]}s", signature.doc[0].lower() + signature.doc[1:].rstrip("."))
        for name, signature in RELATIONS.items()
    }


def test_every_mistake_stands_there() -> None:
    assert [code(row.cells[0]) for row in rows(REFERENCE, "code")] == sorted(_codes())


def _codes() -> set[str]:
    """The codes that the checker gives to mistakes: the first argument of all that makes one."""
    trees = (ast.parse(path.read_text("utf-8")) for path in sorted((ROOT / "checker").rglob("*.py")))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {code for call in calls if _name(call) in _MAKERS for code in _first_text(call)}


_MAKERS = {"Mistake", "mistake", "misnamed", "read_on", "_fileless", "_repeated", "_warning"}


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _first_text(call: ast.Call) -> Iterator[str]:
    match call.args:
        case [ast.Constant(value=str(text)), *_]:
            yield text


def test_no_mistake_of_a_broken_file_has_a_code_of_another_sort() -> None:
    shown = (path.read_text("utf-8") for path in sorted((ROOT / "tests/ruleset/broken").glob("*.out")))
    codes = {found for text in shown for found in re.findall(r"^\S+: \w+\[([a-z-]+)\]", text, re.MULTILINE)}
    assert codes
    assert codes <= _codes()


def test_every_outcome_of_an_example_stands_there() -> None:
    assert [code(row.cells[0]) for row in rows(REFERENCE, "outcome", "meaning")] == list(WORDS)


# -- its patterns ------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row.cells[0])
def test_a_pattern_matches_and_leaves_alone_what_the_table_says(row: Row) -> None:
    rule = _rule(code(row.cells[0]))
    assert [saying for saying in sayings(row.cells[1]) if not _is_matched(rule, saying)] == []
    assert [saying for saying in sayings(row.cells[2]) if _is_matched(rule, saying)] == []
    assert sayings(row.cells[1])
    assert sayings(row.cells[2])


def _rule(pattern: str) -> StatementRule:
    nowhere = Place(Source("", ""), Span(0, 0))
    compiled = CompiledPattern(pattern, compile_pattern(pattern, SHIPPED.words), nowhere)
    return StatementRule("shown", "shown", "", (compiled,), (), (), nowhere)


def _is_matched(rule: StatementRule, saying: str) -> bool:
    """Whether the rule recognises the text, and its holes catch what stands in brackets behind it."""
    example = _example(saying)
    analysis = analyse(Source("", example.text), SHIPPED.parties)
    found = statements(analysis, Ruleset(statements=(rule,)), "")
    return any(one.rule == rule.id and is_as_expected(one, example) for one in found)


def _example(saying: str) -> StatementExample:
    found = SAYING.fullmatch(saying)
    assert found is not None
    pairs = [role.split(": ") for role in (found["roles"] or "").split("; ") if role]
    roles = tuple((role, words) for role, words in pairs)
    return StatementExample(
        "match", found["text"], roles, todo=False, place=Place(Source("", ""), Span(0, 0))
    )


@pytest.mark.parametrize("row", rows(REFERENCE, "pattern", "does not match"), ids=lambda row: row.cells[0])
def test_what_a_pattern_cannot_say(row: Row) -> None:
    pattern, sentence, instead = row.cells
    assert not _says(code(pattern), sentence)
    assert all(_says(code(other), sentence) for other in sayings(instead))


def _says(pattern: str, sentence: str) -> bool:
    try:
        return _is_matched(_rule(pattern), sentence)
    except PatternError:
        return False


# -- its lines of YAML -------------------------------------------------------------------------------


@pytest.mark.parametrize("row", rows(REFERENCE, "written", "trouble"), ids=lambda row: row.cells[0])
def test_a_line_that_yaml_misreads_is_told_and_mended(row: Row) -> None:
    before, after = Source("", code(row.cells[0])), code(row.cells[2])
    mistake = read(before).mistakes[0]
    assert mistake.fix is not None
    assert fixed(before, mistake.fix) == after
    assert read(Source("", after)).mistakes == ()


# -- its relations -----------------------------------------------------------------------------------


@pytest.mark.parametrize("row", ANSWERS, ids=lambda row: row.cells[0])
def test_a_relation_answers_as_the_table_says(row: Row) -> None:
    condition = code(row.cells[0])
    for answer, cell in zip(row.heading[1:], row.cells[1:], strict=True):
        assert {text: _answer(condition, text) for text in sayings(cell)} == dict.fromkeys(
            sayings(cell), answer
        )


def test_every_relation_is_shown_with_its_yes() -> None:
    shown = {
        leaf.relation
        for row in ANSWERS
        for leaf in leaves(parse_condition(code(row.cells[0])))
        if isinstance(leaf, Call) and sayings(row.cells[1])
    }
    assert shown == set(RELATIONS)


def _answer(condition: str, text: str) -> str:
    """What the condition answers for a text of two sentences, or for one of a text and one of its reference."""
    parsed = parse_condition(condition)
    said = tuple(_stated(text.split(_AGAINST)))
    aliases = {alias: _meant(alias, said) for leaf in leaves(parsed) for alias in _aliases(leaf)}
    first, second = aliases.values()
    pair = Pair(first, second, knowledge_of(SHIPPED.lexicon), setting_of(first, second))
    return evaluate(parsed, Candidate(aliases, pair)).truth


_AGAINST = " *against* "


def _stated(texts: list[str]) -> Iterator[Stated]:
    """What is stated in a text and in the reference behind it, if there is one."""
    for at, text in enumerate(texts):
        analysis = analyse(Source("", text), SHIPPED.parties)
        yield from stated(Text(str(at), analysis, statements(analysis, SHIPPED, str(at)), reference=at > 0))


def _aliases(leaf: object) -> Iterator[str]:
    parts = leaf.arguments if isinstance(leaf, Call) else (leaf.left, leaf.right)
    for part in parts:
        match part:
            case Alias(name=alias) | RoleOf(alias=alias):
                yield alias


def _meant(alias: str, said: tuple[Stated, ...]) -> Stated:
    """ "one" and "other" are the assertions of the two sentences, any other alias is a kind."""
    if alias in _SENTENCES:
        ofs = ((one.statement.kind, one.proposition.sentence + one.text.reference) for one in said)
        return said[list(ofs).index((ASSERTION, _SENTENCES[alias]))]
    return next(one for one in said if one.statement.kind == alias)


_SENTENCES = {"one": 0, "other": 1}
