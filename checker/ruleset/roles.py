"""Which roles the statements of a kind have: what its patterns bind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.ruleset.names import ASSERTION
from checker.ruleset.rules import StatementRule

HOLDER = "holder"
"""Whose statement it is: every statement has one."""

LABELS = frozenset({"kind", "rule"})
"""What every statement is called: texts, to compare where an alias may be of several kinds."""

_ALWAYS = frozenset({HOLDER})

ASSERTION_ROLES = frozenset({"subject", "object", "recipient", "predicate", "complement", "time"})
"""What the engine binds of an assertion, where its clause has it."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of a kind.  ``complete`` is False where some pattern of it did not compile."""

    certain: frozenset[str]  # bound by every pattern
    possible: frozenset[str]  # bound by some pattern
    complete: bool


def roles_of_kinds(rules: Iterable[StatementRule]) -> Mapping[str, Roles]:
    """What rules may ask of each kind and each rule id; where both are the same name, of the kind."""
    known = tuple(rules)
    by_id = {rule.id: roles_of_rule(rule) for rule in known}
    kinds = dict.fromkeys(rule.kind for rule in known)
    by_kind = {kind: _roles(tuple(rule for rule in known if rule.kind == kind)) for kind in kinds}
    engine = {ASSERTION: Roles(_ALWAYS, ASSERTION_ROLES | _ALWAYS, complete=True)}
    return {name: _labelled(roles) for name, roles in {**by_id, **by_kind, **engine}.items()}


def _labelled(roles: Roles) -> Roles:
    return Roles(roles.certain | LABELS, roles.possible | LABELS, roles.complete)


def roles_of_rule(rule: StatementRule) -> Roles:
    """The roles that one rule's statements have."""
    return _roles((rule,))


def roles_of_any(several: Iterable[Roles]) -> Roles:
    """The roles of a statement that is of one of several kinds: certain are those of every kind."""
    known = tuple(several)
    return Roles(
        frozenset.intersection(*(roles.certain for roles in known)),
        frozenset().union(*(roles.possible for roles in known)),
        complete=all(roles.complete for roles in known),
    )


def _roles(rules: tuple[StatementRule, ...]) -> Roles:
    bound = [form.variables for rule in rules for pattern in rule.patterns for form in pattern.forms]
    complete = all(rule.patterns and all(pattern.forms for pattern in rule.patterns) for rule in rules)
    return Roles(
        frozenset.intersection(*bound) | _ALWAYS if bound else _ALWAYS,
        frozenset().union(*bound) | _ALWAYS,
        complete,
    )
