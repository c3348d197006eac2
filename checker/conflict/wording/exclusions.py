"""Words that exclude each other where the one stands in the other's place: ordered, named rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from checker.conflict.affixes import prefix_opposites, suffix_opposites
from checker.conflict.knowledge import Knowledge, alternative_class, contrary, exclusive_class, opposite
from checker.conflict.ranges import are_two_numbers
from checker.conflict.wording import tables
from checker.conflict.wording.units import Unit
from checker.english.quantities import Amount


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
    """Two numbers of one unit that are not the same, or two sums of money in two currencies."""
    if one.amount is None or other.amount is None:
        return None
    units = one.amount.unit, other.amount.unit
    alike = (one.amount.low, one.amount.high) == (other.amount.low, other.amount.high)
    if units[0] != units[1] and not all(_is_currency(unit) or (unit and alike) for unit in units):
        return None
    short_of = _is_short_of(one, other.amount) or _is_short_of(other, one.amount)
    differ = units[0] != units[1] or short_of or are_two_numbers(one.amount, other.amount)
    return f'"{one.form}" and "{other.form}" are two numbers' if differ else None


def _is_short_of(unit: Unit, bound: Amount) -> bool:
    """Nearly six, and more than six."""
    reached = unit.amount is not None and bound.low == unit.amount.low and bound.high == inf
    return reached and unit.form.startswith(tables.JUST_BELOW)


def _is_currency(unit: str) -> bool:
    return unit.isupper() and len(unit) == len("GBP")


_FIGURE = re.compile(r"\d[\d,./:–-]*s?")
_NUMBERS = frozenset({"amount", "figure"})


def other_figure(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Two years, decades or scores; "2004" and "2004-05" may be one."""
    if {one.kind, other.kind} - _NUMBERS or one.kind == other.kind == "amount":
        return None
    if not (_FIGURE.fullmatch(one.form) and _FIGURE.fullmatch(other.form)):
        return None
    if one.form.startswith(other.form) or other.form.startswith(one.form):
        return None
    return f'"{one.form}" and "{other.form}" are two numbers'


def other_rank(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """The third and the fourth."""
    return f"{one.lemma} and {other.lemma} are two ranks" if one.kind == other.kind == "rank" else None


_BY_STEPS = re.compile(r"(\w+)-by-\1")


def other_step(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """ "Word-by-word" and "line-by-line"."""
    steps = one.form != other.form and _BY_STEPS.fullmatch(one.form) and _BY_STEPS.fullmatch(other.form)
    return f"{one.form} and {other.form} are two ways" if steps else None


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
    return _across(tables.COUNTERPARTS, one.lemma, other.lemma) or _across(
        tables.COUNTERPARTS, one.form, other.form
    )


def other_place(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Words of place that exclude each other at one time: up and down."""
    return _across(tables.PLACES, one.lemma, other.lemma)


def _across(groups: Sequence[tables.Sides], one: str, other: str) -> str | None:
    for group, against in groups:
        if (one in group and other in against) or (one in against and other in group):
            return f"{one} and {other} exclude each other"
    return None


def opposites(one: Unit, other: Unit, knowledge: Knowledge) -> str | None:
    """Opposites, or a word and the same with a negating prefix or suffix."""
    if {one.kind, other.kind} - {"content", "negator"} or one.kind == other.kind == "negator":
        return None
    known = contrary(knowledge, one.lemma, other.lemma)
    if known or _negated_form(one.lemma, other.lemma) or _negated_form(one.form, other.form):
        return f"{one.form} and {other.form} are opposites"
    return None


def opposite_deeds(one: Unit, other: Unit, knowledge: Knowledge) -> str | None:
    """What is done and a noun for the opposite: "preserving" and "the destruction of"."""
    if {one.kind, other.kind} != {"content"} or {one.tag[:2], other.tag[:2]} != {"NN", "VB"}:
        return None
    noun, verb = (one, other) if one.tag.startswith("NN") else (other, one)
    done = (deed for deed in knowledge.derivations(noun.lemma) if contrary(knowledge, deed, verb.lemma))
    deed = min(done, default=None)
    return None if deed is None else f"{deed} and {verb.lemma} are opposites"


def _negated_form(one: str, other: str) -> bool:
    return prefix_opposites(one, other) or suffix_opposites(one, other)


def other_name(one: Unit, other: Unit, _: Knowledge) -> str | None:
    """Two names: no word is shared and neither is the other's initials, or one word of several is another."""
    if one.kind != "name" or other.kind != "name":
        return None
    words = one.lemma.split(), other.lemma.split()
    if _initials(words[0]) == other.lemma or _initials(words[1]) == one.lemma:
        return None
    shared = set(words[0]) & set(words[1])
    if shared and not _one_word_apart(*words):
        return None
    return f'"{one.form}" and "{other.form}" are two names'


def _one_word_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Jim Smith and Adam Smith, but not Mr Smith and Adam Smith, nor J. Smith and Jim Smith."""
    apart = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(apart) != 1:
        return False
    first, second = (word.strip(".") for word in apart[0])
    short = min(first, second, key=len)
    return not {first, second} & tables.TITLES and not max(first, second, key=len).startswith(short)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


RULES: tuple[Rule, ...] = (
    other_amount,
    other_figure,
    other_rank,
    other_step,
    other_value,
    other_alternative,
    counterpart,
    other_place,
    opposites,
    opposite_deeds,
    other_name,
)


def excluded(one: Unit, other: Unit, knowledge: Knowledge) -> Exclusion | None:
    """Why two units exclude each other, by the first rule that says so."""
    for rule in RULES:
        reason = rule(one, other, knowledge)
        if reason is not None:
            return Exclusion((one,), (other,), rule.__name__, reason)
    return None


def small_words_excluded(one: Unit, other: Unit) -> Exclusion | None:
    """Counterparts of two sorts, such as a number's word and a negator."""
    if one.kind == other.kind:
        return None
    reason = _across(tables.COUNTERPARTS, one.lemma, other.lemma)
    return None if reason is None else Exclusion((one,), (other,), "counterpart", reason)


def adverbs_excluded(one: Unit, other: Unit) -> Exclusion | None:
    """Adverbs that exclude each other wherever in the two sentences they stand: only and also."""
    reason = _across(tables.ADVERBS, one.form, other.form)
    return None if reason is None else Exclusion((one,), (other,), "counterpart", reason)


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
