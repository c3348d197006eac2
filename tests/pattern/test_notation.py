"""The pattern notation: what is read, and how mistakes are told."""

from __future__ import annotations

import pytest

from checker.pattern.error import PatternError
from checker.pattern.expansion import expand
from checker.pattern.notation import read


def sentences(pattern: str) -> list[str]:
    return [" ".join(atom.text for atom in way) for way in expand(read(pattern))]


def kinds(pattern: str) -> list[tuple[str, str]]:
    return [(atom.kind, atom.text) for way in expand(read(pattern)) for atom in way]


def test_tells_holes_classes_quoted_words_and_words_apart() -> None:
    assert kinds('$holder <refuse> "to sign"') == [
        ("variable", "holder"),
        ("class", "refuse"),
        ("exact", "to"),
        ("exact", "sign"),
    ]


def test_every_atom_knows_its_place() -> None:
    pattern = '$holder (says | "said so") <now>'
    for way in expand(read(pattern)):
        for atom in way:
            assert atom.text in atom.span.of(pattern)


def test_alternatives_become_sentences_in_order() -> None:
    assert sentences("$a (insists on | demands) $b") == ["a insists on b", "a demands b"]


def test_an_optional_part_may_be_missing() -> None:
    assert sentences("$a will (not)? go") == ["a will not go", "a will go"]


def test_alternatives_nest() -> None:
    assert sentences("x (a (b | c) | d)?") == ["x a b", "x a c", "x d", "x"]


def test_a_sentence_that_comes_out_twice_is_kept_once() -> None:
    assert len(sentences("x (a)? (a)?")) == 4
    assert len(sentences("x (a | a)")) == 2  # two places in the pattern


def test_a_possessive_ending_is_a_word_of_its_own() -> None:
    assert kinds("$holder's refusal")[1] == ("word", "'s")
    assert [text for _, text in kinds("the union's talks")] == ["the", "union", "'s", "talks"]
    assert [text for _, text in kinds("$a won't go")] == ["a", "wo", "n't", "go"]
    assert [text for _, text in kinds("$a cannot go")] == ["a", "can", "not", "go"]


def test_commas_and_numbers_are_words() -> None:
    assert [text for _, text in kinds("if $a, 10% of it")] == ["if", "a", ",", "10%", "of", "it"]


@pytest.mark.parametrize(
    ("pattern", "message", "marked"),
    [
        ("$a (refuses | denies $b", '"(" without ")"', "("),
        ("$a refuses) $b", '")" without "("', ")"),
        ("$a refuses | denies", '"|" outside brackets', "|"),
        ("$a (refuses | ) $b", "empty alternative", "| )"),
        ("$a () $b", "empty alternative", "()"),
        ("$a <refuse to", '"<" without ">"', "<refuse"),
        ("$a refuse> to", '">" without "<"', ">"),
        ("$ refuses", '"$" without a name', "$"),
        ("$Holder refuses", "a hole's name is made of a to z and _", "$Holder"),
        ('$a "refuses', "quotation mark without its partner", '"refuses'),
        ("$a refuses?", '"?" stands only behind ")"', "?"),
        ("$a refuses ... $b", "nothing stands for other words", "..."),
        ("$a refuses.", "a pattern has no full stop", "."),
        ("$a [refuses]", "brackets of patterns are round", "[refuses]"),
    ],
)
def test_a_mistake_is_named_and_placed(pattern: str, message: str, marked: str) -> None:
    with pytest.raises(PatternError) as caught:
        read(pattern)
    error = caught.value
    assert error.message == message
    assert pattern[error.offset : error.offset + error.length] == marked
    assert error.help


def test_an_empty_pattern_is_refused() -> None:
    with pytest.raises(PatternError, match="empty"):
        read("  ")


def test_too_many_sentences_are_refused() -> None:
    with pytest.raises(PatternError, match="128 sentences"):
        expand(read("$a" + " (x | y)" * 7))
