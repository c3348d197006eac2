"""Which roles the statements of a kind have: what its patterns bind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.ruleset.rules import ASSERTION, StatementRule

HOLDER = "holder"
"""The one role that every statement has."""

ASSERTION_ROLES = frozenset({"subject", "object", "recipient", "predicate", "complement", "time"})
"""What the engine binds of an assertion, where its clause has it."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of a kind.  ``complete`` is False where some pattern of it did not compile."""

    certain: frozenset[str]  # bound by every pattern
    possible: frozenset[str]  # bound by some pattern
    complete: bool


def roles_of_kinds(rules: Iterable[StatementRule]) -> Mapping[str, Roles]:
    """The roles under each kind and each rule id; where both are the same name, the kind's."""
    known = tuple(rules)
    by_id = {rule.id: roles_of_rule(rule) for rule in known}
    kinds = dict.fromkeys(rule.kind for rule in known)
    by_kind = {kind: _roles(tuple(rule for rule in known if rule.kind == kind)) for kind in kinds}
    engine = {ASSERTION: Roles(frozenset({HOLDER}), ASSERTION_ROLES | {HOLDER}, complete=True)}
    return {**by_id, **by_kind, **engine}


def roles_of_rule(rule: StatementRule) -> Roles:
    """The roles that one rule's statements have."""
    return _roles((rule,))


def _roles(rules: tuple[StatementRule, ...]) -> Roles:
    bound = [form.variables for rule in rules for pattern in rule.patterns for form in pattern.forms]
    complete = all(rule.patterns and all(pattern.forms for pattern in rule.patterns) for rule in rules)
    return Roles(
        frozenset.intersection(*bound) | {HOLDER} if bound else frozenset({HOLDER}),
        frozenset().union(*bound) | {HOLDER},
        complete,
    )
