"""Whether a sentence of a text says again what another one of the same text says."""

from __future__ import annotations

from checker.conflict.wording import tables
from checker.conflict.wording.comparing import Compared
from checker.conflict.wording.exclusions import Exclusion
from checker.conflict.wording.units import Unit, content, first_noun

_LEAST_SHARED = 3
_MOST_REPLACED = 1
_MOST_EXCLUSIONS = 2


def is_said_again(compared: Compared) -> bool:
    """Inside one text a second sentence in like words is mostly about something else: a month, a person.

    It says the same again only where little is exchanged, in sentences that ``begin_alike``.
    """
    found = compared.found
    if len(found.replaced) > _MOST_REPLACED or len(found.exclusions) > _MOST_EXCLUSIONS:
        return False
    if any(one.kind == "other_name" for one in found.exclusions):
        return False
    if any(found.negators) and any(unit.tag.startswith("NN") for side in found.added for unit in side):
        return False  # "not against them", "against their ways": of two things
    if len({_is_date(one) for one in found.exclusions}) > 1 or _at_other_times(compared):
        return False  # another value at another time
    return compared.shared >= _LEAST_SHARED and 2 * compared.shared >= compared.most


def begin_alike(one: tuple[Unit, ...], other: tuple[Unit, ...]) -> bool:
    """Whether two sentences begin to speak of the same, and name it; without it nothing is said again."""
    return first_noun(one) == first_noun(other) != ""


def share_much(one: tuple[Unit, ...], other: tuple[Unit, ...]) -> bool:
    """Whether two sentences could be as alike as ``is_said_again`` asks, whatever stands beside what."""
    lemmas = {unit.lemma for unit in other}
    ones = content(one)
    shared = sum(unit.lemma in lemmas for unit in ones)
    return shared >= _LEAST_SHARED and 2 * shared >= max(len(ones), len(content(other)))


def _at_other_times(compared: Compared) -> bool:
    """ "Before release 2", "since release 3", unless that word alone is what is exchanged."""
    ones, others = ({unit.lemma for unit in side} & tables.TIMING for side in (compared.one, compared.other))
    return ones != others and not any(one.kind == "counterpart" for one in compared.found.exclusions)


def _is_date(exclusion: Exclusion) -> bool:
    return exclusion.kind == "other_figure" or exclusion.one[0].lemma in tables.MONTHS | tables.WEEKDAYS
