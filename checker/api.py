"""From documents to reports: the table of contents of everything that happens to a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from checker import conflict, english, extract
from checker.config import Allow
from checker.conflict import RuleVerdicts, Text
from checker.errors import ReadingFault, TextError
from checker.extract import NearMiss
from checker.model import Entry, Finding, SetAside, Statement
from checker.ruleset import Focus, Ruleset, StatementRule
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
    ``fault`` is the exception; both leave the rest empty.  The configuration, if anything is to be said
    of it, has a report, too: it holds remarks and notices alone.
    """

    id: str
    path: str
    sources: Mapping[str, Source]
    findings: tuple[Finding, ...] = ()
    statements: tuple[Statement, ...] = ()  # of the text, not of its reference; in text order
    notices: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()  # found as well; not among the findings
    remarks: tuple[Finding, ...] = ()  # of one place each: on what sets findings aside
    allow: tuple[Allow, ...] = ()  # what the record that held the text says may stand
    entries: tuple[Entry, ...] = ()  # what other documents can meet; only where that is asked for
    of: Literal["text", "configuration"] = "text"
    error: TextError | None = None
    fault: Exception | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's report with its texts as read: the text, then its reference; none where they were not."""

    report: DocumentReport
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document's report with all that led to it, and what did not: near misses, pairs not reported."""

    report: DocumentReport
    focus: Focus  # the rules of which it tells
    texts: tuple[Text, ...] = ()  # the text and its reference, as read; none where they were not
    near: Mapping[str, tuple[NearMiss, ...]] = field(default_factory=dict, hash=False)  # by text
    verdicts: tuple[RuleVerdicts, ...] = ()

    def statements(self, text: Text, sentence: int) -> tuple[Statement, ...]:
        """What the rules in focus made of one sentence of a text; its assertions are left out."""
        shown = {rule.id for rule in self.focus.statements}
        return tuple(
            one for one in text.statements if one.proposition.sentence == sentence and one.rule in shown
        )

    def misses(self, text: Text, sentence: int) -> tuple[NearMiss, ...]:
        """What came near the rules in focus in one sentence of a text."""
        return tuple(one for one in self.near[text.document] if one.proposition.sentence == sentence)


def check(documents: Iterable[Document | TextError], ruleset: Ruleset) -> Iterator[DocumentReport]:
    """The report on each document, in order, one at a time."""
    for document in documents:
        yield unread(document) if isinstance(document, TextError) else report_on(document, ruleset)


def unread(error: TextError) -> DocumentReport:
    """The report on a text that could not be read."""
    if isinstance(error, ReadingFault):
        return DocumentReport(error.place, error.path, {}, fault=error.fault)
    return DocumentReport(error.place, error.path, {}, error=error)


def check_document(document: Document, ruleset: Ruleset) -> DocumentReport:
    """Language, analysis, statements, findings: one document from its text to its report."""
    return read_document(document, ruleset).report


def read_document(document: Document, ruleset: Ruleset) -> Reading:
    """As ``check_document``, with the texts that were read on the way."""
    report = _unread_report(document)
    if report.notices:
        return Reading(report)
    texts = _texts(document, ruleset)
    return Reading(_examined(report, texts, ruleset), texts)


def report_on(document: Document, ruleset: Ruleset) -> DocumentReport:
    """As ``check_document``, but a fault of ours is in the report."""
    return guarded(document, ruleset).report


def guarded(document: Document, ruleset: Ruleset) -> Reading:
    """As ``read_document``, but a fault of ours in one text must not lose the others."""
    try:
        return read_document(document, ruleset)
    except Exception as fault:  # noqa: BLE001  reported with status 3, shown in full by --debug
        return Reading(_given_up(document, fault))


def surely(document: Document, make: Callable[[], DocumentReport]) -> DocumentReport:
    """The report that ``make`` gives, guarded in the same way."""
    try:
        return make()
    except Exception as fault:  # noqa: BLE001  as in `guarded`
        return _given_up(document, fault)


def explain(
    documents: Iterable[Document | TextError], ruleset: Ruleset, focus: Focus
) -> Iterator[Explanation]:
    """The report on each document, by the conflict rules in focus, and how it came about."""
    for document in documents:
        if isinstance(document, TextError):
            yield Explanation(unread(document), focus)
        else:
            yield _explanation(document, ruleset, focus)


