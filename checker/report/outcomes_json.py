"""What became of the examples in rules -> JSON, for programs: one object, with an example a line.

    REPORT    {"version": 1, "examples": [EXAMPLE...], "unfired": [PART...],
               "mistakes": [MISTAKE...], "summary": SUMMARY}
    EXAMPLE   {"rule", "file", "line", "column", "outcome": match|no_match|conflict|consistent, "text",
               "status": validated|missing|noisy|wrong|todo, "todo": whether it is marked as a known gap,
               "detail": what is known of it, in words, "differences": [DIFFERENCE...]}
    DIFFERENCE {"role", "expected", "found"}: a role that is otherwise, or "severity"; found is null
               where nothing was found for it
    PART      {"rule", "part": pattern|not|conflict, "text": the pattern as written, or the rule's id,
               "file", "line", "column"}: what no example fires; empty without --coverage
    MISTAKE   {"code", "severity": error|warning, "message", "help", "file", "line", "column"}: what is
               doubtful in the rules
    SUMMARY   {"as_expected": whether the exit status is 0, "examples": their number, one number for
               each status, "coverage": COVERAGE, or null without --coverage}
    COVERAGE  {"patterns": COUNT, "forms": COUNT, "conflicts": COUNT}, COUNT being {"fired", "total"}

Lines and columns are 1-based; a column counts characters.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

from checker.errors import Mistake
from checker.report.json import dumped
from checker.ruleset.rules import Place
from checker.testing import Count, Coverage, Outcome, RulesReport, Status, Use

VERSION = 1


def outcomes_json(report: RulesReport) -> str:
    """The report as one JSON object."""
    examples = _lines(_example(outcome) for outcome in report.outcomes)
    unfired = _lines(map(_part, report.unfired))
    mistakes = _lines(map(_mistake, report.mistakes))
    head = f'{{"version": {VERSION}, "examples": [{examples}], "unfired": [{unfired}]'
    return f'{head}, "mistakes": [{mistakes}], "summary": {dumped(_summary(report))}}}\n'


def _mistake(mistake: Mistake) -> dict[str, Any]:
    words = {"code": mistake.code, "severity": mistake.severity, "message": mistake.message}
    return {**words, "help": mistake.help, **_place(Place(mistake.source, mistake.span))}


def _lines(records: Any) -> str:
    """The records of a list, one a line."""
    lines = [dumped(record) for record in records]
    return "\n" + ",\n".join(lines) + "\n" if lines else ""


def _example(outcome: Outcome) -> dict[str, Any]:
    example = outcome.case.example
    return {
        "rule": outcome.case.rule.id,
        **_place(example.place),
        "outcome": example.outcome,
        "text": example.text,
        "status": outcome.status,
        "todo": example.todo,
        "detail": outcome.detail,
        "differences": [
            {"role": one.name, "expected": one.expected, "found": one.found or None}
            for one in outcome.compared
            if not one.alike
        ],
    }


def _part(use: Use) -> dict[str, Any]:
    return {"rule": use.rule.id, "part": use.part, "text": use.text, **_place(use.place)}


def _place(place: Place) -> dict[str, Any]:
    location = place.source.location(place.span.start)
    return {"file": place.source.name, "line": location.line, "column": location.column}


def _summary(report: RulesReport) -> dict[str, Any]:
    counts = Counter(outcome.status for outcome in report.outcomes)
    return {
        "as_expected": report.is_as_expected,
        "examples": counts.total(),
        **{status: counts[status] for status in get_args(Status)},
        "coverage": None if report.coverage is None else _coverage(report.coverage),
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "patterns": _count(coverage.patterns),
        "forms": _count(coverage.forms),
        "conflicts": _count(coverage.conflicts),
    }


def _count(count: Count) -> dict[str, int]:
    return {"fired": count.fired, "total": count.total}
