"""Who is for a thing, and who against it: "voted against the bill" beside "passed the bill"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict.accounts.effects import may_be_of_other_times
from checker.conflict.accounts.happenings import phrases
from checker.conflict.accounts.relations import relations
from checker.conflict.accounts.sameness import in_role, is_some_one, same_one
from checker.conflict.accounts.tables import (
    AGAINST,
    AGAINST_NOUNS,
    FOR,
    FOR_NOUNS,
    OPPONENTS,
    SIDES,
    SUPPORTERS,
    THROUGH,
)
from checker.conflict.stated import Pair
from checker.model import Clause, NounPhrase


@dataclass(frozen=True, slots=True)
class _Leaning:
    """``one`` is for ``thing``, or else against it, as ``word`` says."""

    one: NounPhrase
    thing: NounPhrase
    is_for: bool
    word: str


def on_the_other_side(pair: Pair) -> str | None:
    """One and the same is for a thing in the one account, and against it in the other."""
    clauses = [stated.proposition.clause for stated in (pair.first, pair.second)]
    if may_be_of_other_times(*clauses):
        return None
    for said in _leanings(clauses[0]):
        for instead in _leanings(clauses[1]):
            if said.is_for == instead.is_for or not is_some_one(said.thing):
                continue
            if same_one(pair, said.one, instead.one) and same_one(pair, said.thing, instead.thing):
                return f'"{said.word}" and "{instead.word}" are on two sides'
    return None


def _leanings(clause: Clause) -> Iterator[_Leaning]:
    verb = clause.verb
    if verb is None or verb.negation:
        return
    one = in_role(clause, "subject")
    for marker, thing in _taken(clause):
        words = f"{verb.lemma} {marker}".strip()
        if words in THROUGH and one is not None:
            yield _Leaning(thing, one, True, words)
        elif one is not None and words in FOR | AGAINST:
            yield _Leaning(one, thing, words in FOR, words)
        yield from _taking_sides(one, thing, verb.lemma)
    yield from _by_nouns(clause)


def _taken(clause: Clause) -> Iterator[tuple[str, NounPhrase]]:
    """The objects of a clause, and what stands behind its prepositions, with these."""
    for item in clause.arguments:
        if item.role in ("object", "modifier") and isinstance(item.value, NounPhrase):
            yield item.marker if item.role == "modifier" else "", item.value


def _taking_sides(one: NounPhrase | None, side: NounPhrase, verb: str) -> Iterator[_Leaning]:
    """ "Took the side of China"."""
    if one is None or verb != "take" or side.head not in SIDES:
        return
    for item in side.complements:
        if item.marker == "of" and isinstance(item.value, NounPhrase):
            yield _Leaning(one, item.value, True, f"{verb} {side.text}")


def _by_nouns(clause: Clause) -> Iterator[_Leaning]:
    """ "A critic of the war", "his support for the war"."""
    for relation in relations(clause):
        if relation.noun in SUPPORTERS | OPPONENTS:
            yield _Leaning(relation.one, relation.other, relation.noun in SUPPORTERS, relation.noun)
    for phrase in phrases(clause):
        for item in phrase.complements:
            words = f"{phrase.head} {item.marker}"
            thing, owner = item.value, phrase.possessor
            if words in FOR_NOUNS | AGAINST_NOUNS and isinstance(thing, NounPhrase) and owner is not None:
                yield _Leaning(owner, thing, words in FOR_NOUNS, words)
