"""Everyone and everything that a text names, gathered before anything is resolved.

A whole text is read first, so that "Mr Brown" is known to be open where two people of that name occur.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.english.reference.bodies import body_names, with_aliases
from checker.english.reference.entities import Registry
from checker.english.reference.mentions import Mention
from checker.english.reference.people import by_surname, gather_people, mentions_by_name, standing_for_bodies


def registry(found: Sequence[Mention], parties: Mapping[str, str]) -> Registry:
    """Everyone and everything that the noun phrases of a text name."""
    people = gather_people(found, parties)
    bodies = with_aliases(body_names(found, parties, by_surname(people)))
    named = mentions_by_name(found)
    people = tuple(standing_for_bodies(person, named.get(person.core, ()), bodies) for person in people)
    entities = {entity.key: entity for entity in (*bodies.values(), *people)}
    return Registry(entities, by_surname(people), bodies, parties)
