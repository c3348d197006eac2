"""The bodies that a text names, with their short forms and initials."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.english.reference.entities import Entity, joined
from checker.english.reference.mentions import Mention
from checker.english.reference.names import (
    classes_of_words,
    heads_of_words,
    long_name,
    read_name,
)
from checker.english.reference.people import described
from checker.english.reference.vocabulary import party_in, people_of
from checker.frozen import changed

_MEMBERSHIP = frozenset({"at", "of", "for", "from", "with"})
_LEFT_OUT_OF_INITIALS = frozenset({"of", "and", "&", "the", "for", "in", "on"})


def body_names(
    found: Sequence[Mention], parties: Mapping[str, str], people: Mapping[str, tuple[Entity, ...]]
) -> Mapping[tuple[str, ...], Entity]:
    """The bodies that a text names, by the words of the name."""
    bodies: dict[tuple[str, ...], Entity] = {}
    for mention in found:
        name = read_name(mention.phrase)
        core = name.core
        if not core or party_in(core, parties) or core[-1] in people or _is_generic(core):
            continue
        heads = heads_of_words(core) | heads_of_words(name.descriptors) | _renamed_classes(mention)
        heads |= _classes_of_its_people(mention)
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
            described(mention, name),
        )
        bodies[core] = joined(bodies[core], body) if core in bodies else body
        longer = long_name(mention.phrase)
        if longer:
            bodies[longer] = changed(body, key=f"name:{' '.join(longer)}", name=" ".join(longer), core=longer)
    return bodies


def _is_generic(core: tuple[str, ...]) -> bool:
    """Whether a capitalised word is no name: "the Government", "the Committee"."""
    return len(core) == 1 and bool(classes_of_words(core)) and not core[0].isupper()


def _renamed_classes(mention: Mention) -> frozenset[str]:
    """The classes that appositions tell: "Unison, the biggest union"."""
    return frozenset().union(
        *(heads_of_words((phrase.head,)) for phrase in mention.phrase.appositions if phrase.kind == "common")
    )


def _classes_of_its_people(mention: Mention) -> frozenset[str]:
    """The classes that its people tell: "a striker at Marston City"."""
    person = mention.owner
    belongs = mention.place == "inner" and mention.marker in _MEMBERSHIP
    return people_of().get(person.head, frozenset()) if person and belongs else frozenset()


def with_aliases(bodies: Mapping[tuple[str, ...], Entity]) -> Mapping[tuple[str, ...], Entity]:
    """The bodies, also under short forms and initials that fit one of them only."""
    found = dict(bodies)
    by_short: dict[str | tuple[str, ...], list[Entity]] = {}
    for body in bodies.values():
        for short in _short_forms(body.core):
            by_short.setdefault(short, []).append(body)
    for core, body in bodies.items():
        longer = [other for other in by_short.get(_as_short(core), ()) if other.core != core]
        if len(longer) == 1:
            found[core] = joined(longer[0], changed(body, key=longer[0].key))
    return found


def _as_short(core: tuple[str, ...]) -> str | tuple[str, ...]:
    """A name as a short form of another one: its letters where it is initials, else its words."""
    initials = core[0].replace(".", "") if len(core) == 1 and len(core[0]) > 1 else ""
    return initials if initials.isupper() else core


def _short_forms(core: tuple[str, ...]) -> Iterator[str | tuple[str, ...]]:
    """A name's initials, and the name without the words for what it is."""
    yield from _initials(core) | _initials(core[1:])
    for end in range(len(core) - 1, 0, -1):
        if not classes_of_words((core[end],)):
            return
        yield core[:end]


def _initials(core: tuple[str, ...]) -> frozenset[str]:
    """The initials of a name, with and without the last word: {"PCSU", "PCS"}."""
    parts = [part for word in core for part in word.split("-") if part.lower() not in _LEFT_OUT_OF_INITIALS]
    letters = "".join(part[0].upper() for part in parts if part)
    whole = letters if len(letters) > 1 else ""
    return frozenset({whole, letters[:-1] if len(letters) > 3 and classes_of_words(core) else whole})
