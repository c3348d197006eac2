"""The word classes of the language: typed views of the hand-written lists in ``data/``.

Every view is read when first asked for and kept.  Words stand as lemmas in lower case; a verb with
its particle is one lemma ("rule out").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from checker.english.tables import table

__all__ = [
    "BackNoun", "Deverbal", "Implicative", "LightVerb", "Reporting", "Signature", "Stance", "accusing_verbs",
    "back_nouns", "complex_prepositions", "connectives", "content_nouns", "deverbals",
    "implicative_adjectives", "implicative_nouns", "implicatives", "light_verbs", "modals", "negators",
    "partitives", "person_nouns", "phrasal_verbs", "reporting_verbs", "time_nouns",
]  # fmt: skip

Stance = Literal["neutral", "belief", "factive", "denial", "attitude"]
Signature = Literal["+", "-", "o"]  # the complement is so, is not so, is left open

_STANCES: tuple[Stance, ...] = ("neutral", "belief", "factive", "denial", "attitude")
_SIGNS: Mapping[str, Signature] = {"yes": "+", "no": "-", "open": "o"}


@dataclass(frozen=True, slots=True)
class Reporting:
    """A verb of saying, thinking or wanting, and what it makes of the clause that it brings."""

    stance: Stance
    announcement: bool  # official: what is announced is the speaker's own act
    person: bool  # its object is the hearer: "told THE PRESS that"
    quoting: bool  # stands beside a quotation
    object: bool  # often has a noun phrase for its object: "read the report"


@dataclass(frozen=True, slots=True)
class Implicative:
    """What follows for the complement of a word: "refused to p" is not p."""

    word: str
    marker: str  # "to", "ing", "that", "bare", or a preposition with "-ing": "from-ing"
    object_control: bool  # an object is the complement's subject: "forced the firm to sell"
    affirmed: Signature
    negated: Signature


@dataclass(frozen=True, slots=True)
class BackNoun:
    """A noun that refers back to what was said: "the claim"."""

    verbs: frozenset[str]  # verbs that can have introduced it; empty: any

    def fits(self, verb: str) -> bool:
        """Whether ``verb`` can have introduced what the noun refers to."""
        return not self.verbs or verb in self.verbs


@dataclass(frozen=True, slots=True)
class Deverbal:
    """A noun that names an event: "withdrawal" is withdraw, its object behind "of"."""

    verb: str  # lemma, with its particle where it is phrasal
    verb_preposition: str  # "for" in "call for"; "" where the object is direct
    object_preposition: str  # what marks the object with the noun


@dataclass(frozen=True, slots=True)
class LightVerb:
    """What a light verb with its noun says: "make an offer" is offer."""

    verb: str
    preposition: str


@cache
def complex_prepositions() -> Mapping[str, str]:
    """Preposition of several words -> what it says: place, time, cause, purpose, exchange, source ..."""
    return _by_word("prepositions")


@cache
def connectives() -> Mapping[str, str]:
    """Connective, of one word or several -> its type: condition, exception, time_before, cause ..."""
    return _by_word("connectives")


@cache
def negators() -> Mapping[str, frozenset[str]]:
    """Class of negation (full, approximate, determiner, pronoun, partial ...) -> its words."""
    return _sets("negators")


@cache
def partitives() -> Mapping[str, frozenset[str]]:
    """Nouns before "of" that only count or bundle, by what they bundle: of_persons, of_number ..."""
    return _sets("partitives")


@cache
def person_nouns() -> Mapping[str, frozenset[str]]:
    """Nouns for those who can say and do things: male, female, neutral persons, and bodies."""
    return _sets("persons")


@cache
def modals() -> Mapping[str, str]:
    """Modal word -> the modality it gives: can, may, must, will, would, none."""
    return MappingProxyType(dict(table("modals")))


@cache
def time_nouns() -> frozenset[str]:
    """Nouns that name a stretch or a point of time: never an object of a verb on their own."""
    kinds = ("parts", "units", "occasions", "weekdays", "months")
    return frozenset(word for kind in kinds for word in table("times")[kind])


@cache
def phrasal_verbs() -> Mapping[str, bool]:
    """Verb with particle -> whether the object may stand between the two ("turned the offer down")."""
    listed = table("phrasal")
    return MappingProxyType({verb: name == "separable" for name in listed for verb in listed[name]})


@cache
def reporting_verbs() -> Mapping[str, Reporting]:
    """Verb of saying, thinking or wanting -> what it makes of its clause."""
    listed = _sets("reporting")
    marks = tuple(listed[name] for name in ("announcement", "person", "quoting", "object"))
    return MappingProxyType(
        {
            verb: Reporting(stance, *(verb in marked for marked in marks))
            for stance in _STANCES
            for verb in sorted(listed[stance])
        }
    )


@cache
def accusing_verbs() -> Mapping[str, str]:
    """Verb that lays something to someone's charge -> the preposition before what it is."""
    return MappingProxyType(dict(table("accusing")))


