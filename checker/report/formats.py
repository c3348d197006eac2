"""The tables of formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from checker.api import DocumentReport
from checker.report.json import json_report, jsonl_report
from checker.report.options import Options, Palette
from checker.report.outcomes import render_outcomes
from checker.report.outcomes_json import outcomes_json
from checker.report.outcomes_junit import outcomes_junit
from checker.report.text import text_report
from checker.testing import RulesReport

Format = Callable[[Iterable[DocumentReport], Options], Iterator[str]]
"""From reports to the pieces of text to write, each as soon as it can be written."""

FORMATS: Mapping[str, Format] = {"text": text_report, "json": json_report, "jsonl": jsonl_report}

OutcomeFormat = Callable[[RulesReport, Palette], str]
"""From what became of the examples in rules to the text to write."""

OUTCOME_FORMATS: Mapping[str, OutcomeFormat] = {
    "text": render_outcomes,
    "json": lambda report, _: outcomes_json(report),
    "junit": lambda report, _: outcomes_junit(report),
}
