"""Whether a text and its reference tell of one event what cannot both be so: ordered, named rules."""

from __future__ import annotations

from collections.abc import Callable

from checker.conflict.accounts.counted import otherwise_counted
from checker.conflict.accounts.effects import to_opposite_effect
from checker.conflict.accounts.exchanged import in_exchanged_places
from checker.conflict.accounts.moved import otherwise_moved
from checker.conflict.accounts.once import at_another_time, by_another_hand
from checker.conflict.accounts.order import in_other_order
from checker.conflict.accounts.relations import otherwise_related
from checker.conflict.individuals import UNKNOWN
from checker.conflict.negation import other_modality, weak_claim
from checker.conflict.stated import Pair
from checker.model import Judgement

Rule = Callable[[Pair], str | None]
"""Why the two accounts of a pair cannot both be right, or None."""

RULES: tuple[Rule, ...] = (
    in_other_order,
    in_exchanged_places,
    otherwise_counted,
    otherwise_related,
    otherwise_moved,
    at_another_time,
    by_another_hand,
    to_opposite_effect,
)


def disagree(pair: Pair) -> Judgement:
    """Whether two assertions, both affirmed and of one world, are accounts that exclude each other."""
    if pair.setting == "inside" or other_modality(pair) is not None or weak_claim(pair) is not None:
        return UNKNOWN
    if any(stated.proposition.polarity != "affirmed" for stated in (pair.first, pair.second)):
        return UNKNOWN
    reasons = (rule(pair) for rule in RULES)
    found = next((reason for reason in reasons if reason is not None), None)
    return UNKNOWN if found is None else Judgement("yes", found)
