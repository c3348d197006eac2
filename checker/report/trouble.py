"""What kept a text from being checked, where there is such a thing."""

from __future__ import annotations

from dataclasses import dataclass

from checker.outcome import DocumentReport
from checker.report.places import file_and_record


@dataclass(frozen=True, slots=True)
class Trouble:
    """A text that was not checked: its file, the line of its record there (0: the whole file), and why."""

    code: str  # "unreadable", "fault"
    path: str
    line: int
    message: str


def trouble(report: DocumentReport) -> Trouble | None:
    """What is wrong with a document, if it was not checked."""
    if report.error is not None:
        return Trouble("unreadable", report.path, report.error.line, report.error.message)
    if report.fault is not None:
        message = f"a fault of ours: {type(report.fault).__name__}: {report.fault}"
        return Trouble("fault", report.path, _record(report), message)
    return None


def _record(report: DocumentReport) -> int:
    source = report.sources.get(report.id)
    return 0 if source is None else file_and_record(source.name)[1]
