"""Whether two values of one thing exclude each other: quantities, and values of a class."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict.facts import head_lemma
from checker.conflict.knowledge import Knowledge, exclusive_class
from checker.conflict.ranges import cannot_be_equal
from checker.conflict.stated import Filler
from checker.conflict.told import Value
from checker.model import Adjective, Clause, Judgement, NounPhrase, Quantity
from checker.text.masking.seen import seen

NO = Judgement("no")
UNKNOWN = Judgement("unknown")


def differs(one: Filler, other: Filler) -> Judgement:
    """Whether two quantities of one unit cannot be equal; ranges that meet can."""
    first, second = quantity_of(one.value), quantity_of(other.value)
    if first is None or second is None or first[1] != second[1] or not first[1]:
        return UNKNOWN
    if not cannot_be_equal(first[0], second[0]):
        return NO
    return Judgement("yes", f"{_shown(one, first[0])} and {_shown(other, second[0])} cannot both be right")


def _shown(filler: Filler, quantity: Quantity) -> str:
    """The phrase that holds the number as written; of a clause the number alone."""
    if not isinstance(filler.value, NounPhrase):
        return _show(quantity)
    return f'"{seen(filler.value.full.of(filler.stated.text.analysis.source.text))}"'


def quantity_of(value: Value | None) -> tuple[Quantity, str] | None:
    """The one quantity of a value with its unit, or the noun that it counts; None where it has several."""
    found = list(_quantities(value))
    return found[0] if len(found) == 1 else None


def _quantities(value: Value | None) -> Iterator[tuple[Quantity, str]]:
    if isinstance(value, NounPhrase):
        if value.quantity is not None:
            yield value.quantity, value.quantity.unit or head_lemma(value)
        for item in value.complements:
            if isinstance(item.value, NounPhrase):
                yield from _quantities(item.value)
    elif isinstance(value, Clause):
        for item in value.arguments:
            if item.role in ("object", "predicate", "modifier") and isinstance(item.value, NounPhrase):
                yield from _quantities(item.value)


def _show(quantity: Quantity) -> str:
    if quantity.low == quantity.high:
        return f"{quantity.low:g}"
    return f"{quantity.low:g} to {quantity.high:g}"


def exclusive(one: Filler, other: Filler, knowledge: Knowledge) -> Judgement:
    """Whether both are different values of a declared class of which a thing has one."""
    if not (_is_plainly_said(one) and _is_plainly_said(other)):
        return UNKNOWN
    ones, others = value_lemmas(one.value), value_lemmas(other.value)
    for first in sorted(ones):
        for second in sorted(others):
            name = exclusive_class(knowledge, first, second)
            # "red and blue" beside "blue": at least the blue may be one.
            if name is not None and not ones & others & set(knowledge.exclusive[name]):
                return Judgement("yes", f"{first} and {second} are different values of {name}")
    return UNKNOWN


def _is_plainly_said(filler: Filler) -> bool:
    """ "May be absent" and "not present" give a thing no value."""
    proposition = filler.stated.proposition
    sure = proposition.modality not in ("may", "can", "must")
    return sure and proposition.polarity == "affirmed" and not _names_alternatives(filler.value)


def _names_alternatives(value: Value | None) -> bool:
    """ "Red or green" is neither for sure."""
    return isinstance(value, NounPhrase) and value.coordinator == "or"


def value_lemmas(value: Value | None) -> frozenset[str]:
    """The lemmas under which a value may stand in a class: of a noun phrase head and modifiers."""
    if isinstance(value, Adjective):
        return frozenset({value.lemma}).union(*(value_lemmas(part) for part in value.conjuncts))
    if isinstance(value, NounPhrase):
        return frozenset({head_lemma(value), *(word.lower() for word in value.modifiers)})
    if isinstance(value, Clause):
        said = [item.value for item in value.arguments if item.role == "predicate"]
        return frozenset().union(*(value_lemmas(part) for part in said))
    return frozenset()
