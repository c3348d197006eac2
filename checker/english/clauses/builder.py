"""The builder: the parts of the builder put together."""

from __future__ import annotations

from dataclasses import dataclass

from checker.english.clauses import bodies, phrases, verbs
from checker.english.clauses.bodies import Segment
from checker.english.clauses.building import Building
from checker.english.clauses.trees import Node
from checker.model import Clause, ClauseKind, NounPhrase


@dataclass(frozen=True, slots=True)
class Builder(Building):
    """Builds the clauses of one sentence."""

    def segments(self, tree: Node) -> list[Segment]:
        """The segments of the sentence, in text order, not yet linked."""
        return bodies.segments(self, tree)

    def embedded(self, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
        """The clauses of a body with what leads up to it."""
        return bodies.embedded(self, node, kind)

    def verb_phrase(self, node: Node, subject: NounPhrase | None, kind: ClauseKind) -> tuple[Clause, ...]:
        """The clauses of a verb and of those coordinated with it."""
        return verbs.verb_phrase(self, node, subject, kind)

    def phrase(self, node: Node, verb: str | None) -> tuple[NounPhrase, list[Node]]:
        """A noun phrase with what it keeps, and the posts it gives back."""
        return phrases.noun_phrase(self, node, verb)
