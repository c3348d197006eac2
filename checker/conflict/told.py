"""A text as the relations see it, with what is worked out of it when one of them asks for it first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from checker.conflict.entailment import Side
from checker.conflict.facts import facts
from checker.conflict.individuals import Referents
from checker.conflict.wording.units import Unit, content, opening, units
from checker.model import Adjective, Analysis, Clause, NounPhrase, Proposition, Statement
from checker.ruleset import ASSERTION
from checker.source import Span

Value = Clause | NounPhrase | Adjective


@dataclass(frozen=True, slots=True)
class Text:
    """One text with what was read in it.

    A ``reference`` is compared with, never examined itself; one of a ``collection`` is not about the text's
    own matter, so only names tell what is meant.  ``date`` is the day on which the document
    came out, ``origin`` who published it, where that is known.
    """

    document: str
    analysis: Analysis
    statements: tuple[Statement, ...]
    reference: bool = False
    collection: bool = False
    date: date | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a sentence, and where in it something is asserted: one value for all its statements."""

    units: tuple[Unit, ...] = ()
    lemmas: frozenset[str] = frozenset()  # of the units that say something of their own
    asserted: tuple[Span, ...] = ()


@dataclass(frozen=True, eq=False)
class Told:
    """What is worked out of one text once, and only when something asks for it first."""

    text: Text
    sides: dict[int, tuple[Clause, Side]] = field(default_factory=dict)  # by the clause's identity
    wordings: dict[int, Wording] = field(default_factory=dict)  # by sentence
    openings: dict[int, str] = field(default_factory=dict)  # by sentence

    def side(self, clause: Clause) -> Side:
        """A clause's facts, read once, whatever statements it makes."""
        if id(clause) not in self.sides:
            self.sides[id(clause)] = clause, side(clause, self.text.analysis.referents)
        return self.sides[id(clause)][1]

    def wording(self, sentence: int) -> Wording:
        """The words of a sentence."""
        if sentence not in self.wordings:
            self.wordings[sentence] = _wording(self.text, sentence, self._asserted.get(sentence, ()))
        return self.wordings[sentence]

    def opening(self, sentence: int, phrases: frozenset[str]) -> str:
        """What a sentence begins to speak of; "" where it names nothing."""
        if sentence not in self.openings:
            self.openings[sentence] = opening(self.text.analysis.sentences[sentence], phrases)
        return self.openings[sentence]

    def claimed(self, sentence: int) -> tuple[Proposition, ...]:
        """What a sentence says is so."""
        return self._claimed.get(sentence, ())

    def verbs(self, sentence: int) -> frozenset[str]:
        """The lemmas of all verbs of a sentence."""
        return self._verbs.get(sentence, frozenset())

    @cached_property
    def spoken_for(self) -> Mapping[str, frozenset[str]]:
        """The parties that each person is known to speak for."""
        return _spoken_for(self.text.analysis.referents)

    @cached_property
    def _asserted(self) -> Mapping[int, tuple[Span, ...]]:
        found: dict[int, tuple[Span, ...]] = {}
        for statement in self.text.statements:
            if statement.kind == ASSERTION:
                at = statement.proposition.sentence
                found[at] = (*found.get(at, ()), statement.span)
        return found

    @cached_property
    def _claimed(self) -> Mapping[int, tuple[Proposition, ...]]:
        return _claimed_by_sentence(self.text)

    @cached_property
    def _verbs(self) -> Mapping[int, frozenset[str]]:
        found: dict[int, set[str]] = {}
        for proposition in self.text.analysis.propositions:
            if proposition.clause.verb is not None:
                found.setdefault(proposition.sentence, set()).add(proposition.clause.verb.lemma)
        return {at: frozenset(lemmas) for at, lemmas in found.items()}


def side(value: Value, referents: Referents) -> Side:
    """The facts of a value with the referents of its text."""
    return Side(facts(value), referents)


def _wording(text: Text, at: int, asserted: tuple[Span, ...]) -> Wording:
    said = units(text.analysis.sentences[at])
    return Wording(said, frozenset(unit.lemma for unit in content(said)), asserted)


def _spoken_for(referents: Referents) -> Mapping[str, frozenset[str]]:
    """The parties that each person is known to speak for, anywhere in the text."""
    found: dict[str, frozenset[str]] = {}
    for referent in referents.values():
        if referent.key and referent.stands_for:
            found[referent.key] = found.get(referent.key, frozenset()) | {referent.stands_for}
    return found


def _claimed_by_sentence(text: Text) -> Mapping[int, tuple[Proposition, ...]]:
    found: dict[int, tuple[Proposition, ...]] = {}
    for proposition in text.analysis.propositions:
        if proposition.standing == "asserted" and proposition.polarity == "affirmed":
            found[proposition.sentence] = (*found.get(proposition.sentence, ()), proposition)
    return found
