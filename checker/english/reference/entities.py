"""The people, parties and bodies that a text names, gathered before anything is resolved.

A whole text is read first, so that "Mr Brown" is known to be open where two people of that name occur.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.english.reference.mentions import Mention
from checker.english.reference.names import (
    Name,
    classes_of_words,
    gender_of,
    has_title,
    heads_of_words,
    long_name,
    looks_like_person,
    own_words,
    read_name,
    role_of,
)
from checker.english.reference.vocabulary import Gender, parties_among, party_in, words_of
from checker.model import NounPhrase

Sort = Literal["person", "party", "body", "group"]
_LEFT_OUT_OF_INITIALS = frozenset({"of", "and", "&", "the", "for", "in", "on"})


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what a name stands for."""

    key: str
    name: str
    sort: Sort
    core: tuple[str, ...] = ()
    gender: Gender = ""
    heads: frozenset[str] = frozenset()  # roles of a person, classes and heads of a body
    stands_for: str = ""
    plural: bool = False
    described: frozenset[str] = frozenset()  # lower-case words that stood before or beside the name


@dataclass(frozen=True, slots=True)
class Registry:
    """All that a text and the word lists know by name."""

    entities: Mapping[str, Entity]  # by key
    people: Mapping[str, tuple[Entity, ...]]  # by surname
    bodies: Mapping[tuple[str, ...], Entity]  # by name, short forms and initials included
    parties: Mapping[str, str]  # names -> party


def registry(found: Sequence[Mention], parties: Mapping[str, str]) -> Registry:
    """Everyone and everything that the noun phrases of a text name."""
    people = _people(found, parties)
    by_surname = _by_surname(people)
    bodies = _with_aliases(_bodies(found, parties, by_surname))
    entities = {entity.key: entity for entity in (*bodies.values(), *people)}
    people = tuple(_standing_for_bodies(person, found, bodies) for person in people)
    entities |= {person.key: person for person in people}
    return Registry(entities, _by_surname(people), bodies, parties)


def party_entity(party: str) -> Entity:
    """The entity of a party."""
    return Entity(f"party:{party}", party, "party")


# People -------------------------------------------------------------------------------------------


def _people(found: Sequence[Mention], parties: Mapping[str, str]) -> tuple[Entity, ...]:
    """The people a text names: those with full names first, then those of whom only a surname is given."""
    named = [(mention, name) for mention in found if (name := read_name(mention.phrase)).core]
    full = [(m, name) for m, name in named if len(name.core) > 1 and _is_person(m, name, parties)]
    people = _merge(_person(mention, name, parties) for mention, name in full)
    surnames = {person.core[-1] for person in people}
    single = [(m, name) for m, name in named if len(name.core) == 1 and _is_person(m, name, parties)]
    known = [(m, name) for m, name in single if name.core[-1] in surnames]
    new = _merge(_person(m, name, parties) for m, name in single if name.core[-1] not in surnames)
    return tuple(_learn(person, known, parties) for person in people) + new


def _is_person(mention: Mention, name: Name, parties: Mapping[str, str]) -> bool:
    if party_in(name.core, parties) or classes_of_words(name.core):
        return has_title(name) and len(name.core) == 1 and not party_in(name.core, parties)
    return looks_like_person(name) or (len(name.core) > 1 and bool(_renaming_roles(mention)))


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
        described=_described(mention, name),
    )


def _described(mention: Mention, name: Name) -> frozenset[str]:
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
        merged[person.key] = _joined(merged.get(person.key, person), person)
    return tuple(merged.values())


def _joined(first: Entity, second: Entity) -> Entity:
    return replace(
        first,
        gender=first.gender or second.gender,
        heads=first.heads | second.heads,
        stands_for=first.stands_for or second.stands_for,
        described=first.described | second.described,
    )


def _learn(person: Entity, known: Sequence[tuple[Mention, Name]], parties: Mapping[str, str]) -> Entity:
    """A person with what titles before the bare surname tell ("Mr Brown" beside "Kim Brown")."""
    for mention, name in known:
        if name.core[-1] == person.core[-1]:
            told = _person(mention, name, parties)
            if not told.gender or not person.gender or told.gender == person.gender:
                person = _joined(person, told)
    return person


