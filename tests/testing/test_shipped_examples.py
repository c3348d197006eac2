"""Every example in the shipped rules is as its rule says, one test each; together they fire every pattern."""

from __future__ import annotations

from functools import cache

import pytest

from checker.report.mistakes import render_mistakes
from checker.report.outcomes import render_outcomes
from checker.ruleset import RuleError, Ruleset, load
from checker.testing import Case, Plan, carry_out, cases, run_cases


@cache
def shipped() -> Ruleset:
    return load(["default"])


def shipped_cases() -> tuple[Case, ...]:
    """None where the rules do not load: that is a test of its own."""
    try:
        return tuple(cases(shipped()))
    except RuleError:
        return ()


def name(case: Case) -> str:
    place = case.example.place
    return f"{case.rule.id}:{place.source.location(place.span.start).line}"


def test_the_shipped_rules_have_no_mistake():
    try:
        assert shipped().statements
    except RuleError as error:
        pytest.fail(render_mistakes(error.mistakes), pytrace=False)


@pytest.mark.parametrize("case", shipped_cases(), ids=name)
def test_the_example_is_as_its_rule_says(case):
    (outcome,) = run_cases((case,), shipped())
    if outcome.status == "todo":
        pytest.skip("a known gap")
    assert outcome.status == "validated", f"{case.example.outcome}: {case.example.text}\n{outcome.detail}"
    assert outcome.detail == "", "a known gap that is closed: remove its `todo`"


def test_every_pattern_is_fired_by_an_example():
    report = carry_out(Plan(coverage=True), shipped())
    assert report.coverage is not None
    if report.coverage.unfired:
        pytest.fail(render_outcomes(report), pytrace=False)
