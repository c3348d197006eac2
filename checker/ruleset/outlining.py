"""Rules as far as a run must know them before it has a document to check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from checker.source import Source

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset.rules import Ruleset


@dataclass(frozen=True, slots=True)
class Applied:
    """A conflict rule by name, and whether its findings may be set aside."""

    id: str
    suppressible: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """The conflict rules that are applied, and how to come by the rules themselves.

    ``compiled`` gives all the rules of these files, which may take long.
    """

    conflicts: tuple[Applied, ...]
    sources: tuple[Source, ...]  # the rule files, in the order of loading
    doubtful: int  # what is doubtful in the rules: the number of warnings
    compiled: Callable[[], Ruleset] = field(compare=False)

    def ruleset(self) -> Ruleset:
        """The rules, of the conflict rules those that are applied."""
        whole = self.compiled()
        applied = {rule.id for rule in self.conflicts}
        return replace(whole, conflicts=tuple(rule for rule in whole.conflicts if rule.id in applied))


def outlined(ruleset: Ruleset) -> Outline:
    """The outline of rules that are there already."""
    applied = tuple(Applied(rule.id, rule.suppressible) for rule in ruleset.conflicts)
    return Outline(applied, ruleset.sources, len(ruleset.warnings), lambda: ruleset)
