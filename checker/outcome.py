"""What is said of a document: the value that goes from the checking through triage to the reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from checker import model
from checker.config import Allow
from checker.errors import ReadingFault, TextError
from checker.model import Entry, Finding, SetAside
from checker.source import Source
from checker.text.reading import Document

REFERENCE = "#reference"
"""What is added to a document's id to name its reference."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """All that is to be said of one document.

    ``sources`` holds its texts by the name that labels give them: the document's id, and
    "id#reference".  Where it could not be read, ``error`` says why; where the checker itself failed,
    ``fault`` is the exception; both leave the rest empty.  The configuration, if anything is to be said
    of it, has a report, too: it holds remarks and notices alone.
    """

    id: str
    path: str
    sources: Mapping[str, Source]
    findings: tuple[Finding, ...] = ()
    statements: tuple[model.Statement, ...] = ()  # of the text, not of its reference; in text order
    notices: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()  # found as well; not among the findings
    remarks: tuple[Finding, ...] = ()  # of one place each: on what sets findings aside
    allow: tuple[Allow, ...] = ()  # what the record that held the text says may stand
    entries: tuple[Entry, ...] = ()  # what other documents can meet; only where that is asked for
    of: Literal["text", "configuration"] = "text"
    error: TextError | None = None
    fault: Exception | None = None


def unchecked(document: Document) -> DocumentReport:
    """The report on a document before anything is known of it but its names and texts."""
    return DocumentReport(document.id, document.path, sources_of(document), allow=document.allow)


def unreadable(error: TextError) -> DocumentReport:
    """The report on what should have been a document."""
    if isinstance(error, ReadingFault):
        return DocumentReport(error.place, error.path, {}, fault=error.fault)
    return DocumentReport(error.place, error.path, {}, error=error)


def given_up(document: Document, fault: Exception) -> DocumentReport:
    """The report on a document with which the checker itself failed."""
    return replace(unchecked(document), fault=fault)


def surely(document: Document, make: Callable[[], DocumentReport]) -> DocumentReport:
    """The report that ``make`` gives; a fault of ours in one document must not lose the others."""
    try:
        return make()
    except Exception as fault:  # noqa: BLE001  reported with status 3, shown in full by --debug
        return given_up(document, fault)


def sources_of(document: Document) -> dict[str, Source]:
    """A document's texts by the names that labels give them."""
    sources = {document.id: document.source}
    if document.reference is not None:
        sources[document.id + REFERENCE] = document.reference
    return sources
