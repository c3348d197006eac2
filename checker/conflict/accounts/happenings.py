"""What an assertion tells of: the clauses that say what happened, and the phrases at any depth of them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Clause, NounPhrase, Time

_TELLING = frozenset({"until", "till", "while", "after", "before", "when", "as", "since", "ing", "ed"})


def happenings(clause: Clause) -> Iterator[Clause]:
    """The clause, and below it what is told as having happened: "until departing for Malta"."""
    yield clause
    for item in clause.arguments:
        if item.role == "modifier" and item.marker in _TELLING and isinstance(item.value, Clause):
            yield from happenings(item.value)


def phrases(clause: Clause) -> Iterator[NounPhrase]:
    """All noun phrases of a clause, each before those inside it; clauses below it are left out."""
    for item in clause.arguments:
        if isinstance(item.value, NounPhrase):
            yield from _with_inner(item.value)


def _with_inner(phrase: NounPhrase) -> Iterator[NounPhrase]:
    yield phrase
    owner = () if phrase.possessor is None else (phrase.possessor,)
    behind = (item.value for item in phrase.complements)
    for inner in (*behind, *phrase.conjuncts, *phrase.appositions, *owner):
        if isinstance(inner, NounPhrase):
            yield from _with_inner(inner)


def date_of(clause: Clause) -> Time | None:
    """The one date that a clause gives: a year, a month, a day; None where it gives none, or several."""
    dated = [time for time in clause.times if time.year or time.month]
    plain = len(dated) == 1 and not dated[0].relation and not dated[0].relative
    return dated[0] if plain else None


def same_date(one: Time, other: Time) -> bool:
    """Whether two dates, each with a day, are one as far as both say."""
    day = one.day is not None and other.day is not None
    return day and not other_date(one, other)


def other_date(one: Time, other: Time) -> bool:
    """Whether two dates cannot be one: a year, a month or a day that both give is another."""
    fields = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return any(a and b and a != b for a, b in fields)
