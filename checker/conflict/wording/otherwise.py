"""Whether a sentence says otherwise what another one says, in the other's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.conflict.individuals import Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.wording import tables
from checker.conflict.wording.comparing import Compared
from checker.conflict.wording.departures import departures
from checker.conflict.wording.exclusions import Exclusion
from checker.conflict.wording.repeating import begin_alike, is_said_again, share_much
from checker.conflict.wording.scenes import shows_a_scene
from checker.conflict.wording.telling import TESTS
from checker.conflict.wording.units import Unit
from checker.source import Span

MOST_UNITS = 100
"""In a sentence that is compared word by word, which costs as much as the product of both lengths."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Where the two sentences exclude each other, and why."""

    one: Span
    other: Span
    reason: str
    exclusion: Exclusion | None = None  # None where one side denies, or falls short


def otherwise(
    one: tuple[Unit, ...], other: tuple[Unit, ...], knowledge: Knowledge, setting: Setting
) -> Otherwise | None:
    """Where and why two sentences exclude each other, or None."""
    if max(len(one), len(other)) > MOST_UNITS:
        return None
    if setting != "across" and not (begin_alike(one, other) and share_much(one, other)):
        return None
    compared = Compared(one, other, departures(one, other, knowledge))
    if setting != "across" and not is_said_again(compared):
        return None
    found = by_exclusion(compared) or by_negation(compared)
    return found or (by_falling_short(compared) if setting == "across" else None)


# -- words that exclude each other -------------------------------------------------------------------

_EXACT = frozenset({"other_amount", "other_figure", "other_rank", "other_value"})
_MUCH = 4


def by_exclusion(compared: Compared) -> Otherwise | None:
    """Words that exclude each other in a place, all else being much the same."""
    found = compared.found
    if not found.exclusions or any(found.negators) or len(found.replaced) > _may_be_replaced(compared):
        return None
    if 2 * compared.shared < compared.most or _compares(compared) or _of_two_things(compared):
        return None
    telling = [one for one in found.exclusions if all(test(one, compared) for test in TESTS)]
    if not telling:
        return None
    first = telling[0]
    return Otherwise(_span(first.one), _span(first.other), first.reason, first)


def _may_be_replaced(compared: Compared) -> int:
    """How many words may be others, of which nothing is known: more beside a number that is another."""
    if compared.shared < _MUCH or _speak_of_two(compared):
        return 0
    return 2 if any(one.kind in _EXACT for one in compared.found.exclusions) else 1


def _speak_of_two(compared: Compared) -> bool:
    """Whether one of the words that are others is what the sentence is about: the council, the tenants."""
    return any(_is_spoken_of(one, compared) for one, _ in compared.found.replaced)


def _of_two_things(compared: Compared) -> bool:
    """The price of copper that rises, the price of iron that falls."""
    exclusions = compared.found.exclusions
    return len(exclusions) > 1 and any(_is_spoken_of(one.one[0], compared) for one in exclusions)


def _is_spoken_of(unit: Unit, compared: Compared) -> bool:
    verb = next((at for at, one in enumerate(compared.one) if one.tag in tables.FINITE_TAGS), 0)
    begun = {one.span for one in compared.one[:verb]}
    return unit.tag.startswith("NN") and unit.span in begun


def _compares(compared: Compared) -> bool:
    """ "The longer, the harder" says what "the shorter, the easier" says."""
    exchanged = list(compared.found.replaced)
    exchanged += [(exclusion.one[0], exclusion.other[0]) for exclusion in compared.found.exclusions]
    return sum(any(unit.tag in ("JJR", "RBR") for unit in pair) for pair in exchanged) > 1


def _span(units: Sequence[Unit]) -> Span:
    return units[0].span.to(units[-1].span)


# -- one side denies ----------------------------------------------------------------------------------

_REACH = 6  # units before a negator in which a condition takes it in


def by_negation(compared: Compared) -> Otherwise | None:
    """A negator that only one side has, which says nothing that the other one does not say."""
    found = compared.found
    counts = [len(side) for side in found.negators]
    if found.exclusions or found.replaced or sorted(counts) != [0, 1] or compared.shared < 2:
        return None
    denying = counts.index(1)
    negator = found.negators[denying][0]
    if found.added[denying] or found.broader[1 - denying] or _leaves_room(compared, denying, negator):
        return None
    spans = [_span(compared.one), _span(compared.other)]
    spans[denying] = negator.span
    return Otherwise(spans[0], spans[1], f'only one of the two says "{negator.lemma}"')


