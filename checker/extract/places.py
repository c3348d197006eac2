"""Where a statement and its captures stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.holders import subject_of
from checker.model import Analysis, Capture, Clause, Proposition
from checker.source import Span
from checker.text.masking.seen import look, seen

_REACH = 60  # characters between a subject and the clause that goes on about it

_FAR = 1 << 60  # behind the end of every text

_AUXILIARY = r"will|would|shall|should|must|can|could|may|might|ought|to|do|does|did|wo|ca|[’']ll|[’']d"
_NEGATION = r"not|never|n[’']t|cannot|(?:wo|would|ca|could|sha|must|do|does|did)n[’']t"
_AUXILIARIES = re.compile(rf"(?:(?:{_AUXILIARY})(?!\w)\s*)+", re.IGNORECASE)
_AUXILIARIES_AND_NOT = re.compile(rf"(?:(?:{_NEGATION}|{_AUXILIARY})(?!\w)\s*)+", re.IGNORECASE)
_BEFORE_INFINITIVE = frozenset({"to", "not to", "never to", "not", "never"})
_LOOSE_START = re.compile(r"[\s,;:.—–“”\"‘’'-]+")
_LOOSE_END = re.compile(r"(?:[\s,;:.!?—–“”\"‘-]|\b(?:only|even|just|and|but)\s*$)+$", re.IGNORECASE)


def place_of(proposition: Proposition, analysis: Analysis) -> Span:
    """Where in its text a proposition stands, without the attribution."""
    sentence = analysis.sentences[proposition.sentence].span
    return statement_span(proposition, sentence, analysis.source.text)


def statement_span(proposition: Proposition, sentence: Span, text: str) -> Span:
    """The clause with its subject, without the attribution."""
    clause = proposition.clause
    span = _with_subject(clause, sentence, text)
    attribution = proposition.attribution
    return tidy(span if attribution is None else _without(span, attribution.span, clause), text)


def capture_in(text: str, capture: Capture) -> Capture:
    """The capture with a span that begins and ends with what it means.

    A clause caught by its verb ("will $action") leaves out the auxiliary, and the negation where
    the pattern names it; one of the clause's own stays ("urged them not to sign").
    """
    span = tidy(capture.span, text)
    value = capture.value
    if isinstance(value, Clause) and value.verb is not None and _opens_with_verb(span, value.verb.span, text):
        leading = _AUXILIARIES if value.verb.negation else _AUXILIARIES_AND_NOT
        shown = look(span.of(text))
        skipped = leading.match(shown.text)
        if skipped is not None and skipped.end() < len(shown.text):
            rest = shown.place(Span(skipped.end(), len(shown.text)))
            span = Span(span.start + rest.start, span.end)
    return Capture(capture.name, span, value)


def _opens_with_verb(span: Span, verb: Span, text: str) -> bool:
    return span.start >= verb.start or text[span.start : verb.start].strip().lower() in _BEFORE_INFINITIVE


def tidy(span: Span, text: str) -> Span:
    """The span without blanks, punctuation and loose particles at its ends; never empty."""
    found = span.of(text)
    opening = _LOOSE_START.match(found)
    closing = _LOOSE_END.search(found)
    start = span.start + (opening.end() if opening else 0)
    end = span.start + (closing.start() if closing else len(found))
    return Span(start, end) if start < end else span


def _with_subject(clause: Clause, sentence: Span, text: str) -> Span:
    """All of the clause; a subject that stands apart belongs to it where it is near."""
    span = extent(clause, sentence)
    subject = subject_of(clause)
    if subject is None or span.covers(subject.full) or not sentence.covers(subject.full):
        return span
    between = seen(text[subject.full.end : span.start])
    near = subject.full.end <= span.start and len(between) <= _REACH
    return subject.full.to(span) if near else span


def extent(clause: Clause, sentence: Span) -> Span:
    """From the first to the last word of a clause, with what leads up to it and what it ends in.

    A subject borrowed from another clause and what stands in another sentence are left out.
    """
    span = clause.span
    for part in (*_arguments(clause), *(a.span for a in clause.adverbs), *(t.span for t in clause.times)):
        if sentence.covers(part):
            span = span.to(part)
    return span


def _arguments(clause: Clause) -> Iterator[Span]:
    for argument in clause.arguments:
        if argument.role in ("subject", "object", "recipient") and not clause.span.touches(argument.span):
            continue
        yield argument.span
        if isinstance(argument.value, Clause):
            yield extent(argument.value, Span(argument.span.start, _FAR))


def _without(span: Span, attribution: Span, clause: Clause) -> Span:
    """Cut the attribution off where it stands at either end of the clause."""
    if not span.touches(attribution) or attribution.covers(span) or clause.verb is None:
        return span
    if attribution.end <= clause.verb.span.start and attribution.start <= span.start:
        return Span(attribution.end, span.end)
    if attribution.start >= clause.verb.span.end:
        return Span(span.start, attribution.start) if attribution.end >= span.end - 1 else span
    return span
