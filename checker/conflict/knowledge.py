"""What words have to do with each other: the language's own tables joined with the rules' lexicon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Related = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class EventName:
    """One name of an event, as the lemmas that each of its words may have: "fighting stops"."""

    text: str
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """Everything the relations know of words, once for a lexicon.  All lemmas are in lower case."""

    synonyms: Related
    hypernyms: Related
    derivations: Related
    antonyms: Related
    contrasts: Related  # words that may be opposites, and akin: that may mean one thing; both only where
    akin: Related  # all other words of two sentences are the same
    ways: Related  # verbs that say less of what is done: of "slice" "cut"
    rivals: Related  # all that may exclude a word: of two words at least the one has the other here
    exclusive: Mapping[str, tuple[str, ...]]  # class -> values of which a thing has one
    classes: Mapping[str, tuple[str, ...]]  # value -> the classes that it is of
    alternatives: Mapping[str, tuple[str, ...]]  # class -> values of which one fills a place
    phrases: frozenset[str]  # values of several words: "living room"
    events: tuple[tuple[EventName, ...], ...]  # groups of names of one event
    event_names: Mapping[str, tuple[tuple[int, EventName], ...]]  # by first word, with the group's number


def entails(knowledge: Knowledge, said: str, asked: str) -> str | None:
    """Why a thing called ``said`` is also called ``asked``: "" for one word, None where it is not."""
    if said == asked:
        return ""
    if asked in knowledge.synonyms(said) or said in knowledge.synonyms(asked):
        return f"{said} = {asked}"
    if asked in knowledge.hypernyms(said):
        return f"{said} is a kind of {asked}"
    return None


def same_word(knowledge: Knowledge, one: str, other: str) -> str | None:
    """Why two lemmas name the same thing or event, or None."""
    if one == other:
        return ""
    if other in knowledge.synonyms(one) or one in knowledge.synonyms(other):
        return f"{one} = {other}"
    return None


def same_root(knowledge: Knowledge, one: str, other: str) -> str | None:
    """As ``same_word``, but a verb may also meet its noun: withdraw, withdrawal."""
    direct = same_word(knowledge, one, other)
    if direct is not None:
        return direct
    families = ({one} | knowledge.derivations(one), {other} | knowledge.derivations(other))
    if families[0] & families[1]:
        return f"{one} = {other}"
    near = knowledge.synonyms(one) & families[1] or knowledge.synonyms(other) & families[0]
    return f"{one} = {other}" if near else None


def opposite(knowledge: Knowledge, one: str, other: str) -> bool:
    """Whether two lemmas are declared or known antonyms."""
    return other in knowledge.antonyms(one) or one in knowledge.antonyms(other)


def contrary(knowledge: Knowledge, one: str, other: str) -> bool:
    """As ``opposite``, also through a word that means the same, where all other words are the same."""
    if opposite(knowledge, one, other) or other in knowledge.contrasts(one):
        return True
    ones, others = ({word} | knowledge.synonyms(word) for word in (one, other))
    if not ones.isdisjoint(others):
        return False
    return any(opposite(knowledge, said, against) for said in ones for against in others)


def akin(knowledge: Knowledge, one: str, other: str) -> bool:
    """Whether two words may mean the same, where all other words are the same."""
    return other in knowledge.akin(one) or one in knowledge.akin(other)


def takes_in(knowledge: Knowledge, general: str, special: str) -> bool:
    """Whether whatever the second word names is also what the first one names: animal, dog; cut, slice."""
    if same_root(knowledge, general, special) is not None:
        return False
    return entails(knowledge, special, general) is not None or general in knowledge.ways(special)


def exclusive_class(knowledge: Knowledge, one: str, other: str) -> str | None:
    """The class of which both are different values, or None."""
    return _class_of(knowledge.exclusive, one, other)


def alternative_class(knowledge: Knowledge, one: str, other: str) -> str | None:
    """The class of things of which the one stands where the other could have stood, or None."""
    return _class_of(knowledge.alternatives, one, other)


def _class_of(classes: Mapping[str, tuple[str, ...]], one: str, other: str) -> str | None:
    if one == other:
        return None
    for name, values in sorted(classes.items()):
        if one in values and other in values:
            return name
    return None
