"""A statement as the relations see it, with its text's knowledge at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from checker.conflict.entailment import Side
from checker.conflict.facts import facts, is_pro_form
from checker.conflict.individuals import Referents, Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.wording.units import Unit, content, units
from checker.model import Adjective, Analysis, Capture, Clause, Holder, NounPhrase, Proposition, Statement
from checker.ruleset import ASSERTION
from checker.ruleset.roles import LABELS
from checker.source import Span

Value = Clause | NounPhrase | Adjective

_WIDER_HELD = 1_024  # statements; one is compared with many, one after the other


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


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """A statement in its text, with its facts and the clauses claimed in the same breath."""

    statement: Statement
    text: Text
    side: Side  # its own clause
    beside: tuple[Beside, ...] = ()  # its neighbours in the sentence
    spoken_for: Mapping[str, frozenset[str]] = field(default_factory=dict)  # person -> parties, in its text
    wording: Wording = Wording()  # of its sentence

    @property
    def wider(self) -> Side:
        """Its own clause with its neighbours."""
        return _wider(self) if self.beside else self.side

    @property
    def proposition(self) -> Proposition:
        """What is stated."""
        return self.statement.proposition


@lru_cache(maxsize=_WIDER_HELD)
def _wider(stated: Stated) -> Side:
    clauses = (stated.proposition.clause, *(near.clause for near in stated.beside))
    return Side(facts(*clauses), stated.side.referents)


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


def stated(text: Text) -> tuple[Stated, ...]:
    """All statements of a text, ready to be compared."""
    neighbours = _claimed_by_sentence(text)
    sides: dict[int, Side] = {}  # each clause is read once, whatever statements it makes

    def side_of(clause: Clause) -> Side:
        if id(clause) not in sides:
            sides[id(clause)] = side(clause, text.analysis.referents)
        return sides[id(clause)]

    spoken_for, wordings = _spoken_for(text.analysis.referents), _wordings(text)
    return tuple(
        replace(
            _stated(statement, text, neighbours, side_of),
            spoken_for=spoken_for,
            wording=wordings[statement.proposition.sentence],
        )
        for statement in text.statements
    )


def _wordings(text: Text) -> Mapping[int, Wording]:
    """The wording of each sentence that states something."""
    asserted: dict[int, tuple[Span, ...]] = {}
    for statement in text.statements:
        at = statement.proposition.sentence
        own = (statement.span,) if statement.kind == ASSERTION else ()
        asserted[at] = asserted.get(at, ()) + own
    return {at: _wording(text, at, spans) for at, spans in asserted.items()}


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


def _stated(
    statement: Statement,
    text: Text,
    claimed: Mapping[int, tuple[Proposition, ...]],
    side_of: Callable[[Clause], Side],
) -> Stated:
    proposition = statement.proposition
    clause = proposition.clause
    beside = tuple(
        Beside(other.clause, side_of(other.clause))
        for other in claimed.get(proposition.sentence, ())
        if _in_one_breath(proposition, other) and other.clause.span != clause.span
    )
    return Stated(statement, text, side_of(clause), beside)


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
