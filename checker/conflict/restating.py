"""Whether a sentence repeats another one's words and yet says otherwise."""

from __future__ import annotations

from functools import lru_cache

from checker.conflict.identities import identities
from checker.conflict.individuals import NO, UNKNOWN, Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.stated import Pair, Stated
from checker.conflict.told import Wording
from checker.conflict.wording.otherwise import Otherwise, otherwise
from checker.conflict.wording.readings import Units, readings
from checker.conflict.wording.units import joined
from checker.model import Judgement
from checker.source import Span

_LEAST_SHARED = {"across": 2, "between": 3, "inside": 3}
_PAIRS_HELD = 1_024  # of sentences; the statements of two sentences are compared one after the other


def much_alike(pair: Pair) -> bool:
    """Whether two statements stand in two sentences that share some words."""
    if _in_one_sentence(pair):
        return False
    return len(pair.first.wording.lemmas & pair.second.wording.lemmas) >= _least_shared(pair)


def _least_shared(pair: Pair) -> int:
    """Between a text and its reference "the shop is open" may share its one noun only."""
    least = _LEAST_SHARED[pair.setting]
    longest = max(len(side.wording.lemmas) for side in (pair.first, pair.second))
    return least - 1 if pair.setting == "across" and longest == least else least


def says_otherwise(pair: Pair) -> Judgement:
    """Whether two assertions hold the places in which their sentences, else alike, exclude each other."""
    if not much_alike(pair):
        return NO
    if pair.setting == "between" and identities(pair.first).isdisjoint(identities(pair.second)):
        return UNKNOWN
    found = _by_any_reading(pair.first.wording, pair.second.wording, pair.knowledge, pair.setting)
    if found is None:
        return UNKNOWN
    if not (_holds(pair.first, found.one, pair) and _holds(pair.second, found.other, pair)):
        return UNKNOWN
    return Judgement("yes", found.reason)


@lru_cache(maxsize=_PAIRS_HELD)
def _by_any_reading(one: Wording, other: Wording, knowledge: Knowledge, setting: Setting) -> Otherwise | None:
    """Where two sentences exclude each other, whichever of their statements are compared.

    Between a text and its reference all that a sentence says in few words is compared, too.
    """
    sides = (joined(one.units, knowledge.phrases), joined(other.units, knowledge.phrases))
    if setting == "inside":
        return otherwise(*sides, knowledge, setting)
    for first in readings(sides[0]):
        for second in readings(sides[1]):
            found = otherwise(first, second, knowledge, setting)
            if found is not None and not ((first, second) != sides and _says_both(found, *sides)):
                return found
    return None


def _says_both(found: Otherwise, one: Units, other: Units) -> bool:
    """ "Ann and Ben slept" says of Ben that he slept, and does not exclude that Ann did."""
    if found.exclusion is None:
        return False
    lemmas = [{unit.lemma for unit in side} for side in (one, other)]
    in_other = any(unit.lemma in lemmas[1] for unit in found.exclusion.one)
    return in_other or any(unit.lemma in lemmas[0] for unit in found.exclusion.other)


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