@cache
def implicatives() -> Mapping[tuple[str, str], Implicative]:
    """(verb, marker of its complement) -> what follows for the complement."""
    return _implicatives("verbs")


@cache
def implicative_adjectives() -> Mapping[tuple[str, str], Implicative]:
    """(predicate adjective, marker) -> what follows: "unable to"."""
    return _implicatives("adjectives")


@cache
def implicative_nouns() -> Mapping[tuple[str, str], Implicative]:
    """(noun, marker) -> what follows: "the failure to pay"."""
    return _implicatives("nouns")


@cache
def back_nouns() -> Mapping[str, BackNoun]:
    """Noun that refers back -> the verbs that can have introduced what it refers to."""
    listed = table("back_nouns").items()
    return MappingProxyType(
        {noun: BackNoun(frozenset(() if verbs == "any" else verbs)) for noun, verbs in listed}
    )


@cache
def content_nouns() -> Mapping[str, frozenset[str]]:
    """Nouns with a clause behind them: its content ("the fear that"), or a thing ("the deal he signed")."""
    return _sets("content_nouns")


@cache
def deverbals() -> Mapping[str, Deverbal]:
    """Noun that names an event -> its verb and how its object is marked."""
    found = {}
    for noun, entry in table("deverbal").items():
        verb, _, marker = entry.partition(" / ")
        found[noun] = Deverbal(*_with_preposition(verb), marker)
    return MappingProxyType(found)


@cache
def light_verbs() -> Mapping[tuple[str, str], LightVerb]:
    """(light verb, noun) -> the verb that says the same."""
    found = {}
    for phrase, verb in table("light_verbs").items():
        light, _, noun = phrase.rpartition(" ")
        found[light, noun] = LightVerb(*_with_preposition(verb))
    return MappingProxyType(found)


def _by_word(name: str) -> Mapping[str, str]:
    """A list given as class -> words, turned round."""
    return MappingProxyType({word: kind for kind, words in table(name).items() for word in words})


def _sets(name: str) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({kind: frozenset(words) for kind, words in table(name).items()})


def _with_preposition(verb: str) -> tuple[str, str]:
    """ "call for" -> call, for; "take over" is one verb."""
    if verb in phrasal_verbs():
        return verb, ""
    lemma, _, preposition = verb.partition(" ")
    return lemma, preposition


def _implicatives(section: str) -> Mapping[tuple[str, str], Implicative]:
    """By word and marker; a marker listed with and without "object-" is one entry."""
    found: dict[tuple[str, str], Implicative] = {}
    for phrase, signs in table("implicatives")[section].items():
        word, _, listed = phrase.rpartition(" ")
        marker = listed.removeprefix("object-")
        affirmed, negated = (_SIGNS[sign] for sign in signs.split())
        control = marker != listed or ((word, marker) in found and found[word, marker].object_control)
        found[word, marker] = Implicative(word, marker, control, affirmed, negated)
    return MappingProxyType(found)
