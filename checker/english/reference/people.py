"""The people whom a text names: one entity each, however their names are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from checker.english.reference.entities import Entity, joined
from checker.english.reference.mentions import Mention
from checker.english.reference.names import (
    Name,
    classes_of_words,
    gender_of,
    has_title,
    looks_like_person,
    own_words,
    read_name,
    role_of,
)
from checker.english.reference.vocabulary import given_names, parties_among, party_in, titles, words_of
from checker.frozen import changed
from checker.model import NounPhrase


def gather_people(found: Sequence[Mention], parties: Mapping[str, str]) -> tuple[Entity, ...]:
    """The people a text names: those with full names first, then those of whom only a surname is given."""
    named = [(mention, name) for mention in found if (name := read_name(mention.phrase)).core]
    titled = _titled_surnames(name for _, name in named)
    full = [(m, name) for m, name in named if len(name.core) > 1 and _is_person(m, name, parties, titled)]
    people = _merge(_person(mention, name, parties) for mention, name in full)
    surnames = {person.core[-1] for person in people}
    single = [(m, name) for m, name in named if len(name.core) == 1 and _is_person(m, name, parties)]
    known: list[tuple[Mention, Name]] = []
    others: list[tuple[Mention, Name]] = []
    for m, name in single:
        has_full_name = name.core[-1] in surnames and not _is_peer(m, name)
        (known if has_full_name else others).append((m, name))
    new = _merge(_person(m, name, parties) for m, name in others)
    return tuple(_learn(person, known, parties) for person in people) + new


def _titled_surnames(names: Iterable[Name]) -> frozenset[str]:
    """The surnames behind "Mr" and "Ms": "Ms Brook" tells that "Idunn Brook" is a person, too."""
    return frozenset(
        name.core[0]
        for name in names
        if len(name.core) == 1 and name.descriptors and name.descriptors[-1].lower() in titles()
    )


def _is_person(
    mention: Mention, name: Name, parties: Mapping[str, str], titled: frozenset[str] = frozenset()
) -> bool:
    if party_in(name.core, parties) or classes_of_words(name.core):
        return has_title(name) and len(name.core) == 1 and not party_in(name.core, parties)
    if looks_like_person(name):
        return True
    may_be = 1 < len(name.core) <= _LONGEST_NAME and name.core[-1] in titled
    return len(name.core) > 1 and (may_be or bool(_renaming_roles(mention)))


def _is_peer(mention: Mention, name: Name) -> bool:
    """ "Lord Reed of Marston" is another man than the Peter Reed of the text."""
    title = name.descriptors[-1].lower() if name.descriptors else ""
    return title in _PEERAGE and any(item.marker == "of" for item in mention.phrase.complements)


_PEERAGE = frozenset({"lord", "lady", "baroness", "baron", "viscount", "earl"})
_LONGEST_NAME = 3  # words in a person's name


def _renaming_roles(mention: Mention) -> tuple[str, ...]:
    """The roles that appositions give: "Ann Lee, the union's leader", "the leader, Ann Lee"."""
    return tuple(role for phrase in _renaming(mention) if (role := role_of(phrase)))


def _renaming(mention: Mention) -> tuple[NounPhrase, ...]:
    """The phrases that say the same in other words: its appositions, and what it is an apposition of.

    An apposition stands behind the whole phrase ("the head of the bank, Ann Lee"), so where the nearest
    phrase names no role, the next one out is renamed.
    """
    owners = mention.owners if mention.place == "apposition" else ()
    renamed = next((owner for owner in owners if role_of(owner)), None)
    return (*mention.phrase.appositions, *((renamed,) if renamed else ()))


def _person(mention: Mention, name: Name, parties: Mapping[str, str]) -> Entity:
    heads = frozenset(role for role in (name.role, *_renaming_roles(mention)) if role)
    return Entity(
        f"person:{name.text}",
        name.text,
        "person",
        name.core,
        gender_of(name),
        heads,
        _party_of(mention, name, parties),
        described=described(mention, name),
    )


def described(mention: Mention, name: Name) -> frozenset[str]:
    """The words before and beside a name, lower case."""
    beside = [word for phrase in mention.phrase.appositions for word in phrase.text.split()]
    before = mention.phrase.possessor.text.split() if mention.phrase.possessor else []
    return frozenset(word.lower() for word in (*name.descriptors, *beside, *before))


def _party_of(mention: Mention, name: Name, parties: Mapping[str, str]) -> str:
    """The party that a person leads or speaks for, by what stands before or beside the name."""
    if name.former:
        return ""
    if name.role in words_of("leads"):
        named = parties_among(name.descriptors, parties) or _possessor_party(mention.phrase, parties)
        if named:
            return f"party:{named[0]}"
    for phrase in _renaming(mention):
        if role_of(phrase) in words_of("leads"):
            named = parties_among(own_words(phrase), parties) or _possessor_party(phrase, parties)
            if named:
                return f"party:{named[0]}"
    return ""


def _possessor_party(phrase: NounPhrase, parties: Mapping[str, str]) -> tuple[str, ...]:
    """The party in "Russia's president" and "president of Russia"."""
    owners = [phrase.possessor] if phrase.possessor else []
    owners += [
        c.value for c in phrase.complements if c.marker in {"of", "for"} and isinstance(c.value, NounPhrase)
    ]
    return tuple(party for owner in owners if (party := party_in(own_words(owner), parties)))


def _merge(people: Iterable[Entity]) -> tuple[Entity, ...]:
    """One entity for each key, with all that was learnt of it."""
    merged: dict[str, Entity] = {}
    for person in people:
        merged[person.key] = joined(merged.get(person.key, person), person)
    return tuple(merged.values())


def _learn(person: Entity, known: Sequence[tuple[Mention, Name]], parties: Mapping[str, str]) -> Entity:
    """A person with what titles before the bare surname tell ("Mr Brown" beside "Kim Brown")."""
    for mention, name in known:
        if name.core[-1] == person.core[-1]:
            told = _person(mention, name, parties)
            if not told.gender or not person.gender or told.gender == person.gender:
                person = joined(person, told)
    return person


def by_surname(people: Iterable[Entity]) -> Mapping[str, tuple[Entity, ...]]:
    """The people under their surnames, all but the given name, and a given name that is nobody's surname."""
    named = tuple(people)
    surnames = {person.core[-1] for person in named}
    found: dict[str, tuple[Entity, ...]] = {}
    for person in named:
        short = {
            person.core[-1],
            " ".join(person.core[1:]) or person.core[-1],
            *_given_name(person, surnames),
        }
        for name in sorted(short):
            found[name] = (*found.get(name, ()), person)
    return found


def _given_name(person: Entity, surnames: AbstractSet[str]) -> tuple[str, ...]:
    """ "Phil" of Phil Marsh, where nobody else is called so."""
    first = person.core[0]
    known = len(person.core) > 1 and first.lower() in given_names()
    return (first,) if known and first not in surnames else ()


def mentions_by_name(found: Iterable[Mention]) -> Mapping[tuple[str, ...], tuple[Mention, ...]]:
    """The mentions under the names that they give, in text order."""
    named: dict[tuple[str, ...], list[Mention]] = {}
    for mention in found:
        named.setdefault(read_name(mention.phrase).core, []).append(mention)
    return {core: tuple(mentions) for core, mentions in named.items()}


def standing_for_bodies(
    person: Entity, named: Sequence[Mention], bodies: Mapping[tuple[str, ...], Entity]
) -> Entity:
    """A person with the body they lead: "PCS leader Ann Lee", "Ann Lee, the head of Oxfam".

    ``named`` holds the mentions that give the person's name.
    """
    if person.stands_for:
        return person
    for mention in named:
        name = read_name(mention.phrase)
        if not name.former:
            body = _led_body(mention, name, bodies)
            if body:
                return changed(person, stands_for=body.key)
    return person


def _led_body(mention: Mention, name: Name, bodies: Mapping[tuple[str, ...], Entity]) -> Entity | None:
    if name.role in words_of("leads"):
        before = name.descriptors[: len(name.descriptors) - len(name.role.split())]
        owner = own_words(mention.phrase.possessor) if mention.phrase.possessor else ()
        return bodies.get(before) or bodies.get(owner)
    for phrase in _renaming(mention):
        if role_of(phrase) in words_of("leads"):
            owners = [
                phrase.possessor,
                *(c.value for c in phrase.complements if c.marker in {"of", "for", "at"}),
            ]
            names = (own_words(owner) for owner in owners if isinstance(owner, NounPhrase))
            return next((bodies[words] for words in names if words in bodies), None)
    return None
