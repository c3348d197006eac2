"""Whole rulesets as bytes."""

from __future__ import annotations

from checker import model
from checker.errors import Fix, Mistake
from checker.pattern import Atom, Pattern
from checker.ruleset import rules
from checker.running import packed_rules
from checker.running.packing import Packing

CLASSES: tuple[type, ...] = (
    *packed_rules.CLASSES,
    model.Quantity,
    model.Time,
    model.Adverb,
    model.Adjective,
    model.NounPhrase,
    model.VerbGroup,
    model.Argument,
    model.Clause,
    Atom,
    Pattern,
    Fix,
    Mistake,
    rules.CompiledPattern,
    rules.StatementExample,
    rules.StatementRule,
    rules.Lexicon,
    rules.Ruleset,
)
"""What rulesets are made of."""

RULESETS = Packing(CLASSES, packed_rules.DATES)
