"""Linking: attributions, participles and insertions find the clause that they belong to."""

from __future__ import annotations

import pytest

from checker.english.clauses import Segment
from checker.english.linking import grammatical_subject, link, with_subject
from checker.model import Argument, Clause, NounPhrase, VerbGroup
from checker.source import Span
from tests.english.cases import table
from tests.english.rendering import show, staged, tree


@pytest.mark.parametrize(("sentence", "expected"), table("attribution"))
def test_attribution_governs_what_was_said(sentence: str, expected: str) -> None:
    assert tree(sentence) == expected


def test_a_participle_behind_takes_the_main_subject() -> None:
    assert tree("The owners sold the plant, leaving 300 people without work.") == (
        "sell(subject=The owners, object=the plant, ing=leave(subject=The owners, object=300 people, without=work))"
    )


def test_a_participle_in_front_takes_the_main_subject() -> None:
    assert tree("Backed by the owners, the mayor dropped the plan.") == (
        "drop(subject=the mayor, object=the plan, ed=back.passive(object=the mayor, subject=the owners))"
    )


def test_two_sentences_joined_by_a_semicolon_stay_apart() -> None:
    assert (
        tree("The talks failed; the army advanced.") == "fail(subject=The talks); advance(subject=the army)"
    )


def test_no_segments_give_no_clauses() -> None:
    assert link([]) == ()


def test_leads_join_the_clause_they_lead_to() -> None:
    place = NounPhrase(Span(3, 8), Span(3, 8), "name", "Paris", "Paris", "Paris")
    lead = Argument("modifier", place, Span(0, 8), "in")
    clause = Clause(Span(10, 20), "main", VerbGroup(Span(10, 20), "rain", "finite"))
    (linked,) = link([Segment(None, (), (lead,)), Segment(None, (clause,), ())])
    assert show(linked) == "rain(in=Paris)"
    assert linked.span == Span(0, 20)


def test_the_grammatical_subject_of_a_passive_is_the_one_affected() -> None:
    (clause,) = staged("The offer was rejected by the owners.").clauses
    subject = grammatical_subject(clause)
    assert subject is not None
    assert subject.text == "The offer"


def test_a_clause_with_a_subject_keeps_it() -> None:
    (clause,) = staged("The offer was rejected by the owners.").clauses
    other = NounPhrase(Span(0, 3), Span(0, 3), "pronoun", "she", "she")
    assert with_subject(clause, other) == clause
