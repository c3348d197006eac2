"""What happens to one thing but once: on another day, or by another hand, it did not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict.accounts.happenings import date_of, happenings, other_date, phrases
from checker.conflict.accounts.sameness import in_role, same_one
from checker.conflict.accounts.tables import MAKERS, ONCE_DONE, ONCE_HAPPENING, TITLES_OF_MAKERS
from checker.conflict.individuals import is_definite
from checker.conflict.stated import Pair
from checker.model import Clause, NounPhrase, Time


@dataclass(frozen=True, slots=True)
class _Once:
    """Something that happened to ``thing`` but once."""

    verb: str
    thing: NounPhrase
    date: Time | None


@dataclass(frozen=True, slots=True)
class _Made:
    """``maker`` did what is done but once to ``thing``."""

    verb: str
    thing: NounPhrase
    maker: NounPhrase


def at_another_time(pair: Pair) -> str | None:
    """Two dates for what happened once."""
    for said in _once(pair.first.proposition.clause):
        for instead in _once(pair.second.proposition.clause):
            if said.date is None or instead.date is None or said.verb != instead.verb:
                continue
            if same_one(pair, said.thing, instead.thing) and other_date(said.date, instead.date):
                return f'"{said.verb}" happens once, and the dates are two'
    return None


def by_another_hand(pair: Pair) -> str | None:
    """Two names for the one who made a thing."""
    for said in _made(pair.first.proposition.clause):
        for instead in _made(pair.second.proposition.clause):
            if said.verb != instead.verb or not same_one(pair, said.thing, instead.thing):
                continue
            if _are_two(pair, said.maker, instead.maker):
                return f'"{said.maker.text}" and "{instead.maker.text}" are two names'
    return None


def _are_two(pair: Pair, one: NounPhrase, other: NounPhrase) -> bool:
    named = one.kind == other.kind == "name" and not (one.conjuncts or other.conjuncts)
    words = [set(phrase.name.lower().split()) for phrase in (one, other)]
    return named and words[0].isdisjoint(words[1]) and not same_one(pair, one, other)


def _once(clause: Clause) -> Iterator[_Once]:
    for happening in happenings(clause):
        verb = happening.verb.lemma if happening.verb is not None else ""
        role = "object" if verb in ONCE_DONE else "subject" if verb in ONCE_HAPPENING else ""
        thing = in_role(happening, role) if role else None
        if thing is not None and is_definite(thing):
            yield _Once(verb, thing, date_of(happening))


def _made(clause: Clause) -> Iterator[_Made]:
    for happening in happenings(clause):
        maker, thing = in_role(happening, "subject"), in_role(happening, "object")
        verb = happening.verb.lemma if happening.verb is not None else ""
        if maker is not None and thing is not None and verb in MAKERS and is_definite(thing):
            yield _Made(verb, thing, maker)
        for noun, one in _said_of(happening):
            verb, owner = TITLES_OF_MAKERS.get(noun.head, ""), _made_thing(noun)
            if verb and owner is not None and is_definite(owner):
                yield _Made(verb, owner, one)


def _said_of(clause: Clause) -> Iterator[tuple[NounPhrase, NounPhrase]]:
    """The common nouns that are said of somebody with a name, in a predicate or beside the name."""
    subject, predicate = in_role(clause, "subject"), in_role(clause, "predicate")
    if subject is not None and predicate is not None:
        yield predicate, subject
    for phrase in phrases(clause):
        for apposed in phrase.appositions:
            yield apposed, phrase
            yield phrase, apposed


def _made_thing(noun: NounPhrase) -> NounPhrase | None:
    """Of the founder of a club, the club, where there is one founder."""
    if noun.determiner in ("a", "an", "one") or noun.plural:
        return None
    behind = (item.value for item in noun.complements if item.marker == "of")
    return next((value for value in behind if isinstance(value, NounPhrase)), noun.possessor)
