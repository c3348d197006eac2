"""Sentences that a pattern matches: made from the pattern, and kept where the checker finds it in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.english import analyse
from checker.extract import statements
from checker.model import Analysis, Statement
from checker.pattern import sentences
from checker.ruleset import CompiledPattern, Ruleset, StatementRule
from checker.source import Source


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence made from a pattern, and the statement that the pattern finds in it; None where none."""

    analysis: Analysis
    statement: Statement | None

    @property
    def text(self) -> str:
        """The sentence."""
        return self.analysis.source.text


@dataclass(frozen=True, slots=True)
class Sampled:
    """A pattern of a rule with the sentences made from it."""

    rule: StatementRule
    pattern: CompiledPattern
    samples: tuple[Sample, ...]

    @property
    def matched(self) -> tuple[Sample, ...]:
        """The sentences in which the pattern is found."""
        return tuple(sample for sample in self.samples if sample.statement is not None)


def sample(rule: StatementRule, ruleset: Ruleset, variety: int = 1) -> Iterator[Sampled]:
    """For each pattern of a rule that compiles, sentences made from it.

    ``variety``: how many members of its classes take turns.
    """
    for pattern in rule.patterns:
        if pattern.forms:
            yield sample_pattern(rule, pattern, ruleset, variety)


def sample_pattern(rule: StatementRule, pattern: CompiledPattern, ruleset: Ruleset, variety: int) -> Sampled:
    """One pattern with sentences made from it."""
    alone = only(rule, pattern)
    read = (analyse(Source("sample", text), ruleset.parties) for text in sentences(pattern.forms, variety))
    return Sampled(rule, pattern, tuple(Sample(one, first_of(alone, one, ruleset)) for one in read))


def only(rule: StatementRule, pattern: CompiledPattern) -> StatementRule:
    """A rule with one of its patterns, and without exceptions."""
    return replace(rule, patterns=(pattern,), nots=())


def first_of(rule: StatementRule, analysis: Analysis, ruleset: Ruleset) -> Statement | None:
    """The first statement that a rule finds in a text; None where it finds none."""
    found = statements(analysis, replace(ruleset, statements=(rule,)), "sample")
    return next((statement for statement in found if statement.rule == rule.id), None)
