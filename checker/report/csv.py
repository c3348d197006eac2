"""Comma-separated values, for a spreadsheet: a finding a row, with its first two places.

A cell that a spreadsheet would take for a formula begins with an apostrophe; every cell is one line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from checker.model import Finding, Label
from checker.outcome import DocumentReport
from checker.report.aside import why
from checker.report.options import Options
from checker.report.reported import reported
from checker.report.visible import one_line, words
from checker.report.writing import Writer

_PLACE = ("place", "line", "column", "text", "kind", "holder")
HEADINGS = (
    *("document", "path", "rule", "severity", "message"),
    *_PLACE,
    *(f"other_{name}" for name in _PLACE),
    *("places", "reasons", "fingerprint", "set_aside"),
)
"""The names of the columns; ``places`` counts all places of the finding."""

_NO_PLACE = ("",) * len(_PLACE)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_report(options: Options) -> Writer:
    """The row of headings, then a row for each finding; what is set aside where that is wanted."""
    item = yield _row(HEADINGS)
    while isinstance(item, DocumentReport):
        item = yield "".join(_row(cells) for cells in _rows(item, options))
    yield ""


def _rows(report: DocumentReport, options: Options) -> Iterator[list[str]]:
    for notice in report.notices:
        said = [report.id, report.path, "left-out", "notice", notice]
        yield [*said, *("" for _ in HEADINGS[len(said) :])]
    for finding in reported(report):
        yield _cells(finding, report, "")
    for aside in report.set_aside if options.show_suppressed else ():
        yield _cells(aside.finding, report, why(aside))


def _cells(finding: Finding, report: DocumentReport, set_aside: str) -> list[str]:
    first, *others = finding.labels
    return [
        *(report.id, report.path, finding.rule, finding.severity, finding.message),
        *_place(first, report),
        *(_place(others[0], report) if others else _NO_PLACE),
        str(len(finding.labels) + finding.further),
        "; ".join(finding.reasons),
        finding.fingerprint,
        set_aside,
    ]


def _place(label: Label, report: DocumentReport) -> tuple[str, ...]:
    source = report.sources[label.document]
    start = source.location(label.span.start)
    text = words(label.span, source.text)
    return (source.name, str(start.line), str(start.column), text, label.kind, label.holder)


def _row(cells: Iterable[str]) -> str:
    row = StringIO()
    csv.writer(row, lineterminator="\n").writerow([_harmless(cell) for cell in cells])
    return row.getvalue()


def _harmless(cell: str) -> str:
    shown = one_line(cell)
    return f"'{shown}" if cell.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown
