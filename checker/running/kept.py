"""What is kept of a report: all that follows from the text alone, without the names of this run.

The same text may come under another id, from another file or line; so names are taken out of what is
kept and put in again, and sources are not kept at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker import model
from checker.deferred import load
from checker.model import Entry, Finding, Label
from checker.outcome import DocumentReport, surely, unchecked
from checker.packing import Packing
from checker.source import Span
from checker.text.reading import Document

CLASSES = (Span, Label, Finding, Entry)
"""What findings and entries are made of; of what statements are, ``packed_statements`` says."""

_FOUND = Packing(CLASSES)


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as bytes.  Statements are apart: they are nearly all of it, and seldom wanted."""

    found: bytes  # findings, notices and entries
    statements: bytes | None  # None where they were not asked for

    @property
    def without_statements(self) -> Kept:
        """The same as where statements were not asked for."""
        return replace(self, statements=None)


def keep(report: DocumentReport) -> Kept:
    """What is kept of a report that has neither an error nor a fault."""
    ids = {name: name.removeprefix(report.id) for name in report.sources}
    names = {report.sources[name].name: part for name, part in ids.items()}
    findings = tuple(_renamed(finding, ids) for finding in report.findings)
    notices = tuple(_split(notice, names) for notice in report.notices)
    statements = tuple(replace(one, document=ids[one.document]) for one in report.statements)
    return Kept(_FOUND.pack((findings, notices, report.entries)), _statements_packing().pack(statements))


def restore(kept: Kept, document: Document) -> DocumentReport:
    """The report on a document whose text and reference gave what was kept."""
    report = unchecked(document)
    ids = {name.removeprefix(document.id): name for name in report.sources}
    findings, notices, entries = _FOUND.unpack(kept.found)
    return replace(
        report,
        findings=tuple(_renamed(finding, ids) for finding in findings),
        statements=_statements(kept.statements, document.id),
        entries=entries,
        notices=tuple(
            rest if part is None else report.sources[ids[part]].name + rest for part, rest in notices
        ),
    )


def restored(kept: Kept, document: Document) -> DocumentReport:
    """As ``restore``; where that fails, the report holds the fault."""
    return surely(document, lambda: restore(kept, document))


def _statements_packing() -> Packing:
    packing: Packing = load("checker.running.packed_statements").STATEMENTS
    return packing


def _statements(kept: bytes | None, name: str) -> tuple[model.Statement, ...]:
    return (
        ()
        if kept is None
        else tuple(replace(one, document=name) for one in _statements_packing().unpack(kept))
    )


def _renamed(finding: Finding, names: dict[str, str]) -> Finding:
    labels = tuple(replace(label, document=names[label.document]) for label in finding.labels)
    return replace(finding, labels=labels)


def _split(notice: str, names: dict[str, str]) -> tuple[str | None, str]:
    """A notice as the source with whose name it begins, and the rest."""
    for name in sorted(names, key=len, reverse=True):  # a reference's name may begin like its text's
        if notice.startswith(f"{name}:"):
            return names[name], notice.removeprefix(name)
    return None, notice
