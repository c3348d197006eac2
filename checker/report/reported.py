"""What a report tells of a document."""

from __future__ import annotations

from checker.api import DocumentReport
from checker.model import Finding


def reported(report: DocumentReport) -> tuple[Finding, ...]:
    """All that is reported, in the order in which every format tells it; not what is set aside."""
    return (*report.findings, *report.remarks)
