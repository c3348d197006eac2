"""A statement rule taken apart: each form of a pattern tried alone.

A clause gives one statement for a rule, by the first of its patterns that matches, and is left out
by the first `not` pattern that does.  What the others would have made of it shows once each form
stands in a rule of its own.  These rules bear numbers for ids, so that all of them can be tried on a
text together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from checker.extract.statements import statements
from checker.model import Analysis, Statement
from checker.ruleset import CompiledPattern, Ruleset, StatementRule

_WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Apart:
    """Forms of a rule's patterns, and the rules in which each of them stands alone."""

    forms: tuple[CompiledPattern, ...]  # each with a single form
    rules: tuple[StatementRule, ...]


def by_pattern(rule: StatementRule) -> Apart:
    """The rule with each form of its patterns alone, and with all its `not` patterns."""
    forms = _single_forms(rule.patterns)
    return Apart(forms, tuple(replace(rule, id=str(n), patterns=(form,)) for n, form in enumerate(forms)))


def by_not(rule: StatementRule) -> Apart:
    """The rule with all its patterns and each form of its `not` patterns alone; last, with none of these."""
    forms = _single_forms(rule.nots)
    single = (replace(rule, id=str(n), nots=(form,)) for n, form in enumerate(forms))
    return Apart(forms, (*single, replace(rule, id=_WHOLE, nots=())))


def matched(apart: Apart, analysis: Analysis) -> Mapping[int, tuple[Statement, ...]]:
    """What each form by itself recognises in a text: the form's number -> its statements."""
    found = _found(apart, analysis)
    return {n: found[str(n)] for n in range(len(apart.forms)) if str(n) in found}


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What a rule would recognise without its `not` patterns, and which forms of these take it out."""

    statements: tuple[Statement, ...] = ()
    by: Mapping[int, tuple[Statement, ...]] = field(default_factory=dict, hash=False)  # form -> what it takes


def taken_out(apart: Apart, analysis: Analysis) -> TakenOut:
    """What the forms of the `not` patterns take out of a text, each by itself."""
    found = _found(apart, analysis)
    whole = found.get(_WHOLE, ())
    left = (frozenset(map(_place, found.get(str(n), ()))) for n in range(len(apart.forms)))
    gone = {n: tuple(one for one in whole if _place(one) not in kept) for n, kept in enumerate(left)}
    return TakenOut(whole, {n: taken for n, taken in gone.items() if taken})


def _place(statement: Statement) -> object:
    return statement.span, statement.captures


def _found(apart: Apart, analysis: Analysis) -> dict[str, tuple[Statement, ...]]:
    """The statements of each of the rules: its id -> what it recognises."""
    found: dict[str, tuple[Statement, ...]] = {}
    ids = {rule.id for rule in apart.rules}
    for one in statements(analysis, Ruleset(statements=apart.rules), analysis.source.name):
        if one.rule in ids:
            found[one.rule] = (*found.get(one.rule, ()), one)
    return found


def _single_forms(patterns: Iterable[CompiledPattern]) -> tuple[CompiledPattern, ...]:
    return tuple(replace(written, forms=(form,)) for written in patterns for form in written.forms)
