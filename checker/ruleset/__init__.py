"""Rules: YAML with positions -> declarations as written -> verified -> compiled."""

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
    "Lexicon",
    "Ruleset",
    "StatementExample",
    "StatementRule",
    "Template",
]
