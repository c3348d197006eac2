"""Whether a text and its reference tell of one event what cannot both be so: ordered, named rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.conflict.accounts.counted import otherwise_counted
from checker.conflict.accounts.effects import to_opposite_effect
from checker.conflict.accounts.exchanged import in_exchanged_places
from checker.conflict.accounts.gains import earned_or_lost
from checker.conflict.accounts.judged import otherwise_judged
from checker.conflict.accounts.leanings import on_the_other_side
from checker.conflict.accounts.moved import otherwise_moved
from checker.conflict.accounts.once import at_another_time, by_another_hand
from checker.conflict.accounts.order import in_other_order
from checker.conflict.accounts.relations import otherwise_related
from checker.conflict.individuals import UNKNOWN
from checker.conflict.negation import other_modality, weak_claim
from checker.conflict.stated import Pair, Stated
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
    on_the_other_side,
    earned_or_lost,
    otherwise_judged,
)


#: What is said of somebody in passing, "his predecessor, Mr Lee", holds whatever becomes of the clause.
IN_PASSING: tuple[Rule, ...] = (in_exchanged_places, otherwise_related)


def disagree(pair: Pair) -> Judgement:
    """Whether two assertions are accounts that exclude each other: both affirmed, or told in passing."""
    if pair.setting == "inside":
        return UNKNOWN
    rules, judged = (RULES, pair) if _are_claimed(pair) else (IN_PASSING, _in_passing(pair))
    reasons = (rule(judged) for rule in rules)
    found = next((reason for reason in reasons if reason is not None), None)
    return UNKNOWN if found is None else Judgement("yes", found)


def _are_claimed(pair: Pair) -> bool:
    affirmed = all(stated.proposition.polarity == "affirmed" for stated in (pair.first, pair.second))
    return affirmed and other_modality(pair) is None and weak_claim(pair) is None


def _in_passing(pair: Pair) -> Pair:
    """The pair with only the phrases of what is denied or may be; what is claimed stays as it is."""
    return replace(pair, first=_told_in_passing(pair.first), second=_told_in_passing(pair.second))


def _told_in_passing(stated: Stated) -> Stated:
    proposition = stated.proposition
    if proposition.polarity == "affirmed" and proposition.modality == "none":
        return stated
    bare = replace(proposition.clause, verb=None)
    return replace(stated, statement=replace(stated.statement, proposition=replace(proposition, clause=bare)))
