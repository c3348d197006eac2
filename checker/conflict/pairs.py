"""Which statements are worth comparing: those that share a word, an event, a party or a reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.conflict import tables
from checker.conflict.back_reference import speaker_words
from checker.conflict.crowds import MET, PARTNERS, nearest
from checker.conflict.facts import content_words, facts
from checker.conflict.keys import Key, Keys, names
from checker.conflict.knowledge import Knowledge
from checker.conflict.meeting import KeysOf, Slot, Way
from checker.conflict.stated import Pair, Stated, setting_of
from checker.model import Clause
from checker.ruleset import ASSERTION

_ARTICLES = frozenset({"the", "a", "an"})  # they stand in names for a speaker, and name nobody


@dataclass(frozen=True, eq=False)
class Keyed:
    """A statement with its place among all statements, and all keys by which it can be found.

    Keys are worked out when they are asked for, and once: most statements are asked for few.
    """

    stated: Stated
    place: int
    knowledge: Knowledge
    known: dict[KeysOf, Keys] = field(default_factory=dict, repr=False)

    @cached_property
    def keys(self) -> Keys:
        """What it can be found by, whatever a rule needs."""
        return keys(self.stated, self.knowledge)

    def by(self, keys_of: KeysOf) -> Keys:
        """The keys that it offers to a slot, or asks of it."""
        if keys_of not in self.known:
            self.known[keys_of] = keys_of(self.stated, self.knowledge)
        return self.known[keys_of]


@dataclass(frozen=True, slots=True)
class Partners:
    """Those to compare a statement with, and how many were left out."""

    of: Keyed
    chosen: tuple[Keyed, ...]
    left_out: int


def keyed(all_stated: Sequence[Stated], knowledge: Knowledge) -> tuple[Keyed, ...]:
    """All statements with their keys."""
    return tuple(Keyed(one, place, knowledge) for place, one in enumerate(all_stated))


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


def partners(ones: Sequence[Keyed], others: Sequence[Keyed], ways: Sequence[Way]) -> Iterator[Partners]:
    """For each of the first kind those of the second that share a key, and meet it in some way.

    The closest in matter come first.
    """
    finders = [finder for way in ways if (finder := _finder(ones, others, way)) is not None]
    most = PARTNERS.among(len(ones))
    for one in ones if finders else ():
        met = {other.place: other for found in finders for other in found(one)}.values()
        fitting = [other for other in met if not one.keys.isdisjoint(other.keys)]
        if fitting:
            yield _closest(one, fitting, most)


Finder = Callable[[Keyed], Iterable[Keyed]]


def _finder(ones: Sequence[Keyed], others: Sequence[Keyed], way: Way) -> Finder | None:
    """Those who meet a statement in one way: its last slot finds them, the earlier ones sift.

    None where nobody can.
    """
    most = MET.among(len(ones))
    if not way:
        return lambda one: (other for other in nearest(others, one.place, most) if comparable(one, other))
    *earlier, last = way
    index = _by_key(others, last) if any(one.by(last.first) for one in ones) else {}
    if not index:
        return None

    def found(one: Keyed) -> Iterable[Keyed]:
        near = {
            other.place: other
            for key in one.by(last.first) & index.keys()
            for other in nearest(index[key], one.place, most)
        }
        met = [other for other in near.values() if comparable(one, other) and last.fit(_pair(one, other))]
        for slot in reversed(earlier):
            met = [other for other in met if _meet(one, other, slot)]
        return met

    return found


def _by_key(others: Iterable[Keyed], slot: Slot) -> Mapping[Key, Sequence[Keyed]]:
    """Who offers each key."""
    found: dict[Key, list[Keyed]] = {}
    for other in others:
        for key in other.by(slot.second):
            found.setdefault(key, []).append(other)
    return found


def _meet(one: Keyed, other: Keyed, slot: Slot) -> bool:
    return not one.by(slot.first).isdisjoint(other.by(slot.second)) and slot.fit(_pair(one, other))


def _pair(one: Keyed, other: Keyed) -> Pair:
    return Pair(one.stated, other.stated, one.knowledge, setting_of(one.stated, other.stated))


def _closest(one: Keyed, met: Iterable[Keyed], most: int) -> Partners:
    fitting = sorted(
        met, key=lambda other: (-len(one.keys & other.keys), abs(other.place - one.place), other.place)
    )
    return Partners(one, tuple(fitting[:most]), max(0, len(fitting) - most))


def comparable(one: Keyed, other: Keyed) -> bool:
    """Not a statement with itself, and not two of the reference."""
    return one.place != other.place and not (one.stated.text.reference and other.stated.text.reference)
