"""Whole rulesets as bytes."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

from checker.errors import Fix, Mistake
from checker.packing import Packing
from checker.pattern import Atom, Pattern
from checker.ruleset import condition, rules
from checker.running.packed_statements import CLAUSES

CLASSES: tuple[type, ...] = (
    *CLAUSES,
    Atom,
    Pattern,
    Fix,
    Mistake,
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
    rules.CompiledPattern,
    rules.StatementExample,
    rules.StatementRule,
    rules.Lexicon,
    rules.Ruleset,
)
"""What rulesets are made of."""

RULESETS = Packing(CLASSES, ((date, attrgetter("year", "month", "day")),))
