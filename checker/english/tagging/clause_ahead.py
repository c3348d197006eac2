"""The rest of the clause, of which only the possible tags are known: does a verb follow, or a phrase?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from checker.english.tagging.context import BOUNDARY, DO, FINITE, NOUNS, Context
from checker.english.tagging.word_lists import word_list
from checker.english.words import Word

__all__ = ["finite_follows", "has_phrase_next", "other_verb_possible", "up_to_boundary"]


def up_to_boundary(context: Context, distance: int = 1) -> Iterator[Word]:
    """The words from ``distance`` words later to the next mark, conjunction or relative word."""
    later = context.words[context.index + distance :]
    return takewhile(lambda word: word.tags[0] not in BOUNDARY, later)


def has_phrase_next(context: Context) -> bool:
    """Whether a noun phrase follows, as behind a verb in the active voice: "signed THE deal"."""
    opens = {"DT", "PRP", "PRP$", "NNP", "TO", "PDT", "CD", "WP"}
    return context.likely_after() in opens and context.word_after() != "by"


def finite_follows(context: Context) -> bool:
    """Whether a word that can only be a finite verb comes before the clause ends."""
    for place in _rest_of_clause(context):
        word, before = context.words[place], context.words[place - 1].lower
        if "to" in {word.lower, before}:
            continue
        if word.tags[0] in FINITE - {"VBD"} and NOUNS.isdisjoint(word.tags):
            return before not in DO
        if word.tags[0] == "VBD" and ("VBN" not in word.tags or _phrase_begins(context, place + 1)):
            return True
    return False


def other_verb_possible(context: Context) -> bool:
    """Whether a later word of the clause might be its finite verb."""
    return any(
        not FINITE.isdisjoint(context.words[place].tags)
        and context.words[place - 1].tags[0] not in {"DT", "TO", "PRP$"}
        for place in _rest_of_clause(context)
    )


def _rest_of_clause(context: Context) -> Iterator[int]:
    """The places behind the word, up to where a mark or a word opens another clause."""
    for place in range(context.index + 1, len(context.words)):
        word = context.words[place]
        if word.tags[0] in BOUNDARY or word.lower in word_list("subordinators"):
            return
        yield place


def _phrase_begins(context: Context, place: int) -> bool:
    opens = {"DT", "PRP$", "TO", "WP", "RB"}
    return place < len(context.words) and context.words[place].tags[0] in opens
