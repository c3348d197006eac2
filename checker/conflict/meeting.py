"""What the condition of a rule needs of a pair before it can hold, from what its relations need.

A condition becomes slots: in each of them the two statements must share a key.  Of `and` the slots
of all parts are needed, of `or` those of one part, and `not` may hold whatever its part needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from checker.conflict import needs
from checker.conflict.knowledge import Knowledge
from checker.conflict.needs import Keys
from checker.conflict.stated import Stated, filler
from checker.ruleset.condition import And, Argument, Call, Condition, Or, RoleOf

KeysOf = Callable[[Stated, Knowledge], Keys]


@dataclass(frozen=True, slots=True)
class Slot:
    """The keys of the statement under the rule's first alias, and of the one under its second."""

    first: KeysOf
    second: KeysOf


def slots(condition: Condition, aliases: tuple[str, str]) -> tuple[Slot, ...]:
    """The slots in which a pair must share a key; empty where the condition needs nothing that is known."""
    match condition:
        case Call():
            return _of_call(condition, aliases)
        case And(parts=parts):
            return tuple(slot for part in parts for slot in slots(part, aliases))
        case Or(parts=parts):
            return tuple(_either(chosen) for chosen in product(*(slots(part, aliases) for part in parts)))
        case _:
            return ()


def _of_call(call: Call, aliases: tuple[str, str]) -> tuple[Slot, ...]:
    """A relation's slot, its arguments in the order of the rule's aliases."""
    named = tuple(_alias(argument) for argument in call.arguments)
    if set(named) != set(aliases):
        return ()
    in_order = named == aliases
    return tuple(Slot(*keys) if in_order else Slot(*reversed(keys)) for keys in _keys_of_arguments(call))


def _alias(argument: Argument) -> str:
    return argument.alias if isinstance(argument, RoleOf) else argument.name


def _keys_of_arguments(call: Call) -> tuple[tuple[KeysOf, KeysOf], ...]:
    of_statements = needs.OF_STATEMENTS.get(call.relation, ())
    if of_statements:
        return tuple((needed.first, needed.second) for needed in of_statements)
    of_role = needs.OF_ROLES.get(call.relation)
    if of_role is None:
        return ()
    first, second = (_of_filler(argument, of_role) for argument in call.arguments)
    return ((first, second),)


def _of_filler(argument: Argument, of_role: needs.OfRole) -> KeysOf:
    role = argument.role if isinstance(argument, RoleOf) else ""

    def keys(stated: Stated, knowledge: Knowledge) -> Keys:
        caught = filler(stated, role)
        return of_role(caught, knowledge) if caught is not None else frozenset()

    return keys


def _either(chosen: tuple[Slot, ...]) -> Slot:
    """One slot that is met where one of those chosen is."""
    firsts, seconds = tuple(slot.first for slot in chosen), tuple(slot.second for slot in chosen)
    return Slot(_tagged(firsts), _tagged(seconds))


def _tagged(parts: tuple[KeysOf, ...]) -> KeysOf:
    """The keys of all parts, each under the number of its part."""

    def keys(stated: Stated, knowledge: Knowledge) -> Keys:
        return frozenset((at, key) for at, part in enumerate(parts) for key in part(stated, knowledge))

    return keys
