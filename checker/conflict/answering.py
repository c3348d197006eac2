"""Whether a statement that only names what it answers, "denied the charge", can mean another one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict.stated import Pair, Stated
from checker.english.reference.pointing import is_another_matter, points_to_how_many
from checker.model import Judgement, NounPhrase

_NEAR = 3  # sentences back, beside the same paragraph

YES = Judgement("yes")
NO = Judgement("no")


def answers(pair: Pair) -> Judgement:
    """Whether the first statement's words for what it answers leave room for the second.

    "Any wrongdoing" and "the charges" may be all that is said anywhere in the text, "the charge" is
    the last one before, "a charge" and "earlier charges" are none of those that the text tells of.
    """
    for phrase in _answered(pair.first):
        if phrase.determiner in {"a", "an"} or is_another_matter(phrase):
            return NO
        if points_to_how_many(phrase) == 1 and not _is_last_before(pair):
            return NO
    return YES


def _answered(stated: Stated) -> Iterator[NounPhrase]:
    for argument in stated.proposition.clause.arguments:
        if argument.role == "object" and isinstance(argument.value, NounPhrase):
            yield argument.value


def _is_last_before(pair: Pair) -> bool:
    """Whether the second statement stands shortly before the first, and no other of its kind between."""
    answer, answered = pair.first, pair.second
    if answer.text is not answered.text:
        return True
    places = range(answered.proposition.sentence, answer.proposition.sentence)
    if answered.statement.span.start > answer.statement.span.start or len(places) > _NEAR:
        return False
    return not any(
        other.kind == answered.statement.kind and other.proposition.sentence in places[1:]
        for other in answer.text.statements
    )
