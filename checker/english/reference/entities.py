"""Who or what a noun phrase may stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.english.reference.vocabulary import Gender
from checker.frozen import changed, swift

Sort = Literal["person", "party", "body", "group"]


@swift
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


def party_entity(party: str) -> Entity:
    """The entity of a party."""
    return Entity(f"party:{party}", party, "party")


def joined(first: Entity, second: Entity) -> Entity:
    """The first entity with what the second tells besides."""
    return changed(
        first,
        gender=first.gender or second.gender,
        heads=first.heads | second.heads,
        stands_for=first.stands_for or second.stands_for,
        described=first.described | second.described,
    )
