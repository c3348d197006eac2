"""From documents to reports: the table of contents of everything that happens to a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from checker import conflict, english, extract
from checker.conflict import Text
from checker.errors import TextError
from checker.model import Finding, Statement
from checker.ruleset import Ruleset
from checker.source import Source
from checker.text.language import is_english
from checker.text.reading import Document

REFERENCE = "#reference"
"""What is added to a document's id to name its reference."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """All that is to be said of one document.

    ``sources`` holds its texts by the name that labels give them: the document's id, and
    "id#reference".  Where it could not be read, ``error`` says why; where the checker itself failed,
    ``fault`` is the exception; both leave the rest empty.
    """

    id: str
    path: str
    sources: Mapping[str, Source]
    findings: tuple[Finding, ...] = ()
    statements: tuple[Statement, ...] = ()  # of the text, not of its reference; in text order
    notices: tuple[str, ...] = ()
    error: TextError | None = None
    fault: Exception | None = None


def check(documents: Iterable[Document | TextError], ruleset: Ruleset) -> Iterator[DocumentReport]:
    """The report on each document, in order, one at a time."""
    for document in documents:
        if isinstance(document, TextError):
            yield DocumentReport(document.place, document.path, {}, error=document)
        else:
            yield _guarded(document, ruleset)


def check_document(document: Document, ruleset: Ruleset) -> DocumentReport:
    """Language, analysis, statements, findings: one document from its text to its report."""
    sources = _sources(document)
    report = DocumentReport(document.id, document.path, sources)
    foreign = tuple(name for name, source in sources.items() if not is_english(source.text))
    if foreign:
        notices = tuple(f"{sources[name].name}: mostly not English, so not checked" for name in foreign)
        return replace(report, notices=notices)
    texts = tuple(_understood(name, source, ruleset) for name, source in sources.items())
    examined = conflict.examine(texts, ruleset)
    return replace(
        report,
        findings=examined.findings,
        statements=texts[0].statements,
        notices=(*_unread(texts), *_left_out(document, examined.left_out)),
    )


def against(documents: Iterable[Document | TextError], reference: Source) -> Iterator[Document | TextError]:
    """The documents, each to be checked against ``reference`` unless it brings its own."""
    for document in documents:
        if isinstance(document, Document) and document.reference is None:
            yield replace(document, reference=reference)
        else:
            yield document


def _guarded(document: Document, ruleset: Ruleset) -> DocumentReport:
    """A fault of ours in one text must not lose the others."""
    try:
        return check_document(document, ruleset)
    except Exception as fault:  # noqa: BLE001  reported with status 3, shown in full by --debug
        return DocumentReport(document.id, document.path, _sources(document), fault=fault)


def _unread(texts: Iterable[Text]) -> tuple[str, ...]:
    """Which sentences were too long, or too deeply nested, to be read: said, never silent."""
    return tuple(
        f"{_place(text.analysis.source, sentence.span.start)}: a sentence too long or too nested to be read"
        for text in texts
        for sentence in text.analysis.sentences
        if not sentence.read
    )


def _place(source: Source, offset: int) -> str:
    return f"{source.name}:{source.location(offset).line}"


def _left_out(document: Document, pairs: int) -> tuple[str, ...]:
    if not pairs:
        return ()
    return (f"{document.source.name}: {pairs} pairs were not compared; a statement has too many like it",)


def _sources(document: Document) -> dict[str, Source]:
    sources = {document.id: document.source}
    if document.reference is not None:
        sources[document.id + REFERENCE] = document.reference
    return sources


def _understood(name: str, source: Source, ruleset: Ruleset) -> Text:
    analysis = english.analyse(source, ruleset.parties)
    statements = extract.statements(analysis, ruleset, name)
    return Text(name, analysis, statements, reference=name.endswith(REFERENCE))
