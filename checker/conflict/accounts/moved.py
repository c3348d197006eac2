"""Where somebody went: "left Malta on 3 May" beside "departed for Malta on 3 May"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.conflict.accounts.happenings import date_of, happenings, same_date
from checker.conflict.accounts.sameness import in_role, is_some_one, same_one
from checker.conflict.accounts.tables import ARRIVING, LEAVING, MOVING
from checker.conflict.stated import Pair
from checker.model import Argument, Clause, NounPhrase

_FROM = frozenset({"from", "out of"})
_TO = frozenset({"for", "to", "into", "towards", "toward"})
_AT = frozenset({"in", "at", "on"})


@dataclass(frozen=True, slots=True)
class _Move:
    """``mover`` comes to ``place``, or away from it, as the clause tells."""

    clause: Clause
    mover: NounPhrase
    place: NounPhrase
    way: Literal["to", "from"]


def otherwise_moved(pair: Pair) -> str | None:
    """On one day to the place, and away from it; or all the way there, and all the way back."""
    sides = [tuple(_moves(stated.proposition.clause)) for stated in (pair.first, pair.second)]
    turned = [
        (said, instead)
        for said in sides[0]
        for instead in sides[1]
        if said.way != instead.way and _of_one_mover(pair, said, instead)
    ]
    for said, instead in turned:
        if _on_one_day(said.clause, instead.clause) or _all_the_way(said, turned):
            return f'{said.way} and {instead.way} "{said.place.text}" exclude each other'
    return None


def _of_one_mover(pair: Pair, said: _Move, instead: _Move) -> bool:
    movers = same_one(pair, said.mover, instead.mover) and is_some_one(said.mover)
    return movers and said.place.kind == "name" and same_one(pair, said.place, instead.place)


def _on_one_day(one: Clause, other: Clause) -> bool:
    said, instead = date_of(one), date_of(other)
    return said is not None and instead is not None and same_date(said, instead)


def _all_the_way(said: _Move, turned: list[tuple[_Move, _Move]]) -> bool:
    """ "From Dover to Malta" beside "from Malta to Dover", and no other way."""
    ways = {one.way for one, _ in turned if one.clause is said.clause}
    verbs = {move.clause.verb.lemma for both in turned for move in both if move.clause.verb is not None}
    return len(ways) > 1 and len(verbs) == 1


def _moves(clause: Clause) -> Iterator[_Move]:
    for happening in happenings(clause):
        mover = in_role(happening, "subject")
        if mover is None or happening.verb is None or happening.verb.negation:
            continue
        for item in happening.arguments:
            way = _way(happening.verb.lemma, item)
            if way is not None and isinstance(item.value, NounPhrase):
                yield _Move(happening, mover, item.value, way)


def _way(verb: str, item: Argument) -> Literal["to", "from"] | None:
    if item.role == "object":
        return "from" if verb in LEAVING else "to" if verb in ARRIVING else None
    if item.role != "modifier" or verb not in LEAVING | ARRIVING | MOVING:
        return None
    if item.marker in _FROM:
        return "from"
    return "to" if item.marker in _TO or (item.marker in _AT and verb in ARRIVING) else None
