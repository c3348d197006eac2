"""The word classes of the language: typed views of the hand-written lists in ``data/``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from checker.english.tables import table

__all__ = ["complex_prepositions", "connectives"]


def _by_word(name: str) -> Mapping[str, str]:
    """A list given as class -> words, turned round."""
    return MappingProxyType({word: kind for kind, words in table(name).items() for word in words})


@cache
def complex_prepositions() -> Mapping[str, str]:
    """Preposition of several words -> what it says: place, time, cause, purpose, exchange, source ..."""
    return _by_word("prepositions")


@cache
def connectives() -> Mapping[str, str]:
    """Connective, of one word or several -> its type: condition, exception, time_before, time_after, cause ..."""
    return _by_word("connectives")
