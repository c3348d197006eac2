"""Clauses: control, passive, relative clauses, coordination, predicates and what each verb takes."""

from __future__ import annotations

import pytest

from tests.english.cases import table
from tests.english.rendering import staged, tree

TABLES = ("plain", "control", "relatives", "coordination", "subordinates", "existentials", "predicates",
          "clause_subjects", "questions", "imperatives", "times", "apposition")  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), [case for name in TABLES for case in table(name)])
def test_clauses_of(sentence: str, expected: str) -> None:
    assert tree(sentence) == expected


def test_an_agent_is_the_subject_and_the_one_affected_the_object() -> None:
    (clause,) = staged("The offer was rejected by the owners.").clauses
    assert clause.verb is not None
    assert clause.verb.passive
    assert {a.role: a.span.of("The offer was rejected by the owners.") for a in clause.arguments} == {
        "object": "The offer",
        "subject": "by the owners",
    }


def test_a_relative_clause_holds_a_bare_copy_of_its_noun() -> None:
    (clause,) = staged("The man who signed the deal resigned.").clauses
    man = clause.arguments[0].value
    (relative,) = man.relatives  # type: ignore[union-attr]
    assert relative.kind == "relative"
    assert relative.arguments[0].value.relatives == ()  # type: ignore[union-attr]


def test_a_clause_in_quotation_marks_is_quoted_and_the_one_around_it_not() -> None:
    (saying,) = staged('"The deal is dead," Lee said.').clauses
    inner = saying.arguments[-1].value
    assert (saying.quoted, inner.quoted) == (False, True)  # type: ignore[union-attr]


def test_a_time_is_never_an_object() -> None:
    for sentence in (
        "The club sold the striker last year.",
        "The union Monday met the owners.",
        "He resigned this week.",
    ):
        objects = [a for c in staged(sentence).clauses for a in c.arguments if a.role == "object"]
        assert all(o.span.of(sentence) in {"the striker", "the owners"} for o in objects)
