"""The roles of an assertion: what its clause names in each place, and its time."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.phrases import span_of
from checker.extract.trial import Bindings
from checker.model import Capture, Clause

_PLACES = ("subject", "object", "recipient", "predicate", "complement")


def plain_roles(clause: Clause) -> Bindings:
    """The first phrase or clause in each place; "time" is the clause itself where it gives one time."""
    found: dict[str, Capture] = {}
    for capture in _captures(clause):
        found.setdefault(capture.name, capture)
    return found


def _captures(clause: Clause) -> Iterator[Capture]:
    for argument in clause.arguments:
        if argument.role in _PLACES:
            yield Capture(argument.role, span_of(argument), argument.value)
    if len(clause.times) == 1:
        yield Capture("time", clause.times[0].span, clause)
