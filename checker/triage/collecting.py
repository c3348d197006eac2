"""What a baseline is made of: the findings of a run, counted by their content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from checker.model import Finding
from checker.outcome import DocumentReport
from checker.triage.known import Baseline, Coverage, Key, Known, in_order
from checker.triage.terms import Terms, relative


@dataclass(frozen=True, slots=True)
class Collected:
    """The findings as a baseline, and the paths of the texts that were read for it."""

    baseline: Baseline
    read: frozenset[str]
    refused: int = 0  # findings of rules that may not be set aside

    def coverage(self, old: Baseline, terms: Terms) -> Coverage:
        """How much of ``old`` the run has looked at."""
        return coverage(old, self.read, terms)


def collect(reports: Iterable[DocumentReport], path: str, terms: Terms) -> Collected:
    """The findings that may be set aside, as the baseline of the file ``path``."""
    folder = folder_of(path)
    kept: dict[Key, Known] = {}
    read: set[str] = set()
    refused = 0
    for report in reports:
        place = relative(report.path, folder)
        read |= {place} if was_read(report) else set()
        for finding in report.findings:
            if not may_be_set_aside(finding, terms):
                refused += 1
            else:
                key = (finding.rule, finding.fingerprint)
                kept[key] = _with(kept.get(key), finding, place)
    return Collected(Baseline(path, in_order(kept.values())), frozenset(read), refused)


def _with(known: Known | None, finding: Finding, place: str) -> Known:
    if known is None:
        return Known(finding.rule, finding.fingerprint, 1, finding.message, (place,))
    return replace(known, count=known.count + 1, seen=tuple(sorted({*known.seen, place})))


def may_be_set_aside(finding: Finding, terms: Terms) -> bool:
    """Whether no rule that found it forbids that."""
    return all(terms.rules.get(rule, True) for rule in (finding.rule, *finding.also))


def was_read(report: DocumentReport) -> bool:
    """Whether the report is of a text that was examined."""
    return report.of == "text" and report.error is None and report.fault is None


def folder_of(path: str) -> str:
    """The folder of a baseline: the paths in it are seen from there."""
    return Path(path).parent.as_posix()


def coverage(old: Baseline, read: frozenset[str], terms: Terms) -> Coverage:
    """How much of a baseline a run has looked at that has read these paths."""
    folder = Path(old.path).parent
    named = {path for known in old.known for path in known.seen if path != "-"}
    missing = frozenset(path for path in named if not (folder / path).exists())
    return Coverage(read, missing, frozenset(terms.rules), terms.applied)
