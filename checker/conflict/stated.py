"""A statement as the relations see it, with its text's knowledge at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from checker.conflict.entailment import Side
from checker.conflict.facts import facts, is_pro_form
from checker.conflict.individuals import Referents, Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.wording.units import Unit, content, opening, units
from checker.model import Adjective, Analysis, Capture, Clause, Holder, NounPhrase, Proposition, Statement
from checker.ruleset import ASSERTION
from checker.ruleset.roles import LABELS
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


@dataclass(frozen=True, slots=True)
class Beside:
    """A clause claimed in the same breath as another one."""

    clause: Clause
    side: Side


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
    openings: dict[int, str] = field(default_factory=dict)  # by sentence: those that stand twice

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
        """What a sentence begins to speak of; "" where no other sentence of the text begins so."""
        if not self.openings:
            found = [opening(one, phrases) for one in self.text.analysis.sentences]
            times = Counter(found)
            self.openings.update({at: one if times[one] > 1 else "" for at, one in enumerate(found)})
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


@dataclass(frozen=True, eq=False)
class Stated:
    """A statement in its text, with what relations ask of it, worked out when they ask for it."""

    statement: Statement
    text: Text
    told: Told = field(repr=False)

    @cached_property
    def side(self) -> Side:
        """Its own clause."""
        return self.told.side(self.proposition.clause)

    @cached_property
    def beside(self) -> tuple[Beside, ...]:
        """Its neighbours in the sentence: clauses claimed in the same breath."""
        return tuple(
            Beside(other.clause, self.told.side(other.clause))
            for other in self.told.claimed(self.proposition.sentence)
            if _in_one_breath(self.proposition, other) and other.clause.span != self.proposition.clause.span
        )

    @cached_property
    def wording(self) -> Wording:
        """The words of its sentence."""
        return self.told.wording(self.proposition.sentence)

    @cached_property
    def wider(self) -> Side:
        """Its own clause with its neighbours."""
        if not self.beside:
            return self.side
        clauses = (self.proposition.clause, *(near.clause for near in self.beside))
        return Side(facts(*clauses), self.side.referents)

    @property
    def spoken_for(self) -> Mapping[str, frozenset[str]]:
        """The parties that each person is known to speak for, in its text."""
        return self.told.spoken_for

    @property
    def proposition(self) -> Proposition:
        """What is stated."""
        return self.statement.proposition


@dataclass(frozen=True, slots=True)
class Filler:
    """What a role caught; ``value`` is None where it is only a text: a kind, a rule, a holder's name."""

    stated: Stated
    name: str
    value: Value | None
    holder: Holder | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements to compare, with what comparing needs."""

    first: Stated
    second: Stated
    knowledge: Knowledge
    setting: Setting


def setting_of(first: Stated, second: Stated) -> Setting:
    """Between a text and its reference more is taken as the same than in one text, or in two documents."""
    if first.text.reference != second.text.reference:
        return "between" if first.text.collection or second.text.collection else "across"
    return "inside" if first.text.document == second.text.document else "between"


def stated(text: Text) -> tuple[Stated, ...]:
    """All statements of a text, ready to be compared."""
    told = Told(text)
    return tuple(Stated(statement, text, told) for statement in text.statements)


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


def filler(of: Stated, role: str) -> Filler | None:
    """What the statement's role caught; None where it caught nothing."""
    capture = _capture(of.statement, role)
    value = capture.value if capture is not None else None
    if role == "holder":
        return Filler(of, role, value, of.statement.holder)
    if value is None and of.statement.kind == ASSERTION:
        value = _part(of.proposition.clause, role)
    if value is None and role == _CLAIMED:
        value = _reported(of.proposition.clause)
    return Filler(of, role, value) if value is not None or role in LABELS else None


_CLAIMED = "claim"


def _reported(clause: Clause) -> Clause | None:
    """What is claimed in "said the mayor had lied", where a rule names only parts of it: the clause said."""
    said = (item.value for item in clause.arguments if item.role == "complement")
    return next((value for value in said if isinstance(value, Clause)), None)


def _part(clause: Clause, role: str) -> Value | None:
    """An assertion's own roles: parts of its clause; of "time" the clause, which holds its times."""
    if role == "time":
        return clause if clause.times else None
    fitting = (item.value for item in clause.arguments if item.role == role)
    return next(fitting, None)


def side(value: Value, referents: Referents) -> Side:
    """The facts of a value with the referents of its text."""
    return Side(facts(value), referents)


def _capture(statement: Statement, role: str) -> Capture | None:
    return next((capture for capture in statement.captures if capture.name == role), None)


def _claimed_by_sentence(text: Text) -> Mapping[int, tuple[Proposition, ...]]:
    found: dict[int, tuple[Proposition, ...]] = {}
    for proposition in text.analysis.propositions:
        if proposition.standing == "asserted" and proposition.polarity == "affirmed":
            found[proposition.sentence] = (*found.get(proposition.sentence, ()), proposition)
    return found


def _in_one_breath(one: Proposition, other: Proposition) -> bool:
    """Claimed by the same source, of the same time, and neither inside the other's content."""
    return (
        one.modality == other.modality
        and _source_span(one) == _source_span(other)
        and other.clause.kind in ("main", "relative", "participle")
        and not is_pro_form(other.clause)
    )


def _source_span(proposition: Proposition) -> Span | None:
    attribution = proposition.attribution
    return attribution.source.span if attribution is not None and attribution.source is not None else None
