"""The part of a clause that tells what happens, or what is so: its verb, or what an empty verb leads to."""

from __future__ import annotations

from checker.conflict import tables
from checker.conflict.facts import argument, contained
from checker.model import Adjective, Clause, NounPhrase
from checker.source import Span


def telling_part(clause: Clause) -> Span | None:
    """Where a clause tells what happens: "sails", "is READY", "has a DRINK", "there is a DOG BARKING".

    None of a fragment, which has no verb.
    """
    if clause.verb is None:
        return None
    inner = doing(clause)
    if inner is not clause:
        return telling_part(inner)
    if clause.existential:
        there = argument(clause, "object")
        return there.span if there is not None else None
    if clause.verb.lemma in tables.EMPTY_VERBS:
        return _led_to(clause) or clause.verb.span
    return clause.verb.span


def doing(clause: Clause) -> Clause:
    """The clause of what is done: the dog's in "there is a dog barking", the second in "used to sail"."""
    if clause.existential:
        there = argument(clause, "object")
        relatives = (contained(there) or there).relatives if there is not None else ()
        return next((relative for relative in relatives if relative.verb is not None), clause)
    return _passed_on(clause) or clause


def _passed_on(clause: Clause) -> Clause | None:
    """ "Used to sail", "is going to sail"."""
    if clause.verb is None or clause.verb.lemma not in tables.LEADING_VERBS:
        return None
    inner = (item.value for item in clause.arguments if item.role == "complement")
    return next((value for value in inner if isinstance(value, Clause)), None)


def _led_to(clause: Clause) -> Span | None:
    """What is said of the subject, what is had, where something is."""
    for roles in (("predicate", "object"), ("modifier",) if _is_being(clause) else ()):
        for item in clause.arguments:
            if item.role in roles and isinstance(item.value, NounPhrase | Adjective):
                return item.value.span
    return clause.adverbs[0].span if clause.adverbs and _is_being(clause) else None


def _is_being(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.lemma in tables.COPULAS
