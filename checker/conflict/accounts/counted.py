"""How many of a kind something has: "the club has 40 members" beside "the club's 36 members"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict.accounts.happenings import phrases
from checker.conflict.accounts.sameness import in_role, is_some_one, owner_of, same_one
from checker.conflict.ranges import are_two_numbers
from checker.conflict.stated import Pair
from checker.model import Clause, NounPhrase, Quantity

_HAVING = frozenset({"have", "number", "comprise", "consist of"})


@dataclass(frozen=True, slots=True)
class _Count:
    """``owner`` has ``amount`` of ``noun``."""

    owner: NounPhrase
    noun: NounPhrase
    amount: Quantity


def otherwise_counted(pair: Pair) -> str | None:
    """Two numbers for what one thing has of a kind, at least one of them said outright."""
    sides = [tuple(counts(stated.proposition.clause)) for stated in (pair.first, pair.second)]
    for said in sides[0]:
        for instead in sides[1]:
            if _of_one_kind(pair, said, instead) and are_two_numbers(said.amount, instead.amount):
                return f'"{said.noun.text}" and "{instead.noun.text}" are two numbers'
    return None


def _of_one_kind(pair: Pair, said: _Count, instead: _Count) -> bool:
    if said.noun.head != instead.noun.head or said.amount.unit or instead.amount.unit:
        return False
    words = [{word for word in one.noun.modifiers if not word[:1].isdigit()} for one in (said, instead)]
    return words[0] == words[1] and is_some_one(said.owner) and same_one(pair, said.owner, instead.owner)


def counts(clause: Clause) -> Iterator[_Count]:
    """What a clause says of how many of a kind something has."""
    owner, noun = in_role(clause, "subject"), in_role(clause, "object")
    having = clause.verb is not None and clause.verb.lemma in _HAVING and not _is_limited(clause)
    if having and owner is not None and noun is not None and noun.quantity and _is_whole(noun):
        yield _Count(owner, noun, noun.quantity)
    for phrase in phrases(clause):
        of = owner_of(phrase)
        if of is not None and phrase.quantity is not None and _is_all_of_them(phrase):
            yield _Count(of, phrase, phrase.quantity)


def _is_all_of_them(phrase: NounPhrase) -> bool:
    """ "The club's 40 members", "the 40 members of the club"."""
    return (phrase.possessor is not None or phrase.determiner == "the") and not phrase.relatives


def _is_limited(clause: Clause) -> bool:
    """What it has in the choir, or in May, is not all that it has."""
    return bool(clause.times or any(item.role == "modifier" for item in clause.arguments))


def _is_whole(noun: NounPhrase) -> bool:
    """Two members in the choir are not all members."""
    return not noun.complements and not noun.relatives
