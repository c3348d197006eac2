"""The table of formats for what became of the examples in rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.report.options import Palette
from checker.report.outcomes import render_outcomes
from checker.report.outcomes_json import outcomes_json
from checker.report.outcomes_junit import outcomes_junit
from checker.testing import RulesReport

OutcomeFormat = Callable[[RulesReport, Palette], str]
"""From what became of the examples in rules to the text to write."""

OUTCOME_FORMATS: Mapping[str, OutcomeFormat] = {
    "text": render_outcomes,
    "json": lambda report, _: outcomes_json(report),
    "junit": lambda report, _: outcomes_junit(report),
}
