"""Two events, the one before the other: "left before the bell rang" beside "the bell rang before he left"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.conflict.accounts.sameness import same_act
from checker.conflict.stated import Pair
from checker.model import Argument, Clause

_LATER = frozenset({"before"})
_EARLIER = frozenset({"after"})


def in_other_order(pair: Pair) -> str | None:
    """What comes first in the one account comes second in the other."""
    for first in _orders(pair.first.proposition.clause):
        for second in _orders(pair.second.proposition.clause):
            if same_act(pair, first[0], second[1]) and same_act(pair, first[1], second[0]):
                return "the two events stand in the other order"
    return None


def _orders(clause: Clause) -> Iterator[tuple[Clause, Clause]]:
    """The pairs of an earlier and a later event that the clause tells of."""
    for item in clause.arguments:
        if item.role != "modifier" or not isinstance(item.value, Clause):
            continue
        if item.marker in _LATER:
            yield _without(clause, item), item.value
        elif item.marker in _EARLIER:
            yield item.value, _without(clause, item)


def _without(clause: Clause, left_out: Argument) -> Clause:
    return replace(clause, arguments=tuple(item for item in clause.arguments if item is not left_out))
