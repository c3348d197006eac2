"""Propositions x statement rules -> statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.extract.attempt import Match, matches
from checker.extract.fragments import fragments
from checker.extract.holders import Held, holder_of, source_of
from checker.extract.index import Entry, Index, index
from checker.extract.places import capture_in, place_of
from checker.extract.plain_roles import plain_roles
from checker.extract.spoken import spoken
from checker.model import Analysis, Capture, Clause, Proposition, Statement
from checker.ruleset import ASSERTION, Ruleset


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
    reading, known = _Reading(analysis, document), index(ruleset.statements)
    found = [
        statement
        for proposition in analysis.propositions
        for statement in _of_proposition(proposition, known, reading)
    ]
    once = {(statement.rule, statement.span, statement.captures): statement for statement in found}
    return tuple(sorted(once.values(), key=lambda statement: statement.span.start))


def _of_proposition(proposition: Proposition, known: Index, reading: _Reading) -> Iterator[Statement]:
    if proposition.standing not in ("asserted", "conditional"):
        return
    yield from _recognised(proposition, known.candidates(proposition), reading)
    said = spoken(proposition, reading.analysis)
    if said is not None:
        yield from _recognised(said, known.candidates(said), reading)
    if proposition.standing == "asserted" and proposition.clause.kind not in ("nominal", "fragment"):
        yield _assertion(proposition, reading)
    for fragment in fragments(proposition, known.heads):
        yield from _recognised(fragment, known.candidates(fragment), reading)


def _recognised(
    proposition: Proposition, entries: tuple[Entry, ...], reading: _Reading
) -> Iterator[Statement]:
    """The statement of each rule whose pattern matches, and none of whose `not` patterns does."""
    for match in matches(proposition, entries, reading.analysis):
        if match.excluded_by is None:
            yield _statement(match, proposition, reading)


def _statement(match: Match, proposition: Proposition, reading: _Reading) -> Statement:
    analysis = reading.analysis
    entry, bindings = match.entry, match.bindings
    unnamed = "holder" in entry.pattern.variables and not _may_leave_out(proposition.clause)
    held = holder_of(proposition, bindings, analysis.referents, unnamed=unnamed)
    return Statement(
        rule=entry.rule.id,
        kind=entry.rule.kind,
        holder=held[0],
        captures=_captures(bindings, held, reading),
        span=place_of(proposition, reading.analysis),
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
        span=place_of(proposition, reading.analysis),
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
