"""The clause so far: where it began, whether it has its verb, whether a subject still waits for one."""

from __future__ import annotations

from checker.english.lexicon_classes import accusing_verbs
from checker.english.tagging.context import BOUNDARY, FINITE, NOMINAL, NOUNS, Context
from checker.english.tagging.word_lists import is_subordinator, word_list

__all__ = [
    "accuses", "clause_start", "has_finite", "in_prepositional_phrase", "outer_subject_waits",
    "preposition_before", "saying_before", "subject_waits",
]  # fmt: skip


_VERBS = FINITE | {"VBN"}


def clause_start(context: Context) -> int:
    """Where the clause that the word stands in begins, as far as the tags before it tell."""
    tags, words = context.tags, context.words
    for place in range(context.index - 1, -1, -1):
        if tags[place] in BOUNDARY or is_subordinator(words[place].lower):
            return place + 1
    return 0


def has_finite(context: Context) -> bool:
    """Whether the clause already has its finite verb."""
    return not FINITE.isdisjoint(context.tags[clause_start(context) : context.index])


def saying_before(context: Context) -> bool:
    """The firm said sales ROSE: a verb of saying in the clause, behind which one without "that" may begin."""
    for place in range(context.index - 1, clause_start(context) - 1, -1):
        if context.tags[place] in _VERBS:
            return context.words[place].lower in word_list("saying")
    return False


def accuses(context: Context) -> bool:
    """Accused the mayor and the clerk of telling LIES: the -ing form before is what a verb accuses of."""
    of_gerund = context.before() == "VBG" and context.word_before(2) == "of"
    stretch = range(context.index - 3, -1, -1) if of_gerund else ()
    verb = next((place for place in stretch if context.tags[place].startswith("VB")), None)
    return verb is not None and any(
        accusing_verbs().get(reading.lemma) == "of" for reading in context.words[verb].readings
    )


def subject_waits(context: Context) -> bool:
    """Whether an insertion between commas has just ended and the subject before it lacks its verb."""
    none_yet = not any(tag in FINITE for tag in context.tags[_content_start(context) : context.index])
    return none_yet or _relative_insertion(context)


def _content_start(context: Context) -> int:
    """Behind the last "that" which opens what somebody says; else the start of the sentence."""
    opens = (
        place
        for place in range(context.index - 1, 0, -1)
        if context.words[place].lower == "that" and context.tags[place] == "IN"
    )
    return next(opens, -1) + 1


def _relative_insertion(context: Context) -> bool:
    """The union, which represents the drivers, REJECTED ...: all verbs so far are relative clauses'."""
    tags = context.tags[: context.index]
    finite = sum(tag in FINITE for tag in tags)
    relatives = sum(tag in {"WP", "WDT", "WRB"} for tag in tags)
    return finite == relatives and finite > 0


def outer_subject_waits(context: Context) -> bool:
    """The man who signed the deal RESIGNED: the relative clause has its verb, its noun's clause not."""
    start = clause_start(context)
    if start == 0 or context.tags[start - 1] not in {"WP", "WDT"} or context.word_after() == "by":
        return False
    return not has_finite(context.at(start - 1))


_PHRASES = NOUNS | {"PRP"}
_INSIDE_PHRASE = NOMINAL | {"DT", "PRP$", "POS", "VBN", "VBG", "JJR", "JJS", "RB", "$"}


def in_prepositional_phrase(context: Context) -> bool:
    """In a letter CALLS ...: the phrase before is a preposition's, and no other stands before that."""
    place = preposition_before(context)
    start = clause_start(context)
    return place >= 0 and not any(tag in _PHRASES for tag in context.tags[start:place])


def preposition_before(context: Context) -> int:
    """Where the preposition of the phrase stands that the word follows; -1 where it has none."""
    place = context.index - 1
    while place >= 0 and context.tags[place] in _INSIDE_PHRASE:
        place -= 1
        if context.tags[place + 1] in {"DT", "PRP$"}:
            break
    if place < 0 or context.tags[place] not in {"IN", "TO"} or is_subordinator(context.words[place].lower):
        return -1
    return place
