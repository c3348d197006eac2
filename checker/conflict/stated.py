"""A statement as the relations see it, with its text's knowledge at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checker.conflict.entailment import Side
from checker.conflict.facts import facts, is_pro_form
from checker.conflict.individuals import Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.told import Text, Told, Value, Wording
from checker.model import Capture, Clause, Holder, Proposition, Statement
from checker.ruleset import ASSERTION
from checker.ruleset.roles import LABELS
from checker.source import Span


@dataclass(frozen=True, slots=True)
class Beside:
    """A clause claimed in the same breath as another one."""

    clause: Clause
    side: Side


@dataclass(frozen=True, eq=False)
class Stated:
    """A statement in its text, with what relations ask of it, worked out when they ask for it."""

    statement: Statement
    told: Told = field(repr=False)

    @property
    def text(self) -> Text:
        """The text in which it is stated."""
        return self.told.text

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
    return tuple(Stated(statement, told) for statement in text.statements)


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


def _capture(statement: Statement, role: str) -> Capture | None:
    return next((capture for capture in statement.captures if capture.name == role), None)


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
