"""Relations between lemmas, from tables built out of WordNet; "turn down" is one lemma."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.english.lexicon_table import row
from checker.english.tables import table


@lru_cache(maxsize=16384)
def antonyms(lemma: str) -> frozenset[str]:
    """Lemmas that mean the opposite: verbs, adjectives, adverbs."""
    return _related("antonyms", lemma)


@lru_cache(maxsize=16384)
def synonyms(lemma: str) -> frozenset[str]:
    """Lemmas that share a main sense with ``lemma``, or are another spelling of it."""
    return _related("synonyms", lemma)


@lru_cache(maxsize=16384)
def hypernyms(lemma: str) -> frozenset[str]:
    """What a thing named by this noun also is: "boy" is a "child" and a "person"."""
    return _related("hypernyms", lemma)


@lru_cache(maxsize=16384)
def derivations(lemma: str) -> frozenset[str]:
    """The nouns of a verb's event and the verbs of such a noun: "withdraw" and "withdrawal"."""
    return _related("derivations", lemma)


@lru_cache(maxsize=16384)
def contrasts(lemma: str) -> frozenset[str]:
    """Lemmas of any kind that may mean the opposite, where all other words are the same."""
    return _related("contrasts", lemma) | _scales().get(lemma, frozenset())


@lru_cache(maxsize=16384)
def akin(lemma: str) -> frozenset[str]:
    """Lemmas that may mean the same, where all other words are the same."""
    return _related("akin", lemma)


@lru_cache(maxsize=16384)
def ways(lemma: str) -> frozenset[str]:
    """Verbs of which this one names a way: to slice is to cut."""
    return _related("ways", lemma)


@cache
def _scales() -> Mapping[str, frozenset[str]]:
    """Each word at the end of a scale -> the words at the other end."""
    found: dict[str, frozenset[str]] = {}
    for one, other in table("scales"):
        for ends in ((one, other), (other, one)):
            for word in ends[0]:
                found[word] = found.get(word, frozenset()) | frozenset(ends[1])
    return found


def _related(name: str, lemma: str) -> frozenset[str]:
    found = row(name, lemma.replace(" ", "_"))
    return frozenset(other.replace("_", " ") for other in found.split())
