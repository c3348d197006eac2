"""Exit statuses."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from checker.model import Severity
from checker.report import Summary


class Status(IntEnum):
    """Exit statuses; the highest that applies counts."""

    CLEAN = 0
    FINDINGS = 1
    MISTAKE = 2
    FAULT = 3
    INTERRUPTED = 130


COUNTED: Mapping[str, tuple[Severity, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "note": ("error", "warning", "note"),
    "never": (),
}
"""For each --fail-on the severities that give status 1."""


def worst(summary: Summary, fail_on: str) -> Status:
    """The highest status that applies to a run."""
    if summary.faults:
        return Status.FAULT
    if summary.unreadable:
        return Status.MISTAKE
    return Status.FINDINGS if any(map(summary.counted, COUNTED[fail_on])) else Status.CLEAN
