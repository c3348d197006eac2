"""Who is what of whom: "Clark is a friend of Hale", "Clark, a friend of Hale", "Hale's friend Clark"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict.accounts.happenings import phrases
from checker.conflict.accounts.sameness import in_role, owner_of, same_one
from checker.conflict.accounts.tables import EXCLUSIVE_RELATIONS
from checker.conflict.stated import Pair
from checker.model import Clause, NounPhrase


@dataclass(frozen=True, slots=True)
class Relation:
    """``one`` is the ``noun`` of ``other``."""

    noun: str
    one: NounPhrase
    other: NounPhrase


def otherwise_related(pair: Pair) -> str | None:
    """Two nouns for what the one is of the other, of which only one can be right."""
    for said in relations(pair.first.proposition.clause):
        for instead in relations(pair.second.proposition.clause):
            if not _exclude_each_other(said.noun, instead.noun):
                continue
            if same_one(pair, said.one, instead.one) and same_one(pair, said.other, instead.other):
                return f"{said.noun} and {instead.noun} exclude each other"
    return None


def _exclude_each_other(one: str, other: str) -> bool:
    groups = [
        {at for at, group in enumerate(kinds) if noun in group}
        for kinds in EXCLUSIVE_RELATIONS
        for noun in (one, other)
    ]
    pairs = zip(groups[::2], groups[1::2], strict=True)
    return any(first and second and first.isdisjoint(second) for first, second in pairs)


def relations(clause: Clause) -> Iterator[Relation]:
    """All relations by a noun that a clause tells of, in its own phrases and those below them."""
    subject, predicate = in_role(clause, "subject"), in_role(clause, "predicate")
    if clause.verb is not None and subject is not None and predicate is not None:
        yield from _between(predicate, subject)
        yield from _between(subject, predicate)
    for phrase in phrases(clause):
        for apposed in phrase.appositions:
            yield from _between(apposed, phrase)
            yield from _between(phrase, apposed)
        if phrase.kind == "name" and phrase.possessor is not None and phrase.modifiers:
            yield Relation(phrase.modifiers[-1], phrase, _unwrapped(phrase.possessor))


def _between(noun: NounPhrase, one: NounPhrase) -> Iterator[Relation]:
    """ "A friend of Hale", said of somebody."""
    other = owner_of(noun)
    if noun.kind == "common" and one.kind == "name" and other is not None and not noun.negated:
        yield Relation(noun.head, one, _unwrapped(other))


def _unwrapped(phrase: NounPhrase) -> NounPhrase:
    """Of Hale's family, Hale."""
    inner = owner_of(phrase) if phrase.kind == "common" and phrase.head == "family" else None
    return phrase if inner is None else inner
