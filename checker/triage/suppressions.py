"""What sets findings aside, wherever it is written, and which findings it is of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.config import matches
from checker.model import Finding, Label, SetAsideBy
from checker.outcome import DocumentReport
from checker.source import Span

LABEL = "suppression"
"""The kind of the labels that show where one is written."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings to be set aside for a reason.  What is "" or None does not narrow it."""

    by: SetAsideBy
    written: Label  # where it stands: in a text, or in the configuration
    reason: str
    rule: str = ""
    path: str = ""  # a glob
    fingerprint: str = ""
    until: date | None = None  # the last day on which it holds
    scope: Span | None = None  # of the text in which it is written

    def holds(self, today: date) -> bool:
        """Whether it has a reason, and its day has not passed."""
        return bool(self.reason) and not self.expired(today)

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < today


def is_of(suppression: Suppression, finding: Finding, report: DocumentReport, path: str) -> bool:
    """Whether the suppression is of this finding; ``path`` is the text's, from the configuration's folder."""
    if suppression.rule and suppression.rule not in (finding.rule, *finding.also):
        return False
    if suppression.fingerprint and suppression.fingerprint != finding.fingerprint:
        return False
    if suppression.path and not matches(suppression.path, path):
        return False
    return suppression.scope is None or _lies_in(suppression.scope, finding, report.id)


def _lies_in(scope: Span, finding: Finding, document: str) -> bool:
    """Whether one of the finding's places is there: a comment may stand at either."""
    return any(label.document == document and label.span.touches(scope) for label in finding.labels)


def of_record(report: DocumentReport) -> tuple[Suppression, ...]:
    """What the record that held the text says; it is shown at the beginning of the text."""
    start = Label(report.id, Span(0, 0), LABEL, "")
    return tuple(
        Suppression("record", start, allow.reason.strip(), allow.rule, until=allow.until)
        for allow in report.allow
    )
