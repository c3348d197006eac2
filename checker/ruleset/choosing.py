"""Fewer rules out of a ruleset.

Only conflict rules are switched on and off: without its statement rules a conflict rule would
silently find nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.errors import CheckerError
from checker.ruleset.names import suggestion
from checker.ruleset.rules import Ruleset


class UnknownRule(CheckerError):  # noqa: N818 - what went wrong, in the CLI's words
    """A name that no rule of the sort asked for has."""

    def __init__(self, name: str, help: str, sort: str = "conflict rule") -> None:
        super().__init__(f"there is no {sort} `{name}`")
        self.help = help


def select(ruleset: Ruleset, names: Iterable[str]) -> Ruleset:
    """The ruleset with only the conflict rules of these names.

    Raises UnknownRule at the first name that no conflict rule has.
    """
    wanted = _known(ruleset, names)
    return replace(ruleset, conflicts=tuple(rule for rule in ruleset.conflicts if rule.id in wanted))


def ignore(ruleset: Ruleset, names: Iterable[str]) -> Ruleset:
    """The ruleset without the conflict rules of these names.

    Raises UnknownRule at the first name that no conflict rule has.
    """
    unwanted = _known(ruleset, names)
    return replace(ruleset, conflicts=tuple(rule for rule in ruleset.conflicts if rule.id not in unwanted))


def _known(ruleset: Ruleset, names: Iterable[str]) -> frozenset[str]:
    known = [rule.id for rule in ruleset.conflicts]
    wanted = tuple(names)
    for name in wanted:
        if name not in known:
            raise UnknownRule(name, suggestion(name, known))
    return frozenset(wanted)
