"""What every part of the builder knows of the sentence, and what the parts ask of each other.

Phrases hold clauses and clauses hold phrases.  So each part of the builder (phrases, verbs, bodies)
is a module of functions that take a ``Building``, and reaches the parts above it through that only.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from lark import Token

from checker.english.boundaries import Terminal
from checker.english.chunker import Chunk
from checker.english.clauses.trees import Node
from checker.english.roles import Part
from checker.model import (
    Adjective,
    Adverb,
    Argument,
    Clause,
    ClauseKind,
    Confidence,
    NounPhrase,
    Time,
    VerbGroup,
)
from checker.source import Span


@dataclass(frozen=True, slots=True)
class Building(ABC):
    """A sentence in the making: its terminals, and where it is quoted."""

    terminals: Sequence[Terminal]
    quotations: Sequence[Span]
    confidence: Confidence = "high"

    @abstractmethod
    def phrase(self, node: Node, verb: str | None) -> tuple[NounPhrase, list[Node]]:
        """A noun phrase with what it keeps, and the posts it gives back to the verb's clause.

        ``verb`` is the verb whose object it is, "" for a subject (which keeps everything), None for
        a phrase without a verb.
        """

    @abstractmethod
    def verb_phrase(self, node: Node, subject: NounPhrase | None, kind: ClauseKind) -> tuple[Clause, ...]:
        """The clauses of a verb and of those coordinated with it; all share the subject."""

    @abstractmethod
    def embedded(self, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
        """The clauses of a body with what leads up to it."""

    def terminal(self, leaf: Token) -> Terminal:
        """The terminal a leaf stands for."""
        return self.terminals[int(leaf)]

    def clause(self, group: VerbGroup | None, parts: Sequence[Part], kind: ClauseKind, span: Span) -> Clause:
        """The clause of these parts; it is quoted where its verb is."""
        place = group.span if group else span
        return Clause(
            span=span,
            kind=kind,
            verb=group,
            arguments=tuple([p for p in parts if isinstance(p, Argument)]),
            adverbs=tuple([p for p in parts if isinstance(p, Adverb)]),
            times=tuple([p for p in parts if isinstance(p, Time)]),
            quoted=bool(self.quotations) and any(q.covers(place) for q in self.quotations),
            confidence=self.confidence,
        )


@dataclass(frozen=True, slots=True)
class Governor:
    """What a clause inside another takes from it: in a noun phrase there is no verb, only who acts."""

    verb: VerbGroup | None
    controller: NounPhrase | None  # who does what an infinitive says
    subject: NounPhrase | None


def chunk_of(terminal: Terminal) -> Chunk:
    """The chunk of a noun phrase, a verb group or an adjective, none of which lacks one."""
    if terminal.chunk is None:
        raise LookupError(f"a terminal {terminal.type} without a chunk")
    return terminal.chunk


def behind(terminal: Terminal, value: NounPhrase | Adjective | Clause, span: Span) -> Argument:
    """A modifier behind its preposition or connective: "in May", "for free", "only after they met"."""
    return Argument("modifier", value, terminal.span.to(span), terminal.word, terminal.focus)
