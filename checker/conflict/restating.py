"""Whether a sentence repeats another one's words and yet says otherwise."""

from __future__ import annotations

from checker.conflict.identities import identities
from checker.conflict.individuals import NO, UNKNOWN
from checker.conflict.stated import Pair, Stated
from checker.conflict.wording.otherwise import Otherwise, otherwise
from checker.conflict.wording.readings import readings
from checker.conflict.wording.units import Unit, joined
from checker.model import Judgement
from checker.source import Span

_LEAST_SHARED = {"across": 2, "between": 3, "inside": 3}


def says_otherwise(pair: Pair) -> Judgement:
    """Whether two assertions hold the places in which their sentences, else alike, exclude each other."""
    sides = pair.first.wording, pair.second.wording
    if len(sides[0].lemmas & sides[1].lemmas) < _least_shared(pair) or _in_one_sentence(pair):
        return NO
    if pair.setting == "between" and identities(pair.first).isdisjoint(identities(pair.second)):
        return UNKNOWN
    units = [joined(side.units, pair.knowledge.phrases) for side in sides]
    found = _by_any_reading(units[0], units[1], pair)
    if found is None:
        return UNKNOWN
    if not (_holds(pair.first, found.one, pair) and _holds(pair.second, found.other, pair)):
        return UNKNOWN
    return Judgement("yes", found.reason)


def _least_shared(pair: Pair) -> int:
    """Between a text and its reference "the shop is open" may share its one noun only."""
    least = _LEAST_SHARED[pair.setting]
    longest = max(len(side.wording.lemmas) for side in (pair.first, pair.second))
    return least - 1 if pair.setting == "across" and longest == least else least


def _by_any_reading(one: tuple[Unit, ...], other: tuple[Unit, ...], pair: Pair) -> Otherwise | None:
    """Between a text and its reference all that a sentence says in few words is compared, too."""
    if pair.setting == "inside":
        return otherwise(one, other, pair.knowledge, pair.setting)
    compared = (
        otherwise(first, second, pair.knowledge, pair.setting)
        for first in readings(one)
        for second in readings(other)
    )
    return next((found for found in compared if found is not None), None)


def _in_one_sentence(pair: Pair) -> bool:
    same = pair.first.proposition.sentence == pair.second.proposition.sentence
    return same and pair.first.text is pair.second.text


def _holds(stated: Stated, place: Span, pair: Pair) -> bool:
    """Whether the place belongs to this assertion, and not to a smaller one in the sentence.

    Between a text and its reference what is not itself asserted is what the whole sentence says.
    """
    around = [span for span in stated.wording.asserted if span.covers(place)]
    if around:
        return stated.statement.span == min(around, key=_length)
    return pair.setting == "across" and stated.statement.span == max(stated.wording.asserted, key=_length)


def _length(span: Span) -> tuple[int, int]:
    return span.end - span.start, span.start
