"""Rules: YAML with positions -> declarations as written -> verified -> compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.errors import RuleError
    from checker.ruleset.choosing import Focus, UnknownRule, focus, ignore, select, whole
    from checker.ruleset.condition import And, Call, Condition
    from checker.ruleset.declaring import declared_ids
    from checker.ruleset.files import shipped_packs
    from checker.ruleset.fixing import written
    from checker.ruleset.json_schema import published_schema
    from checker.ruleset.loading import Prepared, in_order, load, prepare
    from checker.ruleset.matching import may_match_one
    from checker.ruleset.names import ASSERTION, EVERYTHING, suggestion
    from checker.ruleset.outlining import Applied, Outline, outlined
    from checker.ruleset.rules import (
        CompiledPattern,
        ConflictExample,
        ConflictRule,
        Lexicon,
        Ruleset,
        StatementExample,
        StatementRule,
        Template,
    )
    from checker.ruleset.starting import KINDS, objection, starting_rules
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "loading": "RuleError Prepared in_order load prepare",
            "choosing": "Focus UnknownRule focus ignore select whole",
            "condition": "And Call Condition",
            "declaring": "declared_ids",
            "files": "shipped_packs",
            "fixing": "written",
            "json_schema": "published_schema",
            "matching": "may_match_one",
            "names": "ASSERTION EVERYTHING suggestion",
            "outlining": "Applied Outline outlined",
            "rules": "CompiledPattern ConflictExample ConflictRule Lexicon Ruleset"
            " StatementExample StatementRule Template",
            "starting": "KINDS objection starting_rules",
        },
    )

__all__ = [
    "ASSERTION",
    "EVERYTHING",
    "KINDS",
    "And",
    "Applied",
    "Call",
    "CompiledPattern",
    "Condition",
    "ConflictExample",
    "ConflictRule",
    "Focus",
    "Lexicon",
    "Outline",
    "Prepared",
    "RuleError",
    "Ruleset",
    "StatementExample",
    "StatementRule",
    "Template",
    "UnknownRule",
    "declared_ids",
    "focus",
    "ignore",
    "in_order",
    "load",
    "may_match_one",
    "objection",
    "outlined",
    "prepare",
    "published_schema",
    "select",
    "shipped_packs",
    "starting_rules",
    "suggestion",
    "whole",
    "written",
]
