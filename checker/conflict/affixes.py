"""Opposites by a negating prefix: able and unable, legal and illegal."""

from __future__ import annotations

from functools import cache

from checker.conflict import tables
from checker.english.lexicon import is_known, readings

_PREFIXES = ("non-", "non", "dis", "un", "in", "im", "il", "ir")
_LEAST_LETTERS = 4


@cache
def prefix_opposites(one: str, other: str) -> bool:
    """Whether the longer word is the shorter one, an adjective or adverb, with a negating prefix."""
    base, prefixed = sorted((one, other), key=len)
    if len(base) < _LEAST_LETTERS or base in tables.NO_OPPOSITE_BY_PREFIX:
        return False
    return any(prefixed == prefix + base for prefix in _PREFIXES) and _describes(base)


def suffix_opposites(one: str, other: str) -> bool:
    """Whether both are one stem, with what it is full of and what it lacks: careful, careless."""
    lacking, full = (one, other) if one.endswith("less") else (other, one)
    return lacking.endswith("less") and full == lacking.removesuffix("less") + "ful"


@cache
def without_prefix(word: str) -> frozenset[str]:
    """The words of which this one is the opposite by its prefix."""
    bases = (word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix))
    return frozenset(base for base in bases if prefix_opposites(base, word))


def _describes(word: str) -> bool:
    return is_known(word) and any(found.tag[:2] in ("JJ", "RB") for found in readings(word))
