"""The `when` language as values: what `a.action == b.action and not negates(a, b)` becomes.

Spans lie in the rule file, so that whoever evaluates a condition can still point at it.  They are
left out of comparisons: two conditions that say the same are equal.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from checker.source import Span

Operator = Literal["==", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Alias:
    """A statement of the pair, under the name that `between` gives it."""

    name: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class RoleOf:
    """What a role of a statement caught: `refusal.action`; `refusal.action?` may be absent."""

    alias: str
    role: str
    optional: bool
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, a date ("2026-01-31") or a text in the condition itself."""

    value: float | date | str
    span: Span = field(compare=False)


Argument = Alias | RoleOf
Operand = RoleOf | Constant


@dataclass(frozen=True, slots=True)
class Call:
    """A relation between two statements or two roles: `same_event(a.action, b.action)`."""

    relation: str
    arguments: tuple[Argument, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """Two numbers, dates or texts in order: `a.amount < 10`."""

    left: Operand
    operator: Operator
    right: Operand
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary; of unknown it is unknown."""

    part: Condition
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """All of two or more parts."""

    parts: tuple[Condition, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of two or more parts."""

    parts: tuple[Condition, ...]
    span: Span = field(compare=False)


Condition = Call | Compare | Not | And | Or


def leaves(condition: Condition) -> tuple[Call | Compare, ...]:
    """The calls and comparisons of a condition, in the order in which they are written."""
    match condition:
        case Call() | Compare():
            return (condition,)
        case Not(part=part):
            return leaves(part)
        case And(parts=parts) | Or(parts=parts):
            return tuple(leaf for part in parts for leaf in leaves(part))


def spelled(leaf: Call | Compare) -> str:
    """A relation or comparison as a rule writes it: `same_event(a.action, b.action?)`."""
    match leaf:
        case Call(relation=relation, arguments=arguments):
            return f"{relation}({', '.join(map(spelled_part, arguments))})"
        case Compare(left=left, operator=operator, right=right):
            return f"{spelled_part(left)} {operator} {spelled_part(right)}"


def spelled_part(part: Alias | RoleOf | Constant) -> str:
    """A part of one, as a rule writes it."""
    match part:
        case Alias(name=name):
            return name
        case RoleOf(alias=alias, role=role, optional=optional):
            return f"{alias}.{role}{'?' if optional else ''}"
        case Constant(value=float(number)):
            return f"{number:g}"
        case Constant(value=value):
            return f'"{value}"'
