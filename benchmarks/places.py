"""Whether all places that a report tells lie in the text that they are told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.api import DocumentReport
from checker.model import Adjective, Argument, Clause, NounPhrase, Statement
from checker.source import Span


def misplaced(report: DocumentReport) -> Iterator[str]:
    """What lies outside of its text, or has no words at all: its name and span."""
    lengths = {name: len(source.text) for name, source in report.sources.items()}
    for name, span, of in _places(report):
        if not 0 <= span.start < span.end <= lengths[of]:
            yield f"{name} at {span.start}-{span.end} of {lengths[of]}"


def _places(report: DocumentReport) -> Iterator[tuple[str, Span, str]]:
    """Each place: what it is of, its span, the text."""
    for finding in report.findings:
        yield from ((f"{finding.rule} {label.kind}", label.span, label.document) for label in finding.labels)
    for one in report.statements:
        yield from ((f"{one.rule} {name}", span, one.document) for name, span in statement_places(one))


def statement_places(statement: Statement) -> Iterator[tuple[str, Span]]:
    """The places in a statement: its own, its captures', its clause's with all that is in it."""
    yield "statement", statement.span
    yield from ((f"${capture.name}", capture.span) for capture in statement.captures)
    yield from clause_places(statement.proposition.clause)


def clause_places(clause: Clause) -> Iterator[tuple[str, Span]]:
    """The places in a clause: its own, its verb's, its adverbs', its times', those in its arguments."""
    yield "clause", clause.span
    if clause.verb is not None:
        yield "verb", clause.verb.span
    yield from (("adverb", adverb.span) for adverb in clause.adverbs)
    yield from (("time", time.span) for time in clause.times)
    yield from _argument_places(clause.arguments)


def _argument_places(arguments: Iterable[Argument]) -> Iterator[tuple[str, Span]]:
    for argument in arguments:
        yield argument.role, argument.span
        match argument.value:
            case NounPhrase() as phrase:
                yield from _phrase_places(phrase)
            case Adjective() as adjective:
                yield "adjective", adjective.span
            case clause:
                yield from clause_places(clause)


def _phrase_places(phrase: NounPhrase) -> Iterator[tuple[str, Span]]:
    yield "phrase", phrase.span
    yield "whole phrase", phrase.full
    if phrase.quantity is not None:
        yield "quantity", phrase.quantity.span
    for other in (*phrase.conjuncts, *phrase.appositions):
        yield from _phrase_places(other)
    for clause in phrase.relatives:
        yield from clause_places(clause)
    yield from _argument_places(phrase.complements)
