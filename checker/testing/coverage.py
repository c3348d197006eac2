"""Which patterns the examples of their rule fire.

A pattern is fired when a `match` example of its rule is as expected with this pattern alone, and a
`not` pattern when a `no_match` example would be recognised, were it not for this one.  A conflict
rule is fired when a `conflict` example of it is as expected.  What nothing fires, nothing tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from checker.ruleset import CompiledPattern, ConflictRule, StatementExample, StatementRule
from checker.ruleset.rules import Place
from checker.testing.apart import Apart, by_not, by_pattern, matched, taken_out
from checker.testing.case import Readings, Rule
from checker.testing.comparison import is_as_expected
from checker.testing.examples import Outcome

Part = Literal["pattern", "not", "conflict"]


@dataclass(frozen=True, slots=True)
class Use:
    """A part of a rule that examples are to fire: a pattern, a `not` pattern, or a conflict rule as such.

    ``forms`` counts the sentences that the pattern stands for, ``fired`` those that an example fires.
    """

    rule: Rule
    part: Part
    text: str  # the pattern as written, or the conflict rule's id
    place: Place
    fired: int
    forms: int = 1


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many."""

    fired: int
    total: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is to be fired, in the order of the rules."""

    uses: tuple[Use, ...]

    @property
    def unfired(self) -> tuple[Use, ...]:
        """What no example fires."""
        return tuple(use for use in self.uses if not use.fired)

    @property
    def patterns(self) -> Count:
        """Patterns, and `not` patterns among them."""
        return _count(use for use in self.uses if use.part != "conflict")

    @property
    def forms(self) -> Count:
        """The sentences that the patterns stand for."""
        patterns = [use for use in self.uses if use.part != "conflict"]
        return Count(sum(use.fired for use in patterns), sum(use.forms for use in patterns))

    @property
    def conflicts(self) -> Count:
        """Conflict rules."""
        return _count(use for use in self.uses if use.part == "conflict")


def coverage(rules: Iterable[Rule], outcomes: tuple[Outcome, ...], readings: Readings) -> Coverage:
    """What of these rules the examples fire that came out as expected."""
    good = [outcome.case for outcome in outcomes if outcome.status == "validated"]
    uses: list[Use] = []
    for rule in rules:
        examples = [case.example for case in good if case.rule.id == rule.id]
        match rule:
            case StatementRule():
                own = tuple(one for one in examples if isinstance(one, StatementExample))
                uses += _used(rule, "pattern", rule.patterns, _fired_patterns(rule, own, readings))
                uses += _used(rule, "not", rule.nots, _fired_nots(rule, own, readings))
            case ConflictRule():
                fired = sum(example.outcome == "conflict" for example in examples)
                uses.append(Use(rule, "conflict", rule.id, rule.place, min(fired, 1)))
    return Coverage(tuple(uses))


def _used(
    rule: StatementRule, part: Part, patterns: tuple[CompiledPattern, ...], fired: frozenset[int]
) -> Iterator[Use]:
    """Each pattern with how many of its forms, numbered through all the patterns, are fired."""
    first = 0
    for pattern in patterns:
        numbers = range(first, first + len(pattern.forms))
        yield Use(rule, part, pattern.text, pattern.place, len(fired.intersection(numbers)), len(numbers))
        first += len(numbers)


def _fired_patterns(
    rule: StatementRule, examples: tuple[StatementExample, ...], readings: Readings
) -> frozenset[int]:
    apart = by_pattern(rule)
    wanted = (example for example in examples if example.outcome == "match")
    return frozenset(number for example in wanted for number in _fired_by(apart, example, readings))


def _fired_by(apart: Apart, example: StatementExample, readings: Readings) -> Iterator[int]:
    for number, found in matched(apart, readings[example.text]).items():
        if any(is_as_expected(one, example) for one in found):
            yield number


def _fired_nots(
    rule: StatementRule, examples: tuple[StatementExample, ...], readings: Readings
) -> frozenset[int]:
    apart = by_not(rule)
    unwanted = (example for example in examples if example.outcome == "no_match")
    return frozenset(number for example in unwanted for number in taken_out(apart, readings[example.text]).by)


def _count(uses: Iterable[Use]) -> Count:
    fired = [use.fired > 0 for use in uses]
    return Count(sum(fired), len(fired))
