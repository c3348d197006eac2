"""What somebody earns or loses: "made a profit of 3 million" beside "reported a loss of 3 million"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from checker.conflict.accounts.sameness import in_role, same_one
from checker.conflict.accounts.tables import EARNING, GAINS, LOSING, LOSSES, TELLING_OF_MONEY
from checker.conflict.stated import Pair
from checker.model import Clause, NounPhrase, Quantity


@dataclass(frozen=True, slots=True)
class _Money:
    """``one`` is richer by an amount, or else poorer."""

    one: NounPhrase
    amount: Quantity
    richer: bool


def earned_or_lost(pair: Pair) -> str | None:
    """One amount is a gain in the one account, and a loss in the other."""
    for said in _money(pair.first.proposition.clause):
        for instead in _money(pair.second.proposition.clause):
            if said.richer == instead.richer or not _are_equal(said.amount, instead.amount):
                continue
            if same_one(pair, said.one, instead.one):
                return "one amount is a gain, and a loss"
    return None


def _are_equal(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def _money(clause: Clause) -> Iterator[_Money]:
    one, verb = in_role(clause, "subject"), clause.verb
    if one is None or verb is None or verb.negation:
        return
    for role in ("object", "recipient"):  # of two amounts side by side, the first one
        thing = in_role(clause, role)
        if thing is None:
            continue
        if verb.lemma in EARNING | LOSING and _is_money(thing.quantity):
            yield _Money(one, thing.quantity, verb.lemma in EARNING)
        if verb.lemma in TELLING_OF_MONEY and thing.head in GAINS | LOSSES:
            yield from _of_kind(one, thing)


def _of_kind(one: NounPhrase, thing: NounPhrase) -> Iterator[_Money]:
    """ "A profit of 3 million"."""
    for item in thing.complements:
        amount = item.value.quantity if isinstance(item.value, NounPhrase) else None
        if item.marker == "of" and _is_money(amount):
            yield _Money(one, amount, thing.head in GAINS)


def _is_money(amount: Quantity | None) -> TypeGuard[Quantity]:
    """Whether it is an amount of some currency."""
    return amount is not None and len(amount.unit) == _CODE and amount.unit.isupper()


_CODE = 3  # letters in the code of a currency
