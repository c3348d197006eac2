"""The words that the rules of tagging go by: ``data/tagging.yaml``."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from checker.english.lexicon_classes import complex_prepositions, connectives
from checker.english.tables import table

__all__ = ["is_subordinator", "says", "word_list"]

_Name = Literal[
    "subordinators", "saying", "asking", "claiming", "letting", "inverting", "taking_of", "temporal",
    "leading_to", "equating", "describing",
]  # fmt: skip


@cache
def word_list(name: _Name) -> frozenset[str]:
    """One of the lists, as a set of lower-case forms."""
    return frozenset(table("tagging")[name])


def says(word: str) -> bool:
    """Whether the word is a form of a verb of saying or claiming."""
    return word in word_list("saying") or word in word_list("claiming")


@lru_cache(maxsize=8192)
def is_subordinator(word: str) -> bool:
    """Whether the word, or fixed expression, opens a clause: "because", "as long as"."""
    return word in word_list("subordinators") or (
        word in connectives() and word not in complex_prepositions()
    )
