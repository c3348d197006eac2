"""Fixed expressions read as one word: "because of", "no longer", "up to" before a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from checker.english.lexicon import Reading
from checker.english.lexicon_classes import complex_prepositions, connectives
from checker.english.tables import table
from checker.english.word import Word, word
from checker.source import Span
from checker.text.masking.seen import seen

__all__ = ["join_fixed"]

_LONGEST = 5  # words in a fixed expression
_BEFORE_NUMBER = "before number"


def join_fixed(text: str, single: Sequence[Word]) -> tuple[Word, ...]:
    """The words, each fixed expression among them made one; ``text`` is what their spans point into."""
    begun = _by_first_word()
    found: list[Word] = []
    taken = 0  # the words before it are in an expression
    for index, first in enumerate(single):
        if index < taken:
            continue
        length, tag = _longest_match(single, index) if first.lower in begun else (1, "")
        found.append(first if length == 1 else _joined(text, single[index : index + length], tag))
        taken = index + length
    return tuple(found)


def _joined(text: str, parts: Sequence[Word], tag: str) -> Word:
    span = Span(parts[0].span.start, parts[-1].span.end)
    return word(seen(span.of(text)), span, (Reading(tag, " ".join(part.lower for part in parts)),))


def _longest_match(single: Sequence[Word], index: int) -> tuple[int, str]:
    """How many words from here are one expression, and its tag; one word where none is."""
    listed = _by_first_word()[single[index].lower]
    following = tuple([w.lower for w in single[index : index + _LONGEST]])
    for length in range(len(following), 1, -1):
        parts = following[:length]
        if parts in listed and (tag := _tag(parts, single[index + length :])):
            return length, tag
    return 1, ""


def _tag(parts: tuple[str, ...], after: Sequence[Word]) -> str:
    """The tag of these words as one expression before those after; "" where they are none there."""
    if parts in _before_numbers() and after and "CD" in after[0].tags:
        return "RB"
    tag = _expressions().get(parts[0], {}).get(parts, "")
    if tag == "IN" and parts[0] == "the" and not _clause_may_begin(after):
        return ""
    if tag == "PDT" and after and (after[0].tags[0] == "PRP" or after[0].lower in {"this", "that"}):
        return ""  # "all of them", "all of that"
    return "" if parts[-1] == "to" and _base_form_begins(after) else tag


def _clause_may_begin(after: Sequence[Word]) -> bool:
    """Whether a clause may begin there: "the first time he came", not "the first time in Oslo"."""
    return bool(after) and after[0].tags[0] not in {"IN", "TO", ",", ".", "CC", "VBD", "VBZ"}


def _base_form_begins(after: Sequence[Word]) -> bool:
    """Whether a base form stands there: "due to sign" is no preposition with its phrase."""
    if not after:
        return False
    if after[0].tags[0] == "VB" or after[0].text.startswith("$"):
        return True
    takes_object = len(after) > 1 and after[1].tags[0] in {"DT", "PRP$", "PRP", "NNP"}
    return "VB" in after[0].tags and takes_object


@cache
def _expressions() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """First word -> (all words -> tag) of the expressions that are one word anywhere."""
    listed = [
        (phrase, tag)
        for tag, phrases in table("fixed").items()
        if tag != _BEFORE_NUMBER
        for phrase in phrases
    ]
    listed += [(phrase, "IN") for phrase in (*complex_prepositions(), *connectives()) if " " in phrase]
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, tag in listed:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], {}).setdefault(parts, tag)
    return found


@cache
def _before_numbers() -> frozenset[tuple[str, ...]]:
    """Expressions that limit a number, and are one word only before one: "more than 20"."""
    return frozenset(tuple(phrase.split()) for phrase in table("fixed")[_BEFORE_NUMBER])


@cache
def _by_first_word() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """First word -> the expressions that begin with it, whatever must follow them."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for parts in (*_before_numbers(), *(parts for listed in _expressions().values() for parts in listed)):
        found.setdefault(parts[0], set()).add(parts)
    return {first: frozenset(listed) for first, listed in found.items()}
