"""Attachment: what a noun phrase keeps of what follows it, and what goes to the verb.

Ordered, named rules; each answers yes (the phrase keeps it), no (the verb takes it) or None.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from checker.english.lexicon_classes import accusing_verbs, back_nouns, deverbals, implicatives, person_nouns, reporting_verbs
from checker.model import NounPhrase

#: Nouns behind "by" that are no agents: "shot by mistake".
NO_AGENTS = frozenset("mistake accident force hand law default post phone email train car chance design vote majority end".split())
#: Verbs that give their object a name or an office.
NAMING = frozenset("elect name appoint call declare make crown dub consider deem".split())
COPULAS = frozenset("be become remain seem appear stay prove".split())
#: Verbs, beside those among the implicatives, whose object does what their infinitive says.
OBJECT_CONTROL = frozenset(
    "urge order ask tell want expect allow persuade force encourage require invite instruct advise warn request beg remind"
    " teach help enable cause permit forbid get like need press pressure push lobby challenge authorise authorize oblige"
    " compel command direct recommend believe consider implore convince motivate inspire tempt accuse suspect".split()
) | {"call on", "call upon", "wait for"}
#: Verbs that take what is wanted as their object: "wants a rise".
WISHING = frozenset("want need like".split())
#: Verbs whose hearer stands behind a preposition, with those prepositions.
ADDRESSING = {"call": ("on", "upon", "for"), "appeal": ("to",), "plead": ("with",), "wait": ("for",), "pray": ("for",), "vote": ("for",)}
#: Nouns, beside those made from verbs, that take an infinitive.
INFINITIVE_NOUNS = frozenset(
    "right ability chance opportunity way time power willingness readiness intention effort duty need freedom pressure"
    " reason permission authority capacity courage determination reluctance obligation will inability".split()
)

Rule = Callable[[NounPhrase, str, str, str], bool | None]


def keeps(phrase: NounPhrase, kind: str, word: str, *, verb: str | None) -> bool:
    """Whether ``phrase`` keeps a post-modifier of this kind (a terminal's type or a grammar rule's name).

    ``verb`` is the lemma of the verb the phrase is the object of, "" for a subject, None for a
    phrase without a verb.
    """
    if (phrase.kind == "variable" and verb is None) or word == "according to":
        return False
    if not verb:
        return True
    return next(answer for rule in RULES if (answer := rule(phrase, kind, word, verb)) is not None)


def controls_object(verb: str) -> bool:
    """Whether the verb's object, or hearer, does what its infinitive says."""
    return verb in OBJECT_CONTROL or verb in ADDRESSING or verb in _implicative_object_control()


@cache
def _implicative_object_control() -> frozenset[str]:
    return frozenset(i.word for i in implicatives().values() if i.object_control)


def is_person(phrase: NounPhrase) -> bool:
    """Whether the phrase names somebody who can act."""
    return any(phrase.head in nouns for nouns in person_nouns().values())


def belongs_to_noun(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """Relative clauses, appositions and "of" phrases."""
    if word == "of" and verb in accusing_verbs():
        return False  # accused the firm of hiding losses
    if kind in {"REL", "APP"} or word == "of":
        return None if phrase.kind == "variable" else True
    return None


def variable_keeps_nothing(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """In a pattern what follows a metavariable is the clause's."""
    return False if phrase.kind == "variable" else None


def pronoun_keeps_nothing(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """told him that ..., asked them to leave."""
    if phrase.kind == "pronoun" and kind in {"infinitive", "COM", "PREP"} and word != "of":
        return False
    return None


def event_noun_keeps_its_object(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """calls for talks, a ban on cars: the preposition that marks the noun's own object."""
    if kind != "PREP":
        return None
    event = deverbals().get(phrase.head)
    return None if event is None else word in {event.object_preposition, event.verb_preposition}


def content_noun_keeps_its_clause(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """the claim that ..., a refusal to ..., the right to ...; else clauses are the verb's."""
    if kind == "COM":
        report = reporting_verbs().get(verb)
        if report is not None and report.stance in {"neutral", "belief"}:
            return False  # said in a statement that ...
        return phrase.head in back_nouns() or phrase.head in deverbals()
    if kind == "infinitive":
        return phrase.head in deverbals() or phrase.head in INFINITIVE_NOUNS or phrase.head in back_nouns()
    return None


def participles_stay(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """a film depicting the war, the deal signed in May."""
    if kind in {"gerund", "participle"}:
        return verb not in PERCEPTION
    return None


def prepositions_go(phrase: NounPhrase, kind: str, word: str, verb: str) -> bool | None:
    """Any other prepositional phrase is the verb's."""
    return False


PERCEPTION = frozenset("see watch hear notice keep leave find catch spend stop prevent".split())

RULES: tuple[Rule, ...] = (
    belongs_to_noun,
    variable_keeps_nothing,
    pronoun_keeps_nothing,
    event_noun_keeps_its_object,
    content_noun_keeps_its_clause,
    participles_stay,
    prepositions_go,
)
