"""Which statements are worth comparing: those that share a word, an event, a party or a reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.conflict import tables
from checker.conflict.back_reference import speaker_words
from checker.conflict.facts import facts
from checker.conflict.graph import Facts
from checker.conflict.knowledge import Knowledge
from checker.conflict.meeting import Slot
from checker.conflict.needs import Key, Keys, names
from checker.conflict.stated import Stated
from checker.model import Clause
from checker.ruleset import ASSERTION

MOST_PARTNERS = 200
_ARTICLES = frozenset({"the", "a", "an"})  # they stand in names for a speaker, and name nobody


@dataclass(frozen=True, slots=True)
class Keyed:
    """A statement under all keys by which it can be found, and its place among all statements."""

    stated: Stated
    place: int
    keys: Keys


@dataclass(frozen=True, slots=True)
class Partners:
    """Those to compare a statement with, and how many were left out."""

    of: Keyed
    chosen: tuple[Keyed, ...]
    left_out: int


def keyed(all_stated: Sequence[Stated], knowledge: Knowledge) -> tuple[Keyed, ...]:
    """All statements with their keys."""
    return tuple(Keyed(one, place, keys(one, knowledge)) for place, one in enumerate(all_stated))


def keys(stated: Stated, knowledge: Knowledge) -> Keys:
    """What a statement can be found by."""
    back = _referred_clauses(stated)
    words = content_words(stated.side.facts).union(*(content_words(facts(clause)) for clause in back))
    words |= names(stated)
    parties = frozenset(key for key in _party_keys(stated) if key)
    places = frozenset(("clause", clause.span) for clause in back) | _own_places(stated)
    return _families(words, knowledge) | _events(words, knowledge) | parties | places | _speaker(stated)


def _speaker(stated: Stated) -> frozenset[str]:
    """The words that name who states a thing: "the latest Tory attack" is found by them."""
    if stated.statement.kind == ASSERTION:
        return frozenset()
    return speaker_words(stated) - tables.PRONOUNS - _ARTICLES


def content_words(said: Facts) -> frozenset[str]:
    """The lemmas of what is spoken of and what happens, without those that say little."""
    labels = (label for group in said.labels.values() for label in group)
    found = frozenset(label.lemma for label in labels if label.kind in ("head", "verb", "modifier"))
    return found - tables.LIGHT_VERBS - tables.PRONOUNS


def _families(words: frozenset[str], knowledge: Knowledge) -> frozenset[str]:
    related = (knowledge.synonyms, knowledge.derivations, knowledge.hypernyms)
    return words.union(*(relation(word) for word in words for relation in related))


def _events(words: frozenset[str], knowledge: Knowledge) -> frozenset[str]:
    return frozenset(
        f"event:{number}"
        for first in words & knowledge.event_names.keys()
        for number, name in knowledge.event_names[first]
        if all(word & words for word in name.words)
    )


def _party_keys(stated: Stated) -> Iterator[str]:
    for group in stated.side.facts.phrases.values():
        for phrase in group:
            referent = stated.side.referents.get(phrase.span)
            if referent is not None:
                yield referent.key


def _referred_clauses(stated: Stated) -> tuple[Clause, ...]:
    """The clauses that phrases of the statement refer back to."""
    referents = stated.side.referents
    verb = stated.proposition.clause.verb
    spans = [phrase.span for group in stated.side.facts.phrases.values() for phrase in group]
    spans += [verb.span] if verb is not None else []  # "the owners refused"
    return tuple(clause for span in spans if span in referents for clause in referents[span].clauses)


def _own_places(stated: Stated) -> Keys:
    caught = (capture.value.span for capture in stated.statement.captures)
    return frozenset(("clause", span) for span in (stated.proposition.clause.span, *caught))


def partners(
    ones: Sequence[Keyed], others: Sequence[Keyed], needed: Sequence[Slot], knowledge: Knowledge
) -> Iterator[Partners]:
    """For each of the first kind those of the second that share a key, and one in each slot.

    The closest in matter come first.
    """
    offers = [
        (other, (other.keys, *(slot.second(other.stated, knowledge) for slot in needed))) for other in others
    ]
    index = _by_last_key(offers)
    for one in ones:
        wanted = (one.keys, *(slot.first(one.stated, knowledge) for slot in needed))
        found = {other.place: (other, offered) for key in wanted[-1] for other, offered in index.get(key, ())}
        yield _nearest(one, [other for other, offered in found.values() if _meet(wanted[:-1], offered)])


Offer = tuple[Keyed, tuple[Keys, ...]]


def _by_last_key(offers: Iterable[Offer]) -> Mapping[Key, Sequence[Offer]]:
    """Who offers each key of the last slot; the keys of the others are compared only where it is met."""
    found: dict[Key, list[Offer]] = {}
    for offer in offers:
        for key in offer[1][-1]:
            found.setdefault(key, []).append(offer)
    return found


def _meet(wanted: Iterable[Keys], offered: Iterable[Keys]) -> bool:
    return not any(keys.isdisjoint(others) for keys, others in zip(wanted, offered, strict=False))


def _nearest(one: Keyed, met: Iterable[Keyed]) -> Partners:
    fitting = [other for other in met if comparable(one, other)]
    fitting.sort(key=lambda other: (-len(one.keys & other.keys), abs(other.place - one.place), other.place))
    return Partners(one, tuple(fitting[:MOST_PARTNERS]), max(0, len(fitting) - MOST_PARTNERS))


def comparable(one: Keyed, other: Keyed) -> bool:
    """Not a statement with itself, and not two of the reference."""
    return one.place != other.place and not (one.stated.text.reference and other.stated.text.reference)
