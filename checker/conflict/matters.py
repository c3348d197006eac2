"""Whether two values name the same event or the same thing.

Each rule below answers for the cases that it knows, in the order of the table; the first answer
stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.conflict import tables
from checker.conflict.back_reference import its_speaker, refers_back
from checker.conflict.comparison import UNKNOWN, Comparison, content, referents_of, same_phrase
from checker.conflict.events import event
from checker.conflict.facts import is_negated
from checker.conflict.individuals import is_definite
from checker.conflict.naming import named_alike
from checker.conflict.participants import same_root_and_parts
from checker.model import Clause, Judgement, NounPhrase

MatterRule = Callable[[Comparison], Judgement | None]


def same_event(comparison: Comparison) -> Judgement:
    """Whether both values name one event, as a clause, as a noun, or by referring to it."""
    if comparison.one.value is None or comparison.other.value is None:
        return UNKNOWN
    positive = replace(comparison, one=content(comparison.one), other=content(comparison.other))
    answers = (rule(positive) for rule in EVENT_RULES)
    return next((answer for answer in answers if answer is not None), UNKNOWN)


def same_thing(comparison: Comparison) -> Judgement:
    """Whether both values name one thing; of clauses, one event."""
    one, other = comparison.one.value, comparison.other.value
    if not isinstance(one, NounPhrase) or not isinstance(other, NounPhrase):
        return same_event(comparison)
    return same_phrase(comparison, one, other)


# -- the rules ----------------------------------------------------------------------------------


def names_the_act(comparison: Comparison) -> Judgement | None:
    """Who declines "the union's call for talks" declines what that call, a statement itself, asks for."""
    for turned in (comparison, comparison.turned()):
        phrase, act = turned.one.value, turned.other.stated.proposition.clause
        if not isinstance(phrase, NounPhrase) or act.kind != "nominal" or act.verb is None:
            continue
        if turned.one.stated.text is not turned.other.stated.text:
            continue
        if any(member.span.end == act.verb.span.end for member in (phrase, *phrase.conjuncts)):
            return Judgement("yes", f'"{phrase.text}" is the {turned.other.stated.statement.kind} itself')
    return None


def taken_or_left(comparison: Comparison) -> Judgement | None:
    """To be asked to sign the deal, and to reject the deal, are about one event."""
    for turned in (comparison, comparison.turned()):
        phrase, clause = turned.one.value, turned.other.value
        if not isinstance(phrase, NounPhrase) or not isinstance(clause, Clause) or clause.verb is None:
            continue
        if clause.verb.lemma not in tables.ACCEPTING_VERBS or is_negated(clause):
            continue
        for item in clause.arguments:
            if item.role == "object" and isinstance(item.value, NounPhrase):
                return _taken(turned, phrase, item.value)
    return None


def _taken(comparison: Comparison, phrase: NounPhrase, taken: NounPhrase) -> Judgement | None:
    answer = same_phrase(comparison, phrase, taken)
    return answer if answer.truth == "yes" else None


def same_noun(comparison: Comparison) -> Judgement | None:
    """Two definite phrases that are one individual name one event, too."""
    one, other = comparison.one.value, comparison.other.value
    if not isinstance(one, NounPhrase) or not isinstance(other, NounPhrase):
        return None
    if not (is_definite(one) and is_definite(other)):
        return None
    answer = same_phrase(comparison, one, other)
    return answer if answer.truth == "yes" else None


def same_facts(comparison: Comparison) -> Judgement | None:
    """One root, and nobody and nothing takes part in the one that cannot do so in the other."""
    if comparison.one.value is None:
        return None
    return same_root_and_parts(
        comparison, event(comparison.one.value, referents_of(comparison.one)), comparison.other
    )


EVENT_RULES: tuple[MatterRule, ...] = (
    refers_back,
    its_speaker,
    named_alike,
    names_the_act,
    taken_or_left,
    same_noun,
    same_facts,
)
