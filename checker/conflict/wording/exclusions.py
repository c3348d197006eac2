"""Words that exclude each other where the one stands in the other's place: ordered, named rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.conflict.affixes import prefix_opposites
from checker.conflict.knowledge import Knowledge, alternative_class, exclusive_class, opposite
from checker.conflict.ranges import cannot_be_equal
from checker.conflict.wording import tables
from checker.conflict.wording.units import Unit


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Two places that exclude each other; ``kind`` is the name of the rule that says so."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    kind: str
    reason: str


Rule = Callable[[Unit, Unit, Knowledge], str | None]
"""Why the first unit excludes the second in its place, or None."""


def other_amount(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Two amounts that cannot be equal; ranges that meet can."""
    if one.amount is None or other.amount is None or one.amount.unit != other.amount.unit:
        return None
    return "they give two different numbers" if cannot_be_equal(one.amount, other.amount) else None


_YEAR = re.compile(r"(?:1\d|20|21)\d\d s?|(?:1\d|20|21)\d\ds?")


def other_year(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Two years, or two decades."""
    if one.kind != "figure" or other.kind != "figure":
        return None
    both = _YEAR.fullmatch(one.lemma), _YEAR.fullmatch(other.lemma)
    return f"{one.lemma} and {other.lemma} are two dates" if all(both) else None


def other_rank(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """The third and the fourth."""
    return f"{one.lemma} and {other.lemma} are two ranks" if one.kind == other.kind == "rank" else None


def other_value(one: Unit, other: Unit, knowledge: Knowledge) -> str | None:
    """Two values of a declared class of which a thing has one."""
    return _different(exclusive_class(knowledge, one.lemma, other.lemma), one, other)


def other_alternative(one: Unit, other: Unit, knowledge: Knowledge) -> str | None:
    """Two values of a class of which one fills a place."""
    return _different(alternative_class(knowledge, one.lemma, other.lemma), one, other)


def _different(name: str | None, one: Unit, other: Unit) -> str | None:
    return None if name is None else f"{one.lemma} and {other.lemma} are different values of {name}"


def counterpart(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Small words that exclude each other: before and after, all and none."""
    return _across(tables.COUNTERPARTS, one.lemma, other.lemma)


def other_place(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Words of place that exclude each other at one time: up and down."""
    return _across(tables.PLACES, one.lemma, other.lemma)


def _across(groups: Sequence[tables.Sides], one: str, other: str) -> str | None:
    for group, against in groups:
        if (one in group and other in against) or (one in against and other in group):
            return f"{one} and {other} exclude each other"
    return None


def opposites(one: Unit, other: Unit, knowledge: Knowledge) -> str | None:
    """Known opposites, or a word and the same with a negating prefix."""
    if {one.kind, other.kind} != {"content"}:
        return None
    known = opposite(knowledge, one.lemma, other.lemma) or prefix_opposites(one.lemma, other.lemma)
    return f"{one.lemma} and {other.lemma} are opposites" if known else None


def other_name(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Two names that share no word, neither being the other's initials."""
    if one.kind != "name" or other.kind != "name":
        return None
    words = one.lemma.split(), other.lemma.split()
    initials = _initials(words[0]) == other.lemma or _initials(words[1]) == one.lemma
    if set(words[0]) & set(words[1]) or initials:
        return None
    return f'"{one.lemma}" and "{other.lemma}" are two names'


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


RULES: tuple[Rule, ...] = (
    other_amount,
    other_year,
    other_rank,
    other_value,
    other_alternative,
    counterpart,
    other_place,
    opposites,
    other_name,
)


def excluded(one: Unit, other: Unit, knowledge: Knowledge) -> Exclusion | None:
    """Why two units exclude each other, by the first rule that says so."""
    for rule in RULES:
        reason = rule(one, other, knowledge)
        if reason is not None:
            return Exclusion((one,), (other,), rule.__name__, reason)
    return None


def phrases_excluded(ones: Sequence[Unit], others: Sequence[Unit], knowledge: Knowledge) -> Exclusion | None:
    """As ``excluded``, of all the words of a change: "far away from" and "near"."""
    if not ones or not others or len(ones) == len(others) == 1:
        return None
    joined = " ".join(unit.lemma for unit in ones), " ".join(unit.lemma for unit in others)
    reason = _across(tables.COUNTERPARTS, *joined)
    if reason is None and opposite(knowledge, *joined):
        reason = f"{joined[0]} and {joined[1]} are opposites"
    if reason is None:
        return None
    return Exclusion(tuple(ones), tuple(others), "counterpart", reason)
