"""Sentences that a pattern matches: made from the pattern, and kept where the checker finds it in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.english import analyse
from checker.extract.statements import statements
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
    """A pattern of a rule with the sentences made from it; ``alone`` is the rule with this pattern only."""

    rule: StatementRule
    pattern: CompiledPattern
    alone: StatementRule
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
    """One pattern with all sentences made from it."""
    alone = only(rule, pattern)
    return Sampled(rule, pattern, alone, tuple(_samples(alone, ruleset, variety)))


def sample_once(rule: StatementRule, pattern: CompiledPattern, ruleset: Ruleset) -> Sampled:
    """One pattern with the sentences made from it up to the first that it matches."""
    alone = only(rule, pattern)
    tried: list[Sample] = []
    for found in _samples(alone, ruleset, 1):
        tried.append(found)
        if found.statement is not None:
            break
    return Sampled(rule, pattern, alone, tuple(tried))


def _samples(alone: StatementRule, ruleset: Ruleset, variety: int) -> Iterator[Sample]:
    for text in sentences(alone.patterns[0].forms, variety):
        analysis = analyse(Source("sample", text), ruleset.parties)
        yield Sample(analysis, first_of(alone, analysis, ruleset))


def only(rule: StatementRule, pattern: CompiledPattern) -> StatementRule:
    """A rule with one of its patterns, and without exceptions."""
    return replace(rule, patterns=(pattern,), nots=())


def first_of(rule: StatementRule, analysis: Analysis, ruleset: Ruleset) -> Statement | None:
    """The first statement that a rule finds in a text; None where it finds none."""
    found = statements(analysis, replace(ruleset, statements=(rule,)), "sample")
    return next((statement for statement in found if statement.rule == rule.id), None)
