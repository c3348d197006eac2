"""The tables of formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.report.csv import csv_report
from checker.report.github import github_report
from checker.report.json import json_report, jsonl_report
from checker.report.junit import junit_report
from checker.report.markdown import markdown_report
from checker.report.options import Palette
from checker.report.outcomes import render_outcomes
from checker.report.outcomes_json import outcomes_json
from checker.report.outcomes_junit import outcomes_junit
from checker.report.sarif import sarif_report
from checker.report.text import text_report
from checker.report.writing import Format
from checker.testing import RulesReport

FORMATS: Mapping[str, Format] = {
    "text": text_report,
    "json": json_report,
    "jsonl": jsonl_report,
    "sarif": sarif_report,
    "junit": junit_report,
    "github": github_report,
    "markdown": markdown_report,
    "csv": csv_report,
}

OutcomeFormat = Callable[[RulesReport, Palette], str]
"""From what became of the examples in rules to the text to write."""

OUTCOME_FORMATS: Mapping[str, OutcomeFormat] = {
    "text": render_outcomes,
    "json": lambda report, _: outcomes_json(report),
    "junit": lambda report, _: outcomes_junit(report),
}
