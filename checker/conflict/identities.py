"""Who or what a statement speaks of, by names that mean the same in every document."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict.individuals import global_key, is_generic, names_in
from checker.conflict.stated import Stated
from checker.model import NounPhrase, Referent


def identities(stated: Stated) -> frozenset[str]:
    """The parties and names in a statement, and the kind of thing that it speaks of: "honey".

    Mr Lee, the mayor and "it" are somebody else in another document, unless their own tells the full name.
    """
    return frozenset(_named(stated)) | frozenset(_kind_of_thing(stated))


def _named(stated: Stated) -> Iterator[str]:
    for group in stated.side.facts.phrases.values():
        for phrase in group:
            name = _name(phrase, stated.side.referents.get(phrase.span))
            yield from (name,) if name else names_in(phrase) if phrase.kind == "common" else ()


def _name(phrase: NounPhrase, referent: Referent | None) -> str:
    if referent is None or not referent.key:
        return phrase.name.lower()
    return global_key(referent.key) or ("" if referent.key.startswith("person:") else phrase.name.lower())


def _kind_of_thing(stated: Stated) -> Iterator[str]:
    for item in stated.proposition.clause.arguments:
        if item.role == "subject" and isinstance(item.value, NounPhrase) and is_generic(item.value):
            yield f"kind:{item.value.head.lower()}"
