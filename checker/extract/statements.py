"""Propositions x statement rules -> statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.extract.attachment import markers
from checker.extract.fragments import fragments
from checker.extract.holders import Held, holder_of, source_of
from checker.extract.index import Entry, index
from checker.extract.places import capture_in, statement_span
from checker.extract.plain_roles import plain_roles
from checker.extract.speakers import speaks_of_another
from checker.extract.trial import Bindings, Mismatch
from checker.extract.unify import unify
from checker.model import Analysis, Capture, Clause, Proposition, Statement
from checker.pattern import Pattern
from checker.ruleset import ASSERTION, Ruleset, StatementRule
from checker.source import Span

_CONDITIONAL = frozenset(
    {"if", "unless", "until", "once", "when", "whenever", "provided", "provided that", "as long as"}
    | {"on condition that", "in case", "before", "after", "without", "only if", "even if", "providing"}
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is needed to read one text."""

    analysis: Analysis
    document: str


def statements(analysis: Analysis, ruleset: Ruleset, document: str) -> tuple[Statement, ...]:
    """All statements of a text, in text order, those of one clause in the order of the rules.

    A clause gives at most one statement for each rule, by the first of its patterns that matches;
    and every asserted clause with a verb gives one of kind ``assertion``.  What is asked, wanted or
    supposed is nobody's statement; a clause that depends on a condition is one only for a pattern
    that names the condition.
    """
    reading = _Reading(analysis, document)
    found = [
        statement
        for proposition in analysis.propositions
        for statement in _of_proposition(proposition, ruleset.statements, reading)
    ]
    once = {(statement.rule, statement.span, statement.captures): statement for statement in found}
    return tuple(sorted(once.values(), key=lambda statement: statement.span.start))


def _of_proposition(
    proposition: Proposition, rules: tuple[StatementRule, ...], reading: _Reading
) -> Iterator[Statement]:
    if proposition.standing not in ("asserted", "conditional"):
        return
    known = index(rules)
    yield from _recognised(proposition, known.candidates(proposition), reading)
    if proposition.standing == "asserted" and proposition.clause.kind not in ("nominal", "fragment"):
        yield _assertion(proposition, reading)
    for fragment in fragments(proposition, known.heads):
        yield from _recognised(fragment, known.candidates(fragment), reading)


def _recognised(
    proposition: Proposition, entries: tuple[Entry, ...], reading: _Reading
) -> Iterator[Statement]:
    """The statement of each rule, by the first of its patterns that matches."""
    settled: set[str] = set()
    for entry in entries:
        if entry.rule.id in settled or not _may_state(entry.pattern, proposition):
            continue
        bindings = unify(entry.pattern, proposition, {}, reading.analysis.referents)
        if isinstance(bindings, Mismatch) or not _fits_text(entry.pattern, proposition, reading):
            continue
        if speaks_of_another(entry.pattern.clause, proposition, bindings, reading.analysis):
            continue
        settled.add(entry.rule.id)
        if not _excluded(entry.rule, proposition, bindings, reading):
            yield _statement(entry, proposition, bindings, reading)


def _may_state(pattern: Pattern, proposition: Proposition) -> bool:
    """Whether a pattern may take a clause for a statement that only holds under a condition."""
    return proposition.standing == "asserted" or not markers(pattern.clause).isdisjoint(_CONDITIONAL)


def _excluded(rule: StatementRule, proposition: Proposition, bindings: Bindings, reading: _Reading) -> bool:
    """Whether one of the rule's `not` patterns matches the clause, the shared holes being bound."""
    for written in rule.nots:
        for pattern in written.forms:
            shared = {name: bindings[name] for name in pattern.variables if name in bindings}
            outcome = unify(pattern, proposition, shared, reading.analysis.referents)
            if not isinstance(outcome, Mismatch) and _fits_text(pattern, proposition, reading):
                return True
    return False


def _fits_text(pattern: Pattern, proposition: Proposition, reading: _Reading) -> bool:
    """Whether the words that the pattern wants as written stand in the clause.

    Lower case in the pattern leaves the case open, since a sentence may begin with the word.
    """
    if not pattern.exact:
        return True
    text = _span(proposition, reading).of(reading.analysis.source.text)
    return all(_holds(text, word) for word in pattern.exact)


def _holds(text: str, word: str) -> bool:
    words = [part.strip(".,;:!?\"'“”‘’()") for part in text.split()]
    return word in words or word in [part.lower() for part in words]


def _statement(entry: Entry, proposition: Proposition, bindings: Bindings, reading: _Reading) -> Statement:
    analysis = reading.analysis
    unnamed = "holder" in entry.pattern.variables and not _may_leave_out(proposition.clause)
    held = holder_of(proposition, bindings, analysis.referents, unnamed=unnamed)
    return Statement(
        rule=entry.rule.id,
        kind=entry.rule.kind,
        holder=held[0],
        captures=_captures(bindings, held, reading),
        span=_span(proposition, reading),
        proposition=proposition,
        document=reading.document,
        pattern=entry.written,
    )


def _may_leave_out(clause: Clause) -> bool:
    """Whether the clause may well name nobody who acts: "the offer was refused", "calls for talks"."""
    return clause.kind == "nominal" or (clause.verb is not None and clause.verb.passive)


def _assertion(proposition: Proposition, reading: _Reading) -> Statement:
    """The clause as such, held by its source or by the article."""
    held = source_of(proposition, reading.analysis.referents)
    return Statement(
        rule=ASSERTION,
        kind=ASSERTION,
        holder=held[0],
        captures=_captures(plain_roles(proposition.clause), held, reading),
        span=_span(proposition, reading),
        proposition=proposition,
        document=reading.document,
    )


def _captures(bindings: Mapping[str, Capture], held: Held, reading: _Reading) -> tuple[Capture, ...]:
    """All captures in text order, and with them the phrase that names the holder."""
    phrase = held[1]
    named = {} if phrase is None else {"holder": Capture("holder", phrase.full, phrase)}
    text = reading.analysis.source.text
    found = [capture_in(text, capture) for capture in {**named, **bindings}.values()]
    return tuple(sorted(found, key=lambda capture: (capture.span, capture.name)))


def _span(proposition: Proposition, reading: _Reading) -> Span:
    sentence = reading.analysis.sentences[proposition.sentence].span
    return statement_span(proposition, sentence, reading.analysis.source.text)
