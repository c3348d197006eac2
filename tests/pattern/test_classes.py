"""Classes of words in patterns: those of one word, and those that need more."""

from __future__ import annotations

import pytest

from checker.pattern.classes import check_classes, members, split_classes
from checker.pattern.error import PatternError
from checker.pattern.expansion import expand
from checker.pattern.notation import read

WORDS = {
    "refuse": ("refuse", "decline"),
    "reject": ("reject", "rule out"),
    "demand": ("demand", "insist on", "press for", "ask for"),
}
PHRASAL = frozenset({"rule out"})


def sentences(pattern: str) -> list[str]:
    tree = split_classes(read(pattern), WORDS, PHRASAL)
    return [" ".join(atom.text for atom in way) for way in expand(tree)]


def test_a_class_of_single_words_stays_one() -> None:
    assert sentences("$a <refuse> to $b") == ["a refuse to b"]


def test_a_verb_with_its_particle_is_one_word() -> None:
    assert sentences("$a <reject> $b") == ["a reject b"]
    assert members("reject", WORDS, PHRASAL) == {"reject", "rule out"}


def test_members_with_a_preposition_make_sentences_of_their_own() -> None:
    assert sentences("$a <demand> $b") == ["a demand b", "a demand+on on b", "a demand+for for b"]
    assert members("demand", WORDS, PHRASAL) == {"demand"}
    assert members("demand+for", WORDS, PHRASAL) == {"press", "ask"}


def test_classes_inside_alternatives_are_split_too() -> None:
    assert sentences("$a (<demand> | wants) $b")[1] == "a demand+on on b"


def test_an_unknown_class_gets_the_nearest_name() -> None:
    with pytest.raises(PatternError) as caught:
        check_classes("$a <refuze> $b", read("$a <refuze> $b"), WORDS)
    assert caught.value.help == "did you mean <refuse>?"
    assert caught.value.offset == 3
