"""The forms in which a feature of a clause shows among the words of a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from checker.english.lexicon import deverbals, inflections

ANYWHERE = frozenset({"be", "have", "do", "will", "say", "not"})
"""Lemmas that may show as a clitic, or in no word at all: what is quoted is said, whatever stands there."""

_ENDINGS = ("", "s", "es", "ed", "ing", "est", "er")
_AFTER_E = ("d", "r", "st")  # behind the lemma itself
_DOUBLED = frozenset("bcdfgklmnprtvz")


@lru_cache(maxsize=8192)
def forms(feature: str) -> frozenset[str]:
    """The words, in lower case, of which one stands in a text wherever a clause has the feature.

    Empty where that cannot be told: markers that the grammar gives, modality, what is no plain word.
    """
    lemma = feature.removeprefix("inner:").partition(" ")[0]  # of a phrasal verb the particle may be far
    if not _is_plain(lemma) or lemma in ANYWHERE:
        return frozenset()
    named = (lemma, *_event_nouns().get(lemma, ()))
    return frozenset(form for word in named for form in _forms(word))


def _is_plain(lemma: str) -> bool:
    return lemma.isascii() and lemma.isalpha() and lemma not in _GIVEN


_GIVEN = frozenset({"ing", "that", "quote", "to"})  # markers without a word of their own, or left out


def _forms(lemma: str) -> Iterator[str]:
    """What the lexicon lists, and what may be read as the lemma though the lexicon lacks it."""
    listed = inflections(lemma)
    yield from (form.partition(" ")[0] for form in listed)
    yield from (lemma + ending for ending in _ENDINGS)
    if lemma.endswith("e"):
        yield from (lemma + ending for ending in _AFTER_E)
        yield from (lemma[:-1] + ending for ending in ("ing", "ed", "est"))
    if lemma.endswith("y"):
        yield from (lemma[:-1] + ending for ending in ("ies", "ied", "ier", "iest"))
    if lemma[-1] in _DOUBLED:
        yield from (lemma + lemma[-1] + ending for ending in ("ed", "ing", "er", "est"))


@cache
def _event_nouns() -> dict[str, tuple[str, ...]]:
    """Verb -> the nouns that stand for it: "refusal"."""
    found: dict[str, tuple[str, ...]] = {}
    for noun, event in deverbals().items():
        verb = event.verb.partition(" ")[0]
        found[verb] = (*found.get(verb, ()), noun)
    return found
