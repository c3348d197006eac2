"""Fewer rules out of a ruleset.

Only conflict rules are switched on and off: without its statement rules a conflict rule would
silently find nothing.  A focus leaves all rules on, and says which of them are shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from checker.errors import CheckerError
from checker.ruleset.names import suggestion
from checker.ruleset.outlining import Outline

if TYPE_CHECKING:  # an outline is chosen from without them
    from checker.ruleset.rules import ConflictRule, Ruleset, StatementRule

Rules = TypeVar("Rules", "Ruleset", Outline)


class UnknownRule(CheckerError):  # noqa: N818 - what went wrong, in the CLI's words
    """A name that no rule has, or none of the sort that can be chosen there."""

    def __init__(self, name: str, help: str, sort: str = "conflict rule") -> None:
        super().__init__(f"there is no {sort} `{name}`")
        self.help = help


@dataclass(frozen=True, slots=True)
class Focus:
    """The rules that are looked at: all of them, or those that have to do with one."""

    rule: StatementRule | ConflictRule | None
    statements: tuple[StatementRule, ...]
    conflicts: tuple[ConflictRule, ...]


def whole(ruleset: Ruleset) -> Focus:
    """A look at all rules."""
    return Focus(None, ruleset.statements, ruleset.conflicts)


def focus(ruleset: Ruleset, name: str) -> Focus:
    """A closer look at one rule.

    Of a conflict rule with the statement rules of its kinds; of a statement rule with the conflict
    rules that pair its statements.  Raises UnknownRule where no rule has the name.
    """
    for rule in ruleset.statements:
        if rule.id == name:
            paired = tuple(one for one in ruleset.conflicts if _pairs(one, rule))
            return Focus(rule, (rule,), paired)
    for conflict in ruleset.conflicts:
        if conflict.id == name:
            sides = tuple(one for one in ruleset.statements if _pairs(conflict, one))
            return Focus(conflict, sides, (conflict,))
    known = [rule.id for rule in ruleset.statements] + [rule.id for rule in ruleset.conflicts]
    raise UnknownRule(name, suggestion(name, known), "rule")


def _pairs(conflict: ConflictRule, rule: StatementRule) -> bool:
    return any(name in kinds for _, kinds in conflict.between for name in (rule.id, rule.kind))


def select(ruleset: Rules, names: Iterable[str]) -> Rules:
    """The rules with only the conflict rules of these names.

    Raises UnknownRule at the first name that no conflict rule has.
    """
    wanted = _known(ruleset, names)
    return replace(ruleset, conflicts=tuple(rule for rule in ruleset.conflicts if rule.id in wanted))


def ignore(ruleset: Rules, names: Iterable[str]) -> Rules:
    """The rules without the conflict rules of these names.

    Raises UnknownRule at the first name that no conflict rule has.
    """
    unwanted = _known(ruleset, names)
    return replace(ruleset, conflicts=tuple(rule for rule in ruleset.conflicts if rule.id not in unwanted))


def _known(ruleset: Ruleset | Outline, names: Iterable[str]) -> frozenset[str]:
    known = [rule.id for rule in ruleset.conflicts]
    wanted = tuple(names)
    for name in wanted:
        if name not in known:
            raise UnknownRule(name, suggestion(name, known))
    return frozenset(wanted)