def _by_surname(people: Iterable[Entity]) -> Mapping[str, tuple[Entity, ...]]:
    found: dict[str, tuple[Entity, ...]] = {}
    for person in people:
        for last in {person.core[-1], " ".join(person.core[1:]) or person.core[-1]}:
            found[last] = (*found.get(last, ()), person)
    return found


def _standing_for_bodies(
    person: Entity, found: Sequence[Mention], bodies: Mapping[tuple[str, ...], Entity]
) -> Entity:
    """A person with the body they lead: "PCS leader Ann Lee", "Ann Lee, the head of Oxfam"."""
    if person.stands_for:
        return person
    for mention in found:
        name = read_name(mention.phrase)
        if name.core == person.core and not name.former:
            body = _led_body(mention, name, bodies)
            if body:
                return replace(person, stands_for=body.key)
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


# Bodies -------------------------------------------------------------------------------------------


def _bodies(
    found: Sequence[Mention], parties: Mapping[str, str], people: Mapping[str, tuple[Entity, ...]]
) -> Mapping[tuple[str, ...], Entity]:
    bodies: dict[tuple[str, ...], Entity] = {}
    for mention in found:
        name = read_name(mention.phrase)
        core = name.core
        if not core or party_in(core, parties) or core[-1] in people or _is_generic(core):
            continue
        heads = heads_of_words(core) | heads_of_words(name.descriptors) | _renamed_classes(mention)
        text = " ".join(core)
        body = Entity(
            f"name:{text}",
            text,
            "body",
            core,
            "",
            heads,
            "",
            mention.phrase.plural,
            _described(mention, name),
        )
        bodies[core] = _joined(bodies[core], body) if core in bodies else body
        longer = long_name(mention.phrase)
        if longer:
            bodies[longer] = replace(body, key=f"name:{' '.join(longer)}", name=" ".join(longer), core=longer)
    return bodies


def _is_generic(core: tuple[str, ...]) -> bool:
    """Whether a capitalised word is no name: "the Government", "the Committee"."""
    return len(core) == 1 and bool(classes_of_words(core)) and not core[0].isupper()


def _renamed_classes(mention: Mention) -> frozenset[str]:
    """The classes that appositions tell: "Unison, the biggest union"."""
    return frozenset().union(
        *(heads_of_words((phrase.head,)) for phrase in mention.phrase.appositions if phrase.kind == "common")
    )


def _with_aliases(bodies: Mapping[tuple[str, ...], Entity]) -> Mapping[tuple[str, ...], Entity]:
    """The bodies, also under short forms and initials that fit one of them only."""
    found = dict(bodies)
    for core, body in bodies.items():
        longer = [other for other in bodies.values() if other.core != core and _is_short_for(core, other)]
        if len(longer) == 1:
            found[core] = _joined(longer[0], replace(body, key=longer[0].key))
    return found


def _is_short_for(core: tuple[str, ...], body: Entity) -> bool:
    """Whether a name is another one's initials, or that name without the words for what it is."""
    if len(core) == 1 and core[0].replace(".", "").isupper() and len(core[0]) > 1:
        return core[0].replace(".", "") in _initials(body.core) | _initials(body.core[1:])
    rest = body.core[len(core) :]
    return body.core[: len(core)] == core and bool(rest) and all(classes_of_words((word,)) for word in rest)


def _initials(core: tuple[str, ...]) -> frozenset[str]:
    """The initials of a name, with and without the last word: {"PCSU", "PCS"}."""
    parts = [part for word in core for part in word.split("-") if part.lower() not in _LEFT_OUT_OF_INITIALS]
    letters = "".join(part[0].upper() for part in parts if part)
    whole = letters if len(letters) > 1 else ""
    return frozenset({whole, letters[:-1] if len(letters) > 3 and classes_of_words(core) else whole})
