"""The tagger's word lists: every list has its reader, every reader its list."""

from __future__ import annotations

from typing import get_args

from checker.english.tables import table
from checker.english.tagging import word_lists
from checker.english.tagging.word_lists import is_subordinator, word_list


def test_each_list_is_read_by_its_name() -> None:
    assert set(table("tagging")) == set(get_args(word_lists._Name))


def test_words_stand_as_in_a_text_in_lower_case() -> None:
    listed = [word for name in table("tagging") for word in word_list(name)]
    assert listed == [word.lower() for word in listed]


def test_a_fixed_connective_opens_a_clause_but_a_preposition_does_not() -> None:
    assert [is_subordinator(word) for word in ("because", "as long as", "because of")] == [True, True, False]
