"""Rules: YAML with positions -> declarations as written -> verified -> compiled."""

from checker.errors import RuleError
from checker.ruleset.choosing import Focus, UnknownRule, focus, ignore, select, whole
from checker.ruleset.files import shipped_packs
from checker.ruleset.loading import Prepared, load, prepare
from checker.ruleset.rules import (
    ASSERTION,
    CompiledPattern,
    ConflictExample,
    ConflictRule,
    Lexicon,
    Ruleset,
    StatementExample,
    StatementRule,
    Template,
)

__all__ = [
    "ASSERTION",
    "CompiledPattern",
    "ConflictExample",
    "ConflictRule",
    "Focus",
    "Lexicon",
    "Prepared",
    "RuleError",
    "Ruleset",
    "StatementExample",
    "StatementRule",
    "Template",
    "UnknownRule",
    "focus",
    "ignore",
    "load",
    "prepare",
    "select",
    "shipped_packs",
    "whole",
]
