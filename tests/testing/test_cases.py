"""Which examples are run, and that each text is read once."""

from __future__ import annotations

import pytest

from checker.testing import NothingChosen, cases, choose, read
from tests.testing.building import ruleset


def texts(folder, words):
    return [case.example.text.split(".")[0] for case in choose(cases(ruleset(folder)), words)]


def test_without_words_all_examples_are_run(tmp_path):
    assert len(texts(tmp_path, "")) == 4


def test_words_in_a_rules_id_choose_all_its_examples(tmp_path):
    assert texts(tmp_path, "affirmed") == ["The ferry reached the island on Monday"] * 2


def test_words_in_a_text_choose_that_example(tmp_path):
    assert texts(tmp_path, "COMMENT") == ["The union refused to comment"]


def test_words_that_nothing_holds_are_a_mistake(tmp_path):
    with pytest.raises(NothingChosen, match=r"no rule's id and no example holds `boat`"):
        texts(tmp_path, "boat")


def test_each_text_is_read_once(tmp_path):
    same = "- match: The union refuses to sign the deal.\n- match: The union refuses to sign the deal."
    found = ruleset(tmp_path, examples=same)
    chosen = tuple(cases(found))
    assert len(chosen) == 6
    assert len(read(chosen, found)) == 4


def test_a_reference_is_read_as_well(tmp_path):
    found = ruleset(tmp_path, mark="reference: The ferry reached the island on Monday.")
    assert "The ferry reached the island on Monday." in read(cases(found), found)
