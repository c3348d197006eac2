"""What a report tells of a document."""

from __future__ import annotations

from checker.model import Finding
from checker.outcome import DocumentReport


def reported(report: DocumentReport) -> tuple[Finding, ...]:
    """All that is reported, in the order in which every format tells it; not what is set aside."""
    return (*report.findings, *report.remarks)
