"""How the times of two values lie to each other, as far as both give them."""

from __future__ import annotations

from checker.conflict.facts import time_fields
from checker.conflict.stated import Filler, Pair
from checker.model import Clause, Judgement, NounPhrase, Time

YES = Judgement("yes")
NO = Judgement("no")
UNKNOWN = Judgement("unknown")


def before(one: Filler, other: Filler) -> Judgement:
    """Whether the first time lies before the second."""
    return _in_order(time_of(one), time_of(other))


def after(one: Filler, other: Filler) -> Judgement:
    """Whether the first time lies after the second."""
    return _in_order(time_of(other), time_of(one))


def same_time(one: Filler, other: Filler) -> Judgement:
    """Whether both times are one; no only where a field that both give differs."""
    first, second = time_of(one), time_of(other)
    if first is None or second is None or first.relation != second.relation:
        return UNKNOWN
    shared = [(a, b) for a, b in zip(time_fields(first), time_fields(second), strict=True) if a and b]
    if any(a != b for a, b in shared):
        return NO
    return YES if shared and time_fields(first) == time_fields(second) else UNKNOWN


def same_day(pair: Pair) -> Judgement:
    """Whether both statements came out on one day: in one document, with one date, or undated both.

    What a later document says may have changed since the earlier one.  A text's own reference has its day,
    and an undated one of a collection of references is of every day.
    """
    texts = pair.first.text, pair.second.text
    if pair.setting != "between" or texts[0].date == texts[1].date:
        return YES
    if any(text.collection and text.date is None for text in texts):
        return YES
    return UNKNOWN if any(text.date is None for text in texts) else NO


def _in_order(first: Time | None, second: Time | None) -> Judgement:
    if first is None or second is None or first.relation or second.relation:
        return UNKNOWN
    for one, other in _dates(first, second):
        if one is None or other is None:
            return UNKNOWN
        if one != other:
            return YES if one < other else NO
    return NO


def _dates(first: Time, second: Time) -> tuple[tuple[int | None, int | None], ...]:
    """Year, month and day of both; two days that are both given without a year are of one year."""
    fields = ((first.year, second.year), (first.month, second.month), (first.day, second.day))
    bare_days = first.year is None and second.year is None and first.day and second.day
    return fields[1:] if bare_days else fields


def time_of(filler: Filler) -> Time | None:
    """The one time that a value gives, by itself or in its clause; None where it gives none or several."""
    times = _times(filler)
    return times[0] if len(times) == 1 else None


def _times(filler: Filler) -> tuple[Time, ...]:
    value = filler.value
    if isinstance(value, Clause):
        return value.times
    if isinstance(value, NounPhrase):
        clause = filler.stated.proposition.clause
        return tuple(time for time in clause.times if time.span.touches(value.full))
    return ()
