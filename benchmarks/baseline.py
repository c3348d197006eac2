"""The simplest thing that could work: the same content words, and one of the two sides negated.

A rule that does not beat this is not worth its lines.
"""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.datasets import Item
from checker.english.tagger import Tagged, tag
from checker.english.words import words
from checker.source import Span
from checker.text.tokens import tokenise

NEGATIONS = frozenset(
    "not n't no never none nobody nothing nowhere neither nor without cannot no-one hardly".split()
)
EMPTY = frozenset({"be", "have", "do", "there"})  # verbs that only carry tense, and "there is"
CONTENT = ("NN", "VB", "JJ", "RB", "CD")  # how the tags of nouns, verbs, adjectives, adverbs, numbers begin


@dataclass(frozen=True, slots=True)
class Bag:
    """The content lemmas of a text, and whether it holds a word of negation."""

    lemmas: frozenset[str]
    negated: bool


def contradicts(item: Item) -> bool:
    """Whether text and reference have equal content lemmas and exactly one of them is negated."""
    text, reference = bag(item.text), bag(item.reference or "")
    return text.lemmas == reference.lemmas and text.negated != reference.negated


def bag(text: str) -> Bag:
    """The bag of a text's content lemmas."""
    tagged = tag(words(text, tokenise(text, Span(0, len(text)))))
    lemmas = frozenset(word.lemma.lower() for word in tagged if _is_content(word))
    return Bag(lemmas, any(_negates(word) for word in tagged))


def _is_content(word: Tagged) -> bool:
    return word.tag.startswith(CONTENT) and word.lemma not in EMPTY and not _negates(word)


def _negates(word: Tagged) -> bool:
    return not NEGATIONS.isdisjoint(word.lower.replace("_", " ").split())
