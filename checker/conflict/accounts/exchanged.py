"""Two who stand in a relation that holds one way only, in exchanged places: "Ann is older than Ben"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict.accounts.relations import relations
from checker.conflict.accounts.sameness import in_role, is_some_one, same_one
from checker.conflict.accounts.tables import ONE_WAY_NOUNS, ONE_WAY_VERBS, OTHER_NAMES
from checker.conflict.individuals import is_definite
from checker.conflict.stated import Pair
from checker.model import Adjective, Clause, NounPhrase


@dataclass(frozen=True, slots=True)
class _OneWay:
    """A relation that cannot hold both ways, by a name of its own, and whom it holds between."""

    name: str
    one: NounPhrase
    other: NounPhrase


def in_exchanged_places(pair: Pair) -> str | None:
    """The one account has of the first what the other one has of the second."""
    for said in _one_way(pair.first.proposition.clause):
        for instead in _one_way(pair.second.proposition.clause):
            if said.name == instead.name and _are_exchanged(pair, said, instead):
                return f'"{said.name}" holds one way only'
    return None


def _are_exchanged(pair: Pair, said: _OneWay, instead: _OneWay) -> bool:
    crosswise = same_one(pair, said.one, instead.other) and same_one(pair, said.other, instead.one)
    alongside = same_one(pair, said.one, instead.one) or same_one(pair, said.other, instead.other)
    everyone = (said.one, said.other, instead.one, instead.other)
    return crosswise and not alongside and all(is_some_one(phrase) for phrase in everyone)


def _one_way(clause: Clause) -> list[_OneWay]:
    found = [_compared(clause), _multiplied(clause), *_done_to(clause)]
    related = [
        _named(relation.noun, relation.one, relation.other)
        for relation in relations(clause)
        if relation.noun in ONE_WAY_NOUNS
    ]
    return [one for one in found if one is not None] + related


def _named(name: str, one: NounPhrase, other: NounPhrase) -> _OneWay:
    """The relation under the one name that all its names share."""
    shared, turned = OTHER_NAMES.get(name, (name, False))
    return _OneWay(shared, other, one) if turned else _OneWay(shared, one, other)


def _compared(clause: Clause) -> _OneWay | None:
    """ "Older than Ben", "runs faster than Ben", "makes more bread than the mill"."""
    subject, other = in_role(clause, "subject"), in_role(clause, "modifier", "than")
    if subject is None or other is None or clause.verb is None:
        return None
    words = sorted(adverb.lemma for adverb in clause.adverbs)
    for item in clause.arguments:
        if isinstance(item.value, Adjective):
            words += [*(adverb.lemma for adverb in item.value.adverbs), item.value.lemma]
        elif isinstance(item.value, NounPhrase) and item.role in ("object", "predicate"):
            words += [*item.value.modifiers, item.value.head]
    return _OneWay(" ".join((clause.verb.lemma, *words, "than")), subject, other) if words else None


def _multiplied(clause: Clause) -> _OneWay | None:
    """ "Twice as large as Ben's", "three times as large as Ben's"."""
    factors = {adverb.lemma for adverb in clause.adverbs} | {time.relative for time in clause.times}
    subject = in_role(clause, "subject")
    behind = [item.value for item in clause.arguments if item.role == "modifier" and item.marker == "as"]
    if subject is None or not any(map(_is_factor, factors)):
        return None
    match behind:
        case [Adjective(lemma=quality), NounPhrase() as other]:
            return _OneWay(f"times as {quality} as", subject, other)
        case _:
            return None


def _is_factor(words: str) -> bool:
    return words in {"twice", "thrice"} or words.endswith(" times")


def _done_to(clause: Clause) -> Iterator[_OneWay]:
    """ "Ann beat Ben", "Ben lost to Ann"."""
    subject, verb = in_role(clause, "subject"), clause.verb
    if subject is None or verb is None:
        return
    for item in clause.arguments:
        name = verb.lemma if item.role == "object" else f"{verb.lemma} {item.marker}"
        one_way = item.role in ("object", "modifier") and (name in ONE_WAY_VERBS or name in OTHER_NAMES)
        if not one_way or not isinstance(item.value, NounPhrase):
            continue
        if is_definite(subject) and is_definite(item.value):  # of a kind some may do what is done to others
            yield _named(name, subject, item.value)
