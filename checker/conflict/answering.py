"""Whether a statement that only names what it answers, "denied the charge", can mean another one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict.stated import Pair, Stated
from checker.english.reference.pointing import has_content, is_another_matter, points_to_how_many
from checker.model import Judgement, NounPhrase, Statement

_NEAR = 3  # sentences back, beside the same paragraph

YES = Judgement("yes")
NO = Judgement("no")


def answers(pair: Pair) -> Judgement:
    """Whether the first statement's words for what it answers leave room for the second.

    "Any wrongdoing" and "the charges" may be all that is said anywhere in the text, "the charge" is
    the last one before; "a charge", "earlier charges", "the charge that ..." are none told elsewhere.
    """
    for phrase in _answered(pair.first):
        if phrase.determiner in {"a", "an"} or is_another_matter(phrase) or has_content(phrase):
            return NO
        if points_to_how_many(phrase) == 1 and not is_last_before(pair.first, pair.second):
            return NO
    return YES


def _answered(stated: Stated) -> Iterator[NounPhrase]:
    for argument in stated.proposition.clause.arguments:
        if argument.role == "object" and isinstance(argument.value, NounPhrase):
            yield argument.value


def is_last_before(answer: Stated, answered: Stated) -> bool:
    """Whether the one stands shortly before its answer, with no other about the answerer between."""
    if answer.text is not answered.text:
        return True
    places = range(answered.proposition.sentence, answer.proposition.sentence)
    if answered.statement.span.start > answer.statement.span.start or len(places) > _NEAR:
        return False
    between = (other for other in answer.text.statements if other.proposition.sentence in places[1:])
    return not any(other.kind == answered.statement.kind and _concerns(answer, other) for other in between)


def _concerns(answer: Stated, other: Statement) -> bool:
    """Whether a statement names the one who answers."""
    known = answer.text.analysis.referents.items()
    meant = (found for span, found in known if other.span.covers(span))
    key = answer.statement.holder.key
    return any(key and key in (found.key, found.stands_for) for found in meant)
