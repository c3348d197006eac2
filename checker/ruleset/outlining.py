"""Rules as far as a run must know them before it has a document to check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from checker.ruleset.rules import ConflictRule, Ruleset
from checker.source import Source


@dataclass(frozen=True, slots=True)
class Outline:
    """The conflict rules that are applied, and how to come by the rest.

    ``compiled`` gives all the rules of these files, which may take long.
    """

    conflicts: tuple[ConflictRule, ...]
    sources: tuple[Source, ...]  # the rule files, in the order of loading
    doubtful: int  # what is doubtful in the rules: the number of warnings
    compiled: Callable[[], Ruleset] = field(compare=False)

    def ruleset(self) -> Ruleset:
        """The rules, of the conflict rules those that are applied."""
        return replace(self.compiled(), conflicts=self.conflicts)


def outlined(ruleset: Ruleset) -> Outline:
    """The outline of rules that are there already."""
    return Outline(ruleset.conflicts, ruleset.sources, len(ruleset.warnings), lambda: ruleset)
