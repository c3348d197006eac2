"""Attachment: what a noun phrase keeps of what follows it, and what goes to the verb.

Ordered, named rules; each answers yes (the phrase keeps it), no (the verb takes it) or None.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from checker.english.lexicon_classes import (
    accusing_verbs,
    back_nouns,
    deverbals,
    person_nouns,
    reporting_verbs,
)
from checker.english.lexicon_valency import infinitive_nouns, participle_verbs
from checker.frozen import swift
from checker.model import NounPhrase


@swift
@dataclass(frozen=True, slots=True)
class Post:
    """What follows a noun phrase, beside the phrase and the verb before it."""

    phrase: NounPhrase
    kind: str  # the type of the terminal that opens it, "PREP", or else the grammar's rule: "infinitive"
    word: str  # "of", "that", "who"; "" where none is written
    verb: str | None  # whose object the phrase is; "" for a subject, None for a phrase without a verb


Rule = Callable[[Post], bool | None]


def keeps(post: Post) -> bool:
    """Whether the phrase keeps what follows it."""
    if (post.phrase.kind == "variable" and post.verb is None) or post.word == "according to":
        return False
    if not post.verb:
        return True
    for rule in RULES:
        answer = rule(post)
        if answer is not None:
            return answer
    return False


def is_person(phrase: NounPhrase) -> bool:
    """Whether the phrase names somebody who can act."""
    return phrase.head in _person_nouns()


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset().union(*person_nouns().values())


def belongs_to_noun(post: Post) -> bool | None:
    """Relative clauses, appositions and "of" phrases; but "accused the firm of hiding losses"."""
    if post.word == "of" and accusing_verbs().get(post.verb or "") == "of":
        return False
    if post.kind in {"REL", "APP"} or post.word == "of":
        return None if post.phrase.kind == "variable" else True
    return None


def variable_keeps_nothing(post: Post) -> bool | None:
    """In a pattern what follows a metavariable is the clause's."""
    return False if post.phrase.kind == "variable" else None


def pronoun_keeps_nothing(post: Post) -> bool | None:
    """ "told him that ...", "asked them to leave"."""
    if post.phrase.kind == "pronoun" and post.kind in {"infinitive", "COM", "PREP"} and post.word != "of":
        return False
    return None


def event_noun_keeps_its_object(post: Post) -> bool | None:
    """ "calls for talks", "a ban on cars": the preposition that marks the noun's own object."""
    event = deverbals().get(post.phrase.head)
    if post.kind != "PREP" or event is None:
        return None
    return post.word in {event.object_preposition, event.verb_preposition}


def content_noun_keeps_its_clause(post: Post) -> bool | None:
    """ "the claim that ...", "a refusal to ...", "the right to ..."; else clauses are the verb's."""
    head = post.phrase.head
    named = head in deverbals() or head in back_nouns()
    if post.kind == "infinitive":
        return named or head in infinitive_nouns()
    if post.kind == "COM":
        return named and not _says(post.verb)
    return None


def _says(verb: str | None) -> bool:
    """ "said in a statement that ...": what follows is what was said."""
    report = reporting_verbs().get(verb or "")
    return report is not None and report.stance in {"neutral", "belief"}


def participles_stay(post: Post) -> bool | None:
    """ "a film depicting the war", "the deal signed in May"; but "saw them leaving"."""
    return post.verb not in participle_verbs() if post.kind in {"gerund", "participle"} else None


def prepositions_go(_: Post) -> bool | None:
    """Anything else is the verb's: "parked the car in the street"."""
    return False


RULES: tuple[Rule, ...] = (
    belongs_to_noun,
    variable_keeps_nothing,
    pronoun_keeps_nothing,
    event_noun_keeps_its_object,
    content_noun_keeps_its_clause,
    participles_stay,
    prepositions_go,
)
