"""Propositions: polarity, modality, standing and whose words they are."""

from __future__ import annotations

import pytest

from tests.english.cases import table
from tests.english.rendering import analysed, reading

TABLES = ("readings_negation", "readings_implicatives", "readings_conditions", "readings_more")


@pytest.mark.parametrize(("sentence", "expected"), [case for name in TABLES for case in table(name)])
def test_clause_is_read_as(sentence: str, expected: str) -> None:
    lemma, _, wanted = expected.partition(": ")
    assert reading(sentence, lemma) == wanted


def test_every_step_that_changes_a_reading_gives_its_reason() -> None:
    found = analysed("The minister denied that the firm had refused to sell the plant.").propositions
    reasons = {p.clause.verb.lemma: p.because for p in found if p.clause.verb}
    assert reasons["refuse"] == ('"deny" negates',)
    assert reasons["sell"][-1] == '"refuse" leaves it open'
    assert reasons["deny"] == ()


def test_outer_clauses_come_before_inner_ones() -> None:
    found = analysed("The minister said the union had refused to sign.").propositions
    assert [p.clause.verb.lemma for p in found if p.clause.verb] == ["say", "refuse", "sign"]


def test_a_relative_clause_of_a_denied_existence_is_not_asserted() -> None:
    assert reading("There is no firm that pays the tax.", "pay").endswith("embedded")


def test_an_event_that_a_noun_names_is_read_too() -> None:
    assert reading("The union's refusal to sign the deal angered the owners.", "refuse") == "affirmed"
    assert reading("The union's refusal to sign the deal angered the owners.", "sign") == "negated"


def test_a_proposition_knows_its_sentence() -> None:
    found = analysed("The talks failed. The army advanced.").propositions
    assert [p.sentence for p in found] == [0, 1]
