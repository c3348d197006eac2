"""Speakers: whose words a quotation is where its own sentence does not say.

A quotation has one speaker: what one of its sentences is attributed to holds for all of them.  A
quotation without any attribution belongs to whoever spoke in the sentence before it, or, at the head
of a paragraph, in the one behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import changed
from checker.model import Attribution, Proposition, Sentence
from checker.source import Span

#: Where a quotation looks for an attribution to borrow: the sentence before it, then the one behind.
NEIGHBOURS = (-1, 1)


def with_speakers(
    found: Sequence[Proposition], sentences: Sequence[Sentence], quotations: Sequence[Span]
) -> tuple[Proposition, ...]:
    """The propositions, those in quotations attributed to the speaker."""
    places = [_quotation(proposition, quotations) for proposition in found]
    speakers = _named_speakers(found, places)
    for proposition, place in zip(found, places, strict=True):
        if place is not None and place not in speakers:
            borrowed = _borrowed(proposition.sentence, found, sentences)
            if borrowed is not None:
                speakers[place] = borrowed
    return tuple(
        _attributed(proposition, speakers[place]) if place in speakers else proposition
        for proposition, place in zip(found, places, strict=True)
    )


def _quotation(proposition: Proposition, quotations: Sequence[Span]) -> Span | None:
    """The quotation that the proposition's verb stands in."""
    clause = proposition.clause
    if not clause.quoted:
        return None
    place = clause.verb.span if clause.verb is not None else clause.span
    return next((q for q in quotations if q.covers(place)), None)


def _named_speakers(found: Sequence[Proposition], places: Sequence[Span | None]) -> dict[Span, Attribution]:
    """Quotation -> the first to whom, outside its marks, one of its sentences is attributed."""
    speakers: dict[Span, Attribution] = {}
    for proposition, place in zip(found, places, strict=True):
        source = proposition.attribution
        if place is not None and source is not None and not place.covers(source.span):
            speakers.setdefault(place, source)
    return speakers


def _borrowed(
    sentence: int, found: Sequence[Proposition], sentences: Sequence[Sentence]
) -> Attribution | None:
    """The last attribution of a neighbouring sentence in the same paragraph."""
    for neighbour in (sentence + distance for distance in NEIGHBOURS):
        if not 0 <= neighbour < len(sentences):
            continue
        if sentences[neighbour].paragraph != sentences[sentence].paragraph:
            continue
        for proposition in reversed(found):
            source = proposition.attribution
            if proposition.sentence == neighbour and source is not None and source.source is not None:
                return changed(source, quoted=True)
    return None


def _attributed(proposition: Proposition, speaker: Attribution) -> Proposition:
    """What its own sentence says of its source goes first."""
    if proposition.attribution is not None:
        return proposition
    return changed(proposition, attribution=changed(speaker, quoted=True))
