"""Speakers: whose words a clause is, within a sentence and across the sentences of a quotation."""

from __future__ import annotations

import pytest

from tests.english.cases import table
from tests.english.rendering import reading


@pytest.mark.parametrize(("text", "expected"), table("readings_speakers"))
def test_words_belong_to(text: str, expected: str) -> None:
    lemma, _, wanted = expected.partition(": ")
    assert reading(text, lemma) == wanted


def test_a_quotation_of_several_sentences_has_one_speaker() -> None:
    text = '"The talks failed. The army advanced. We left," the envoy said.'
    assert reading(text, "fail") == "affirmed / the envoy: say (quoted)"
    assert reading(text, "advance") == "affirmed / the envoy: say (quoted)"


def test_a_quotation_goes_on_behind_its_attribution() -> None:
    text = '"The talks failed," the envoy said. "The army advanced."'
    assert reading(text, "advance") == "affirmed / the envoy: say (quoted)"


def test_a_sentence_outside_the_quotation_is_the_articles() -> None:
    assert reading('"The talks failed," the envoy said. The army advanced.', "advance") == "affirmed"


def test_a_quotation_in_a_paragraph_of_its_own_borrows_nobody() -> None:
    assert reading('The envoy said the talks failed.\n\n"The army advanced."', "advance") == "affirmed"


def test_a_second_quotation_in_the_paragraph_belongs_to_the_one_who_spoke() -> None:
    text = 'The envoy said: "The talks failed." "The army advanced."'
    assert reading(text, "advance") == "affirmed / The envoy: say (quoted)"
