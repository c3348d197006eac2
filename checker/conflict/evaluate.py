"""A condition of a rule, evaluated for one pair of statements with Kleene's three truth values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import eq, ge, gt, le, lt, ne
from types import MappingProxyType
from typing import Any, assert_never

from checker.conflict.amounts import quantity_of
from checker.conflict.comparison import Comparison
from checker.conflict.relations import OF_ROLES, OF_STATEMENTS
from checker.conflict.role_text import text_of
from checker.conflict.stated import Filler, Pair, Stated, filler
from checker.conflict.timing import time_of
from checker.model import Clause, Judgement, Truth
from checker.ruleset.condition import Alias, And, Call, Compare, Condition, Constant, Not, Operand, Or, RoleOf

UNKNOWN = Judgement("unknown")
_NOT: Mapping[Truth, Truth] = MappingProxyType({"yes": "no", "no": "yes", "unknown": "unknown"})
_ORDER: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {"==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of statements under the aliases of a conflict rule."""

    aliases: Mapping[str, Stated]
    pair: Pair


def evaluate(condition: Condition, candidate: Candidate) -> Judgement:
    """Whether the condition holds of the candidate; the reason joins those of the relations that decided."""
    match condition:
        case Call() | Compare():
            return answer(condition, candidate)
        case Not(part=part):
            inner = evaluate(part, candidate)
            return Judgement(_NOT[inner.truth], inner.reason)
        case And(parts=parts):
            return _first_of("no", "yes", parts, candidate)
        case Or(parts=parts):
            return _first_of("yes", "no", parts, candidate)
        case _:
            assert_never(condition)


def _first_of(
    decisive: Truth, otherwise: Truth, parts: tuple[Condition, ...], candidate: Candidate
) -> Judgement:
    """And is decided by the first no, or by the first yes; else unknown where one part is unknown."""
    seen: list[Judgement] = []
    for part in parts:
        found = evaluate(part, candidate)
        if found.truth == decisive:
            return found
        seen.append(found)
    if any(found.truth == "unknown" for found in seen):
        return UNKNOWN
    return Judgement(otherwise, "; ".join(dict.fromkeys(found.reason for found in seen if found.reason)))


def answer(leaf: Call | Compare, candidate: Candidate) -> Judgement:
    """What one relation or comparison of a condition says of the candidate."""
    return _call(leaf, candidate) if isinstance(leaf, Call) else _compare(leaf, candidate)


def _call(call: Call, candidate: Candidate) -> Judgement:
    if call.relation in OF_STATEMENTS:
        first, second = (_statement(argument, candidate) for argument in call.arguments)
        pair = candidate.pair
        return OF_STATEMENTS[call.relation](Pair(first, second, pair.knowledge, pair.setting))
    one, other = (_role(argument, candidate) for argument in call.arguments)
    if one is None or other is None:
        return UNKNOWN
    return OF_ROLES[call.relation](Comparison(one, other, candidate.pair.knowledge, candidate.pair.setting))


def _statement(argument: Alias | RoleOf, candidate: Candidate) -> Stated:
    return candidate.aliases[argument.name if isinstance(argument, Alias) else argument.alias]


def _role(argument: Alias | RoleOf, candidate: Candidate) -> Filler | None:
    if isinstance(argument, Alias):
        return None
    return filler(candidate.aliases[argument.alias], argument.role)


# -- comparisons ----------------------------------------------------------------------------------


def _compare(compare: Compare, candidate: Candidate) -> Judgement:
    left = _operand(compare.left, compare.right, candidate)
    right = _operand(compare.right, compare.left, candidate)
    if left is None or right is None or type(left) is not type(right):
        return UNKNOWN
    return Judgement("yes" if _ORDER[compare.operator](left, right) else "no")


def _operand(operand: Operand, beside: Operand, candidate: Candidate) -> float | date | str | None:
    if isinstance(operand, Constant):
        return float(operand.value) if isinstance(operand.value, int) else operand.value
    found = filler(candidate.aliases[operand.alias], operand.role)
    if found is None:
        return None
    wanted = beside.value if isinstance(beside, Constant) else None
    if isinstance(wanted, str):
        return text_of(found).lower()
    if isinstance(wanted, date):
        return _date(found)
    return _number(found) if isinstance(wanted, int | float) else _any_value(found)


def _any_value(found: Filler) -> float | date | str:
    if isinstance(found.value, Clause):
        return text_of(found).lower()
    number, day = _number(found), _date(found)
    return number if number is not None else day if day is not None else text_of(found).lower()


def _number(found: Filler) -> float | None:
    quantity = quantity_of(found.value)
    if quantity is None or quantity[0].low != quantity[0].high or quantity[0].approximate:
        return None
    return float(quantity[0].low)


def _date(found: Filler) -> date | None:
    time = time_of(found)
    if time is None or time.year is None or time.month is None or time.day is None:
        return None
    try:
        return date(time.year, time.month, time.day)
    except ValueError:  # a day that the calendar does not have
        return None
