"""Conflict rules as bytes."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from checker.ruleset import condition, rules
from checker.running.packing import Packing
from checker.source import Span

CLASSES: tuple[type, ...] = (
    Span,
    condition.Alias,
    condition.RoleOf,
    condition.Constant,
    condition.Call,
    condition.Compare,
    condition.Not,
    condition.And,
    condition.Or,
    rules.Place,
    rules.Template,
    rules.ConflictExample,
    rules.ConflictRule,
)
"""What conflict rules are made of."""

DATES = ((date, attrgetter("year", "month", "day")),)

CONFLICTS = Packing(CLASSES, DATES)
