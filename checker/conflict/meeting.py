"""What the condition of a rule needs of a pair before it can hold, from what its relations need.

A condition becomes ways in which it may hold: of `or` the ways of all parts, of `and` one of each
part together, and `not` may hold whatever its part needs.  A way is a row of slots, in each of which
the two statements must share a key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from checker.conflict import needs
from checker.conflict.keys import Keys
from checker.conflict.knowledge import Knowledge
from checker.conflict.needs import Fit, any_pair
from checker.conflict.stated import Pair, Stated, filler
from checker.ruleset.condition import And, Argument, Call, Condition, Or, RoleOf

KeysOf = Callable[[Stated, Knowledge], Keys]

MOST_WAYS = 32
"""An `and` of many `or`s has no more ways: beyond them a part is taken to need nothing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The keys of the statement under the rule's first alias, and of the one under its second.

    ``fit`` is a quick look at both, once they share a key.
    """

    first: KeysOf
    second: KeysOf
    fit: Fit = any_pair


Way = tuple[Slot, ...]
_ANY_WAY: tuple[Way, ...] = ((),)


@lru_cache(maxsize=512)
def ways(condition: Condition, aliases: tuple[str, str]) -> tuple[Way, ...]:
    """The ways in which a condition may hold; one without slots where it needs nothing that is known."""
    match condition:
        case Call():
            return (_of_call(condition, aliases),)
        case And(parts=parts):
            return _of_all([ways(part, aliases) for part in parts])
        case Or(parts=parts):
            found = tuple(way for part in parts for way in ways(part, aliases))
            return found if all(found) and len(found) <= MOST_WAYS else _ANY_WAY
        case _:
            return _ANY_WAY


def _of_all(parts: list[tuple[Way, ...]]) -> tuple[Way, ...]:
    found: tuple[Way, ...] = _ANY_WAY
    for part in parts:
        if len(found) * len(part) <= MOST_WAYS:
            found = tuple((*way, *more) for way, more in product(found, part))
    return found


def _of_call(call: Call, aliases: tuple[str, str]) -> Way:
    """A relation's slots, its arguments in the order of the rule's aliases."""
    named = tuple(_alias(argument) for argument in call.arguments)
    if set(named) != set(aliases):
        return ()
    return tuple(slot if named == aliases else _turned(slot) for slot in _slots(call))


def _turned(slot: Slot) -> Slot:
    def fit(pair: Pair) -> bool:
        return slot.fit(replace(pair, first=pair.second, second=pair.first))

    return Slot(slot.second, slot.first, fit)


def _alias(argument: Argument) -> str:
    return argument.alias if isinstance(argument, RoleOf) else argument.name


def _slots(call: Call) -> Way:
    """The slots of a relation, in the order of its arguments."""
    needed = needs.OF_STATEMENTS.get(call.relation)
    if needed is not None:
        return tuple(Slot(one.first, one.second, one.fit) for one in needed)
    of_role = needs.OF_ROLES.get(call.relation)
    if of_role is None:
        return ()
    first, second = (_of_filler(argument, of_role) for argument in call.arguments)
    return (Slot(first, second),)


def _of_filler(argument: Argument, of_role: needs.OfRole) -> KeysOf:
    role = argument.role if isinstance(argument, RoleOf) else ""

    def keys(stated: Stated, knowledge: Knowledge) -> Keys:
        caught = filler(stated, role)
        return of_role(caught, knowledge) if caught is not None else frozenset()

    return keys
