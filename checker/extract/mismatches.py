"""Everything that stops a pattern, each element looked for by itself.

``unify`` stops at the first reason, and chooses arguments so that all fit together; here each element
is put to the same functions alone, so that one that is wrong does not hide the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.extract.arguments import candidates, part_of
from checker.extract.fragments import is_fragment
from checker.extract.mismatch import Mismatch
from checker.extract.trial import Trial
from checker.extract.unify import (
    flattened,
    lacking,
    other_readings,
    other_readings_inside,
    unify_argument,
    unify_arguments,
    unify_clause,
    unify_either_way,
    unify_verb,
)
from checker.model import Argument, Clause, Proposition, Referent
from checker.pattern import Pattern
from checker.source import Span


def mismatches(
    pattern: Pattern, proposition: Proposition, referents: Mapping[Span, Referent]
) -> tuple[Mismatch, ...]:
    """All that stops a pattern from matching a proposition; empty where it matches."""
    trial = Trial(pattern.words, referents)
    readings = tuple(other_readings(pattern, proposition))
    return readings + _in_clause_either_way(pattern.clause, proposition.clause, trial)


def _in_clause_either_way(wanted: Clause, found: Clause, trial: Trial) -> tuple[Mismatch, ...]:
    """Of the clause as parsed and with its phrases hung on it, that in which less is wrong."""
    joint = unify_either_way(wanted, found, trial)
    if isinstance(joint, Trial):
        return ()
    flat = flattened(wanted, found)
    ways = ((wanted, found),) if flat is None else ((wanted, found), flat)
    apart = min((tuple(_in_clause(*way, trial)) for way in ways), key=len)
    return apart or (joint,)  # each fits by itself, and not all together: one hole for two things


def _in_clause(wanted: Clause, found: Clause, trial: Trial) -> Iterator[Mismatch]:
    if is_fragment(wanted):
        outcome = unify_clause(wanted, found, trial)
        if isinstance(outcome, Mismatch):
            yield outcome
        return
    verb = unify_verb(wanted, found, trial)
    if isinstance(verb, Mismatch):
        yield verb
    for argument in wanted.arguments:
        yield from _in_argument(wanted, argument, found, trial)
    yield from lacking(wanted, found, trial.words)


def _in_argument(pattern: Clause, wanted: Argument, found: Clause, trial: Trial) -> tuple[Mismatch, ...]:
    """What is wrong with the argument that comes nearest to the one wanted."""
    alone = unify_arguments(pattern, (wanted,), found, trial.using(()))
    if isinstance(alone, Trial):
        return ()
    tried = (_in_value(wanted, candidate, trial) for candidate in candidates(pattern, wanted, found, ()))
    return min(tried, key=len, default=(alone,))


def _in_value(wanted: Argument, found: Argument, trial: Trial) -> tuple[Mismatch, ...]:
    joint = unify_argument(wanted, found, trial)
    if isinstance(joint, Trial):
        return ()
    apart: tuple[Mismatch, ...] = ()
    if isinstance(wanted.value, Clause) and isinstance(found.value, Clause):
        readings = other_readings_inside(wanted.value, found.value)
        apart = (*readings, *_in_clause(wanted.value, found.value, trial))
    return tuple(replace(one, inside=(part_of(wanted), *one.inside)) for one in apart or (joint,))