def _leaves_room(compared: Compared, denying: int, negator: Unit) -> bool:
    """What is denied of all may be so of some, and what is supposed, hoped or tried is not said to be so."""
    sides = (compared.one, compared.other)
    denied, claimed = ({unit.lemma for unit in sides[at]} for at in (denying, 1 - denying))
    if denied & tables.UNIVERSALS - claimed or (denied ^ claimed) & tables.WEAKENING:
        return True
    at = sides[denying].index(negator)
    if any(unit.lemma in tables.CONDITIONS for unit in sides[denying][max(0, at - _REACH) : at]):
        return True
    if any(unit.tag.startswith("VB") and unit.tag != "VBG" for unit in compared.found.added[1 - denying]):
        return True
    if any(_is_done_to(unit, sides[1 - denying], denied) for unit in compared.found.added[1 - denying]):
        return True
    if denied ^ claimed >= tables.ENTERING:
        return True
    return shows_a_scene(sides[denying]) and not _denies_the_scene(sides[denying], at)


def _is_done_to(unit: Unit, units: Sequence[Unit], denied: set[str]) -> bool:
    """Who cuts the tape on a box need not cut the box."""
    at = units.index(unit)
    before = [one for one in units[:at] if one.kind != "function"]
    behind = units[at + 1 : at + 2]
    leads_on = bool(behind) and behind[0].tag == "IN" and behind[0].lemma not in denied | {"of"}
    return leads_on and unit.tag.startswith("NN") and bool(before) and before[-1].tag.startswith("VB")


def _denies_the_scene(units: Sequence[Unit], at: int) -> bool:
    """ "No dog runs", "is not running", but not "a man with no shirt"."""
    if units[at].lemma != "no" and units[at].lemma != "without":
        return True
    return units[at].lemma == "no" and (at == 0 or units[0].tag == "EX")


# -- one side falls short ------------------------------------------------------------------------------


def by_falling_short(compared: Compared) -> Otherwise | None:
    """Who almost won did not win, who is second best is not best, where nothing else is said otherwise."""
    found = compared.found
    if found.exclusions or found.replaced or any(found.negators) or compared.shared < _LEAST_BESIDE_ALMOST:
        return None
    sides = compared.one, compared.other
    for side, units in enumerate(sides):
        added = found.added[side]
        if found.added[1 - side] or len(added) != 1:
            continue
        if any(short(units, units.index(added[0]), sides[1 - side]) for short in SHORT_OF):
            spans = [_span(compared.one), _span(compared.other)]
            spans[side] = added[0].span
            return Otherwise(spans[0], spans[1], f'only one of the two says "{added[0].lemma}"')
    return None


_LEAST_BESIDE_ALMOST = 2


def almost_done(units: Sequence[Unit], at: int, _: Sequence[Unit]) -> bool:
    """ "Almost won", "almost all"; what is almost big may be big enough."""
    behind = units[at + 1 : at + 2]
    done = any(unit.tag in _DONE or unit.lemma in ("all", "every") for unit in behind)
    return done and units[at].lemma in tables.FALLING_SHORT_OF


_DONE = frozenset({"VBD", "VBN"})


def below_the_first(units: Sequence[Unit], at: int, others: Sequence[Unit]) -> bool:
    """ "The second largest town", beside "the largest town"."""
    if units[at].kind != "rank" or units[at].lemma == "1th" or _tag(units[at + 1 : at + 2]) != "JJS":
        return False
    return any(unit.form == units[at + 1].form for unit in others)


def in_name_only(units: Sequence[Unit], at: int, others: Sequence[Unit]) -> bool:
    """ "Is a former mayor", not "met a former mayor"; who was a mayor is one no more."""
    before = [unit for unit in units[max(0, at - 2) : at] if unit.lemma not in _ARTICLES]
    is_now = (
        bool(before) and before[-1].lemma == "be" and any(unit.form == before[-1].form for unit in others)
    )
    return is_now and units[at].lemma in tables.PRIVATIVE and _tag(units[at + 1 : at + 2]).startswith("NN")


_ARTICLES = frozenset({"a", "an", "the"})


def _tag(behind: Sequence[Unit]) -> str:
    return behind[0].tag if behind else ""


ShortOf = Callable[[Sequence[Unit], int, Sequence[Unit]], bool]
"""Whether a word at its place, which the others do not have, says that what they say is not quite so."""

SHORT_OF: tuple[ShortOf, ...] = (almost_done, below_the_first, in_name_only)
