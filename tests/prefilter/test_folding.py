"""A folded expression matches its words and no others."""

from __future__ import annotations

import re

import pytest

from checker.prefilter.folding import folded


@pytest.mark.parametrize(
    "words",
    [
        ["deny"],
        ["deny", "denies", "denied", "denying"],
        ["a", "ab", "abc", "b"],
        ["go", "gone", "got", "goes", "good"],
        ["x.y", "x+y", "x"],
    ],
)
def test_it_matches_each_word_and_nothing_else(words: list[str]) -> None:
    expression = re.compile(folded(words))
    assert all(expression.fullmatch(word) for word in words)
    others = {word[:-1] for word in words} | {word + "z" for word in words} | {"", "q"}
    assert not any(expression.fullmatch(other) for other in others - set(words))


def test_the_longest_word_that_fits_is_found() -> None:
    assert re.findall(folded(["ban", "banned", "bans"]), "banned bans ban") == ["banned", "bans", "ban"]


def test_two_thousand_words_do_not_slow_it_down_by_their_number() -> None:
    """Common beginnings are read once: the expression is shorter than its words."""
    words = [f"{first}{second}ment" for first in "abcdefghij" for second in map(str, range(200))]
    assert len(folded(words)) < sum(map(len, words))
