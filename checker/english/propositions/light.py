"""Light: what the clauses above make of a clause."""

from __future__ import annotations

from dataclasses import dataclass

from checker.frozen import changed, swift
from checker.model import Argument, Attribution, Clause, Modality, Proposition, Standing


@swift
@dataclass(frozen=True, slots=True)
class Light:
    """The light in which a clause stands."""

    sentence: int
    standing: Standing = "asserted"
    flipped: bool = False  # what stands above turns its polarity round
    attribution: Attribution | None = None
    modality: Modality = "none"
    because: tuple[str, ...] = ()

    def with_reason(self, reason: str) -> Light:
        """The light with one step more, for ``explain``."""
        return changed(self, because=(*self.because, reason))

    def left_open(self, reason: str) -> Light:
        """What stands here is neither said to be so nor not so."""
        return changed(self, standing="embedded", because=(*self.because, reason))

    def negated(self, reason: str) -> Light:
        """What stands here is said not to be so."""
        return changed(self, flipped=True, because=(*self.because, reason))


@swift
@dataclass(frozen=True, slots=True)
class Inner:
    """A part of a clause, in which further clauses stand."""

    argument: Argument
    outer: Proposition  # the clause it is a part of, as read
    base: Light  # what holds for it unless a rule says otherwise

    @property
    def clause(self) -> Clause:
        """The clause it is a part of."""
        return self.outer.clause

    @property
    def marker(self) -> str:
        """What joins it to its clause: "to", "ing", "that", "without"."""
        return self.argument.marker


def inner(argument: Argument, outer: Proposition, light: Light) -> Inner:
    """A part stands as its clause does; negation and modality do not reach into it by themselves."""
    return Inner(argument, outer, changed(light, standing=outer.standing, modality="none", flipped=False))


def verb_of(clause: Clause) -> str:
    """The lemma of its verb; "" where it has none."""
    return clause.verb.lemma if clause.verb else ""


def named(clause: Clause) -> str:
    """The clause's verb, as reasons name it."""
    return f'"{clause.verb.lemma}"' if clause.verb else "the phrase"
