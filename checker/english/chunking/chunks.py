"""A chunk: a run of words of one kind, with what it was read as."""

from __future__ import annotations

from dataclasses import dataclass

from checker.english.tagger import Tagged
from checker.frozen import swift
from checker.model import Adjective, Adverb, NounPhrase, Time, VerbGroup
from checker.source import Span

__all__ = ["Chunk"]


@swift
@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of words of one kind; ``value`` is what it was read as."""

    kind: str  # a group of the regular expression in ``shapes``, or TIME
    span: Span
    words: tuple[Tagged, ...]
    value: NounPhrase | VerbGroup | Adjective | Time | None = None
    adverbs: tuple[Adverb, ...] = ()

    @property
    def lower(self) -> str:
        """Its words in lower case."""
        if len(self.words) == 1:
            return self.words[0].lower
        return " ".join([w.lower for w in self.words])
