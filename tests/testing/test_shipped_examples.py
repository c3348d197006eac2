"""Every example in the shipped rules is as its rule says: one test each."""

from __future__ import annotations

from functools import cache

import pytest

from checker.ruleset import Ruleset, load
from checker.testing import Case, cases, run


@cache
def shipped() -> Ruleset:
    return load(["default"])


def name(case: Case) -> str:
    place = case.example.place
    return f"{case.rule.id}:{place.source.location(place.span.start).line}"


@pytest.mark.parametrize("case", tuple(cases(shipped())), ids=name)
def test_the_example_is_as_its_rule_says(case):
    outcome = run(case, shipped())
    if outcome.status == "todo":
        pytest.skip("a known gap")
    assert outcome.status == "validated", f"{case.example.outcome}: {case.example.text}\n{outcome.detail}"
    assert outcome.detail == "", "a known gap that is closed: remove its `todo`"
