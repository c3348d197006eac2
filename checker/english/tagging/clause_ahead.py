"""The rest of the clause, of which only the possible tags are known: does a verb follow, or a phrase?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from checker.english.tagging.context import BOUNDARY, DO, FINITE, NOUNS, Context
from checker.english.tagging.word_lists import says, word_list
from checker.english.words import Word

__all__ = ["brings_clause", "finite_follows", "has_phrase_next", "other_verb_possible", "up_to_boundary"]

_PRESENT = FINITE - {"VBD"}
_SUBJECTS = frozenset({"PRP", "PRP$", "DT", "NNP", "EX"})


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
    return next(_finite_ahead(context), None) is not None


def brings_clause(context: Context) -> bool:
    """Supporters CLAIM it will help: behind a verb of saying a subject and one finite verb, no second one."""
    if context.likely_after() not in _SUBJECTS or not says(context.word.lower):
        return False
    return len(list(islice(_finite_ahead(context), 2))) == 1


def _finite_ahead(context: Context) -> Iterator[int]:
    """The places of the words ahead in the clause that can only be finite verbs."""
    for place in _rest_of_clause(context):
        word, before = context.words[place], context.words[place - 1].lower
        if "to" in {word.lower, before}:
            continue
        present = word.tags[0] in _PRESENT and NOUNS.isdisjoint(word.tags) and before not in DO
        past = word.tags[0] == "VBD" and ("VBN" not in word.tags or _phrase_begins(context, place + 1))
        if present or past or _is_modal(context, place):
            yield place


def _is_modal(context: Context, place: int) -> bool:
    """Pictures CAN be; but "the CAN of paint": a modal goes on with a base form or an adverb."""
    if context.words[place].tags[0] != "MD" or place + 1 >= len(context.words):
        return False
    following = context.words[place + 1].tags
    return "VB" in following or following[0] == "RB"


def other_verb_possible(context: Context) -> bool:
    """Whether a later word of the clause might be its finite verb."""
    return any(
        not FINITE.isdisjoint(context.words[place].tags)
        and context.words[place - 1].tags[0] not in {"DT", "TO", "PRP$"}
        for place in _rest_of_clause(context)
    )


def _rest_of_clause(context: Context) -> Iterator[int]:
    """The places behind the word, up to where a mark or a word opens another clause."""
    subordinators = word_list("subordinators")
    for place in range(context.index + 1, len(context.words)):
        word = context.words[place]
        if word.tags[0] in BOUNDARY or word.lower in subordinators:
            return
        yield place


def _phrase_begins(context: Context, place: int) -> bool:
    opens = {"DT", "PRP$", "TO", "WP", "RB"}
    return place < len(context.words) and context.words[place].tags[0] in opens
