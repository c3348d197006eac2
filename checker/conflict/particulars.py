"""What a denial may say beyond the claim where both tell of one event.

A text and its reference that tell of something particular, not of a scene like many others, tell of the same:
"she did not sell the old mill" denies "she sold the mill".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from checker.conflict.stated import Pair
from checker.conflict.wording.covering import covers, is_covered
from checker.conflict.wording.scenes import shows_a_scene
from checker.conflict.wording.units import Unit

_MOST_LEFT = 2
_MODIFIERS = ("JJ", "NN")
_OF_THE_VERB = frozenset({"not", "n't", "never"})


def tells_of_one_event(pair: Pair) -> bool:
    """Whether neither side shows a scene, and what is denied is that it happened, not that there is any."""
    if any(shows_a_scene(stated.wording.units) for stated in (pair.first, pair.second)):
        return False
    return any(unit.lemma in _OF_THE_VERB for unit in pair.first.wording.units)


def may_be_left_out(left: Sequence[Unit], denied: Sequence[Unit], pair: Pair) -> bool:
    """Whether the words of a denial that a claim does not say only tell more of the same event."""
    few = len(left) <= min(_MOST_LEFT, len(denied) // 2)
    return few and all(_tells_more(unit, pair) for unit in left)


def _tells_more(unit: Unit, pair: Pair) -> bool:
    """An adverb, an adjective or a noun before its head, where the claim says nothing else of that.

    Not one of manner: who did not bow gladly may have bowed.
    """
    if unit.tag.startswith("RB"):
        return not unit.lemma.endswith("ly")
    row = pair.first.wording.units
    phrase = _phrase(row, row.index(unit))
    return bool(phrase) and not _otherwise(phrase, pair)


def _phrase(row: Sequence[Unit], at: int) -> tuple[Unit, ...]:
    """The words from a modifier to the noun it stands before; none if it stands before no noun."""
    phrase = tuple(takewhile(lambda unit: unit.tag.startswith(_MODIFIERS), row[at:]))
    return phrase if len(phrase) > 1 and phrase[-1].tag.startswith("NN") else ()


def _otherwise(phrase: Sequence[Unit], pair: Pair) -> bool:
    """Whether the claim says something else of the same thing: of a new mill, not of an old one."""
    for before, noun in pairwise(pair.second.wording.units):
        other = before.tag.startswith(_MODIFIERS) and not is_covered(before, phrase, pair.knowledge)
        if other and covers(phrase[-1], noun, pair.knowledge):
            return True
    return False
