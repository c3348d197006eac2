"""The statements of a document with those of others that they meet: the findings between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.across.entries import entries
from checker.across.joining import Meeting
from checker.api import guarded
from checker.conflict import Stated, Text, between, knowledge_of, stated
from checker.model import Entry, Finding
from checker.outcome import REFERENCE, DocumentReport, surely
from checker.ruleset import Ruleset
from checker.source import Source
from checker.text.reading import Document

_HELD = 256  # documents that are kept as read while others are compared with them


@dataclass(frozen=True, slots=True)
class Member:
    """A document of a collection, or of the references that it is checked against, and the report on it.

    ``document`` is None where it could not be read; then the report says why.
    """

    document: Document | None
    report: DocumentReport
    reference: bool = False


def report_with_entries(document: Document, ruleset: Ruleset) -> DocumentReport:
    """A document of the collection, checked for itself, with what it offers to others."""
    reading = guarded(document, ruleset)
    return surely(document, lambda: _with_entries(reading.report, reading.texts[:1], ruleset))


def reference_report(document: Document, ruleset: Ruleset) -> DocumentReport:
    """A document that others are checked against (``as_reference``): what it offers, and no findings."""
    reading = guarded(document, replace(ruleset, conflicts=()))
    texts = map(_collected, reading.texts)
    return surely(document, lambda: _with_entries(reading.report, texts, ruleset))


def as_reference(document: Document) -> Document:
    """The document under the name that it has as a reference."""
    return replace(document, id=document.id + REFERENCE, reference=None)


def _collected(text: Text) -> Text:
    return replace(text, reference=True, collection=True)


def _with_entries(report: DocumentReport, texts: Iterable[Text], ruleset: Ruleset) -> DocumentReport:
    return replace(report, entries=_entries(texts, ruleset))


def _entries(texts: Iterable[Text], ruleset: Ruleset) -> tuple[Entry, ...]:
    knowledge = knowledge_of(ruleset.lexicon)
    return tuple(entry for text in texts for entry in entries(text, stated(text), ruleset, knowledge))


Statements = Callable[[int], tuple[Stated, ...]]
"""From a document's number to its statements."""


def statements_by_number(of: Callable[[int], Member], ruleset: Ruleset) -> Statements:
    """A reader of statements, which keeps the last ones: reading is a pure function of document and rules."""

    @lru_cache(maxsize=_HELD)
    def read(number: int) -> tuple[Stated, ...]:
        return _statements(of(number), ruleset)

    return read


def _statements(member: Member, ruleset: Ruleset) -> tuple[Stated, ...]:
    if member.document is None:
        return ()
    alone = replace(member.document, reference=None)
    texts = guarded(alone, replace(ruleset, conflicts=())).texts
    return tuple(one for text in texts for one in stated(_collected(text) if member.reference else text))


def compared(meetings: Iterable[Meeting], statements: Statements, ruleset: Ruleset) -> tuple[Finding, ...]:
    """The findings of one document with earlier ones, in the order of places."""
    pairs = (
        (statements(one.document)[one.statement], statements(one.other_document)[one.other_statement])
        for one in meetings
    )
    return between(pairs, ruleset)


def with_findings(
    report: DocumentReport, findings: tuple[Finding, ...], sources: Iterable[tuple[str, Source]]
) -> DocumentReport:
    """The report with findings between documents, and the texts of the other ones."""
    if not findings:
        return report
    own = [(one.labels[0].span, one.rule, one.fingerprint, one) for one in (*report.findings, *findings)]
    ordered = tuple(one for *_, one in sorted(own, key=lambda item: item[:3]))
    return replace(report, findings=ordered, sources={**report.sources, **dict(sources)})
