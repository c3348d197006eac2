"""The word lists of reference, in the shapes its rules ask for (``data/people.yaml`` and others)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Literal

from checker.english import lexicon
from checker.english.tables import table

Gender = Literal["", "m", "f"]  # "": not told; fits both "he" and "she"
_LONGEST_PARTY = 4  # words in the longest name of a party


@cache
def _people() -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("people")
    return found


@cache
def titles() -> Mapping[str, Gender]:
    """What may stand before a person's name -> the gender it tells."""
    found: dict[str, Gender] = dict.fromkeys(_people()["titles"]["any"], "")
    return found | dict.fromkeys(_people()["titles"]["m"], "m") | dict.fromkeys(_people()["titles"]["f"], "f")


@cache
def words_of(name: str) -> frozenset[str]:
    """A plain list of ``people.yaml``: leads, persons, agents, groups, agentive, particles, male, female."""
    return frozenset(_people()[name])


@cache
def roles() -> frozenset[str]:
    """Every noun for a person by what they are or do."""
    return words_of("leads") | words_of("persons")


@cache
def narrower(role: str) -> frozenset[str]:
    """The roles that ``role`` may stand for: "leader" for a president, and for itself."""
    return frozenset((role, *_people()["leader_of"].get(role, ())))


@cache
def body_classes() -> Mapping[str, frozenset[str]]:
    """Head noun of a body -> its classes: "firm" -> {company}."""
    found: dict[str, frozenset[str]] = {}
    for kind, heads in _people()["bodies"].items():
        for head in (kind, *heads):
            found[head] = found.get(head, frozenset()) | {kind}
    return found


@cache
def people_of() -> Mapping[str, frozenset[str]]:
    """Someone at a body -> the class of body that this tells: "striker" -> {club}."""
    found: dict[str, frozenset[str]] = {}
    for kind, heads in _people()["people_of"].items():
        for head in heads:
            found[head] = found.get(head, frozenset()) | {kind}
    return found


@cache
def pleonastic() -> Mapping[str, frozenset[str]]:
    """Verbs and predicates beside which "it" stands for nothing."""
    return {name: frozenset(words) for name, words in _people()["pleonastic"].items()}


@cache
def given_names() -> Mapping[str, Gender]:
    """Given name, lower case -> gender; names that both bear tell none."""
    names = table("first_names")
    both = set(names["m"]) & set(names["f"])
    found: dict[str, Gender] = dict.fromkeys(names["m"], "m")
    found |= dict.fromkeys(names["f"], "f")
    return found | dict.fromkeys(both, "")


@cache
def back_words(name: str) -> frozenset[str]:
    """A list of ``back_reference.yaml``."""
    return frozenset(table("back_reference")[name])


def gender_of_role(role: str) -> Gender:
    """The gender that a role tells: spokeswoman, king."""
    if role in words_of("female"):
        return "f"
    return "m" if role in words_of("male") else ""


def party_index(parties: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Name as written -> party, of the engine's own parties and those of the rules (which win)."""
    return _party_index(tuple((party, tuple(names)) for party, names in parties.items()))


@lru_cache(maxsize=8)
def _party_index(parties: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    shipped = lexicon.party_names()
    own = {name: party for party, names in parties for name in (party, *names)}
    return {**shipped, **own}


@cache
def capitals() -> frozenset[str]:
    """Names that are a place before they are a party: "Paris"."""
    return frozenset(
        party.capital for party in lexicon.parties().values() if party.capital not in {"", party.name}
    )


@cache
def peoples() -> frozenset[str]:
    """Names of a people: "Ukrainians" are not Ukraine, "the Ukrainians" may be."""
    return frozenset(party.people for party in lexicon.parties().values() if party.people)


def party_in(words: Sequence[str], index: Mapping[str, str]) -> str:
    """The party that the whole of ``words`` names, or ""; a leading "the" does not count."""
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    text = " ".join(words)
    return index.get(text) or index.get(f"the {text}", "")


def parties_among(words: Sequence[str], index: Mapping[str, str]) -> tuple[str, ...]:
    """The parties named anywhere among ``words``, the longest names first, each once."""
    found: list[str] = []
    at = 0
    while at < len(words):
        length, party = _party_at(words, at, index)
        at += length
        if party and party not in found:
            found.append(party)
    return tuple(found)


def _party_at(words: Sequence[str], at: int, index: Mapping[str, str]) -> tuple[int, str]:
    for length in range(min(_LONGEST_PARTY, len(words) - at), 0, -1):
        party = party_in(words[at : at + length], index)
        if party:
            return length, party
    return 1, ""
