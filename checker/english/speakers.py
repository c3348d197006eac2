"""Speakers: whose words a quotation is where its own sentence does not say.

A quotation has one speaker: what one of its sentences is attributed to holds for all of them.  A
quotation without any attribution belongs to whoever spoke in the sentence before it, or, at the head
of a paragraph, in the one behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model import Attribution, Proposition, Sentence
from checker.source import Span

_NEAR = 1  # sentences between a quotation and the attribution it borrows


def with_speakers(
    found: Sequence[Proposition], sentences: Sequence[Sentence], quotations: Sequence[Span]
) -> tuple[Proposition, ...]:
    """The propositions, those in quotations attributed to the speaker."""
    within = {id(p): _quotation(p, quotations) for p in found if p.clause.quoted}
    speakers = _speakers(found, within, sentences)
    return tuple(_attributed(p, speakers.get(within.get(id(p)) or Span(-1, -1))) for p in found)


def _quotation(proposition: Proposition, quotations: Sequence[Span]) -> Span | None:
    verb = proposition.clause.verb
    place = verb.span if verb is not None else proposition.clause.span
    return next((q for q in quotations if q.covers(place)), None)


def _speakers(
    found: Sequence[Proposition], within: Mapping[int, Span | None], sentences: Sequence[Sentence]
) -> dict[Span, Attribution]:
    """Quotation -> its speaker: named in its own sentences, else the last one before in the paragraph."""
    speakers: dict[Span, Attribution] = {}
    for proposition in found:
        quotation, source = within.get(id(proposition)), proposition.attribution
        if quotation is not None and source is not None and not quotation.covers(source.span):
            speakers.setdefault(quotation, source)
    for proposition in found:
        quotation = within.get(id(proposition))
        if quotation is not None and quotation not in speakers:
            borrowed = _nearest(proposition.sentence, found, sentences)
            if borrowed is not None:
                speakers[quotation] = borrowed
    return speakers


def _nearest(
    sentence: int, found: Sequence[Proposition], sentences: Sequence[Sentence]
) -> Attribution | None:
    """The attribution of a quotation in the sentence before, else behind, in the same paragraph."""
    for distance in (-1, _NEAR):
        place = sentence + distance
        if not 0 <= place < len(sentences) or sentences[place].paragraph != sentences[sentence].paragraph:
            continue
        for proposition in reversed(found):
            source = proposition.attribution
            if proposition.sentence == place and source is not None and source.source is not None:
                return replace(source, quoted=True)
    return None


def _attributed(proposition: Proposition, speaker: Attribution | None) -> Proposition:
    if speaker is None or proposition.attribution is not None:
        return proposition
    return replace(proposition, attribution=replace(speaker, quoted=True))
