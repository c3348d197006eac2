"""The knowledge of a loaded set of rules: the language's tables joined with the rules' lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.conflict.affixes import without_prefix
from checker.conflict.knowledge import EventName, Knowledge, Related
from checker.english import lexicon, lexicon_relations
from checker.english.lexicon_classes import deverbals
from checker.ruleset import Lexicon

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """What the language itself says of its words."""

    synonyms: Related
    hypernyms: Related
    derivations: Related
    antonyms: Related
    contrasts: Related
    akin: Related
    ways: Related


def _spaced(related: Related) -> Related:
    """A table that writes "pull_back", asked and answering with "pull back"."""

    def spaced(lemma: str) -> frozenset[str]:
        return frozenset(other.replace("_", " ") for other in related(lemma.replace(" ", "_")))

    return spaced


@cache
def _event_nouns() -> Mapping[str, frozenset[str]]:
    """Verb -> the nouns of its event, noun -> its verb, from the language's list of event nouns."""
    return _by_member((noun, found.verb) for noun, found in deverbals().items())


_DERIVED = _spaced(lexicon_relations.derivations)


def _derived(lemma: str) -> frozenset[str]:
    return _DERIVED(lemma) | _event_nouns().get(lemma, _EMPTY)


ENGLISH = Language(
    _spaced(lexicon_relations.synonyms),
    _spaced(lexicon_relations.hypernyms),
    _derived,
    _spaced(lexicon_relations.antonyms),
    _spaced(lexicon_relations.contrasts),
    _spaced(lexicon_relations.akin),
    _spaced(lexicon_relations.ways),
)


@lru_cache(maxsize=4)
def knowledge_of(declared: Lexicon, language: Language = ENGLISH) -> Knowledge:
    """What is known of words with this lexicon loaded."""
    antonyms = _joined(language.antonyms, _by_member(declared.antonyms))
    events = tuple(tuple(_event_name(name) for name in group) for group in declared.events)
    exclusive, alternatives = _lowered(declared.exclusive), _lowered(declared.alternatives)
    return Knowledge(
        synonyms=_joined(language.synonyms, _by_member(declared.synonyms)),
        hypernyms=_joined(language.hypernyms, _upwards(declared.kinds_of)),
        derivations=lru_cache(_MOST_WORDS)(language.derivations),
        antonyms=antonyms,
        contrasts=_joined(language.contrasts, {}),
        akin=_joined(language.akin, {}),
        ways=_joined(language.ways, {}),
        rivals=_rivals(antonyms, _by_member((*exclusive.values(), *alternatives.values()))),
        exclusive=exclusive,
        classes=_classes(exclusive),
        alternatives=alternatives,
        phrases=frozenset(value for value in _values(exclusive, alternatives) if " " in value),
        events=events,
        event_names=_by_first_word(events),
    )


def _lowered(classes: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(value.lower() for value in values) for name, values in classes.items()}


def _classes(exclusive: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, values in exclusive.items():
        for value in values:
            found[value] = (*found.get(value, ()), name)
    return found


def _values(*classes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for named in classes:
        for values in named.values():
            yield from values


_MOST_WORDS = 65536  # whose relations are kept at hand


def _rivals(antonyms: Related, of_its_class: Mapping[str, frozenset[str]]) -> Related:
    @lru_cache(_MOST_WORDS)
    def rivals(lemma: str) -> frozenset[str]:
        return antonyms(lemma) | of_its_class.get(lemma, _EMPTY) | without_prefix(lemma)

    return rivals


def _joined(built_in: Related, declared: Mapping[str, frozenset[str]]) -> Related:
    @lru_cache(_MOST_WORDS)
    def related(lemma: str) -> frozenset[str]:
        return built_in(lemma) | declared.get(lemma, _EMPTY)

    return related


def _by_member(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """Each word of a group -> the others of all its groups."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        words = frozenset(word.lower() for word in group)
        for word in words:
            found[word] = found.get(word, _EMPTY) | (words - {word})
    return found


def _upwards(kinds: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Each member -> the classes that it belongs to."""
    found: dict[str, frozenset[str]] = {}
    for general, members in kinds.items():
        for member in members:
            found[member.lower()] = found.get(member.lower(), _EMPTY) | {general.lower()}
    return found


def _event_name(name: str) -> EventName:
    return EventName(name, tuple(_lemmas(word) for word in name.lower().split() if word not in _ARTICLES))


def _by_first_word(
    events: tuple[tuple[EventName, ...], ...],
) -> Mapping[str, tuple[tuple[int, EventName], ...]]:
    found: dict[str, list[tuple[int, EventName]]] = {}
    for number, group in enumerate(events):
        for name in group:
            for lemma in name.words[0] if name.words else ():
                found.setdefault(lemma, []).append((number, name))
    return {lemma: tuple(names) for lemma, names in found.items()}


_ARTICLES = frozenset({"the", "a", "an"})


def _lemmas(form: str) -> frozenset[str]:
    return frozenset({form, *(reading.lemma for reading in lexicon.readings(form))})
