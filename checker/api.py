"""From documents to reports: the table of contents of everything that happens to a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from checker import conflict, english, extract
from checker.conflict import RuleVerdicts, Text
from checker.errors import TextError
from checker.extract import NearMiss
from checker.model import Statement
from checker.outcome import REFERENCE, DocumentReport, given_up, sources_of, unreadable
from checker.prefilter import prefilter
from checker.ruleset import Focus, Ruleset, StatementRule
from checker.source import Source
from checker.text.language import is_english
from checker.text.reading import Document


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
        if isinstance(document, TextError):
            yield unreadable(document)
        else:
            yield report_on(document, ruleset)


def check_document(document: Document, ruleset: Ruleset) -> DocumentReport:
    """Language, analysis, statements, findings: one document from its text to its report."""
    return read_document(document, ruleset).report


def findings_on(document: Document, ruleset: Ruleset) -> DocumentReport:
    """As ``report_on``, without statements: a text in which no rule could find anything is not analysed.

    Such a text is told by its words (``checker.prefilter``).
    """
    if prefilter(ruleset).may_conflict(f"{document.prose} {document.reference_prose}"):
        return replace(report_on(document, ruleset), statements=())
    return _unread_report(document)


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
        return Reading(given_up(document, fault))


def explain(
    documents: Iterable[Document | TextError], ruleset: Ruleset, focus: Focus
) -> Iterator[Explanation]:
    """The report on each document, by the conflict rules in focus, and how it came about."""
    for document in documents:
        if isinstance(document, TextError):
            yield Explanation(unreadable(document), focus)
        else:
            yield _explanation(document, ruleset, focus)


def _explanation(document: Document, ruleset: Ruleset, focus: Focus) -> Explanation:
    try:
        return explain_document(document, ruleset, focus)
    except Exception as fault:  # noqa: BLE001  as in `guarded`
        return Explanation(given_up(document, fault), focus)


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
    sources = sources_of(document)
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