def _explanation(document: Document, ruleset: Ruleset, focus: Focus) -> Explanation:
    try:
        return explain_document(document, ruleset, focus)
    except Exception as fault:  # noqa: BLE001  as in `guarded`
        return Explanation(_given_up(document, fault), focus)


def explain_document(document: Document, ruleset: Ruleset, focus: Focus) -> Explanation:
    """One document's report with every pair and pattern that came near.

    With one rule in focus all pairs of its kinds are told, else those that were worth comparing.
    """
    report = _unread_report(document)
    if report.notices:
        return Explanation(report, focus)
    texts = _texts(document, ruleset)
    chosen = replace(ruleset, conflicts=focus.conflicts)
    pairs = conflict.given_pairs if focus.rule is None else conflict.all_pairs
    return Explanation(
        _examined(report, texts, chosen),
        focus,
        texts,
        {text.document: _near(text, ruleset, focus) for text in texts},
        conflict.verdicts(texts, chosen, pairs),
    )


def _near(text: Text, ruleset: Ruleset, focus: Focus) -> tuple[NearMiss, ...]:
    if isinstance(focus.rule, StatementRule):
        return extract.nearest_misses(text.analysis, focus.rule, text.statements)
    return extract.near_misses(text.analysis, replace(ruleset, statements=focus.statements))


def _unread_report(document: Document) -> DocumentReport:
    """The report before anything is read; it has a notice where the text is not to be read at all."""
    sources = _sources(document)
    foreign = tuple(name for name, prose in _proses(document).items() if not is_english(prose.text))
    notices = tuple(f"{sources[name].name}: mostly not English, so not checked" for name in foreign)
    return DocumentReport(document.id, document.path, sources, notices=notices, allow=document.allow)


def _texts(document: Document, ruleset: Ruleset) -> tuple[Text, ...]:
    return tuple(_understood(name, document, prose, ruleset) for name, prose in _proses(document).items())


def _examined(report: DocumentReport, texts: tuple[Text, ...], ruleset: Ruleset) -> DocumentReport:
    examined = conflict.examine(texts, ruleset)
    name = report.sources[report.id].name
    return replace(
        report,
        findings=examined.findings,
        statements=texts[0].statements,
        notices=(*_unread(texts, report.sources), *_left_out(name, examined.left_out)),
    )


def unchecked(document: Document) -> DocumentReport:
    """The report on a document before anything is known of it but its names and texts."""
    return DocumentReport(document.id, document.path, _sources(document), allow=document.allow)


def against(documents: Iterable[Document | TextError], reference: Document) -> Iterator[Document | TextError]:
    """The documents, each to be checked against ``reference`` unless it brings its own."""
    for document in documents:
        if isinstance(document, Document) and document.reference is None:
            yield replace(document, reference=reference.source, reference_prose=reference.prose)
        else:
            yield document


def _given_up(document: Document, fault: Exception) -> DocumentReport:
    return DocumentReport(document.id, document.path, _sources(document), fault=fault)


def _unread(texts: Iterable[Text], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Which sentences were too long, or too deeply nested, to be read: said, never silent."""
    return tuple(
        f"{_place(sources[text.document], sentence.span.start)}: a sentence too long or too nested to be read"
        for text in texts
        for sentence in text.analysis.sentences
        if not sentence.read
    )


def _place(source: Source, offset: int) -> str:
    return f"{source.name}:{source.location(offset).line}"


def _left_out(name: str, pairs: int) -> tuple[str, ...]:
    if not pairs:
        return ()
    return (f"{name}: {pairs} pairs were not compared; a statement has too many like it",)


def _sources(document: Document) -> dict[str, Source]:
    sources = {document.id: document.source}
    if document.reference is not None:
        sources[document.id + REFERENCE] = document.reference
    return sources


def _proses(document: Document) -> dict[str, Source]:
    """What is read of each of a document's texts, by the same names; its offsets are the text's."""
    proses = {document.id: Source(document.source.name, document.prose)}
    if document.reference is not None:
        proses[document.id + REFERENCE] = Source(document.reference.name, document.reference_prose)
    return proses


def _understood(name: str, document: Document, prose: Source, ruleset: Ruleset) -> Text:
    analysis = english.analyse(prose, ruleset.parties)
    statements = extract.statements(analysis, ruleset, name)
    return Text(
        name,
        analysis,
        statements,
        reference=name == document.id + REFERENCE,
        date=document.date,
        origin=document.origin,
    )
