"""How many documents and findings a run had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checker.model import Severity
from checker.outcome import DocumentReport


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a run.  ``faults`` are documents in which the checker itself failed."""

    documents: int = 0
    unreadable: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    suppressed: int = 0
    faults: int = 0

    def counted(self, severity: Severity) -> int:
        """The findings of one severity."""
        return {"error": self.errors, "warning": self.warnings, "note": self.notes}[severity]


class Tally:
    """Counts reports as they pass by."""

    def __init__(self) -> None:
        self.summary = Summary()

    def watch(self, reports: Iterable[DocumentReport]) -> Iterator[DocumentReport]:
        """The same reports, counted."""
        for report in reports:
            self.summary = _with(self.summary, report)
            yield report


def _with(summary: Summary, report: DocumentReport) -> Summary:
    severities = Counter(finding.severity for finding in (*report.findings, *report.remarks))
    return replace(
        summary,
        documents=summary.documents + (report.of == "text"),
        unreadable=summary.unreadable + (report.error is not None),
        errors=summary.errors + severities["error"],
        warnings=summary.warnings + severities["warning"],
        notes=summary.notes + severities["note"],
        suppressed=summary.suppressed + len(report.set_aside),
        faults=summary.faults + (report.fault is not None),
    )


def summary_text(summary: Summary) -> str:
    """The counts in a sentence: "3 findings (1 error, 2 warnings) in 2 texts"."""
    kinds = ((summary.errors, "error"), (summary.warnings, "warning"), (summary.notes, "note"))
    parts = [_counted(count, name) for count, name in kinds if count]
    total = summary.errors + summary.warnings + summary.notes
    detail = f" ({', '.join(parts)})" if parts else ""
    lost = ((summary.unreadable, "unreadable"), (summary.faults, "given up by a fault of ours"))
    unread = "".join(f", {count} {how}" for count, how in lost if count)
    aside = f", {summary.suppressed} set aside" if summary.suppressed else ""
    checked = summary.documents - summary.unreadable - summary.faults
    found = _counted(total, "finding") if total else "nothing found"
    return f"{found}{detail} in {_counted(checked, 'text')}{aside}{unread}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
