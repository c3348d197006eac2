"""Clauses around "it" that only carry another: "it is not the case that ...", "it was not she who ..."."""

from __future__ import annotations

from checker.english.propositions.light import Inner, verb_of
from checker.english.roles import agent_of
from checker.model import Clause, NounPhrase


def is_the_case(clause: Clause) -> bool:
    """ "It is (not) the case that ..."."""
    parts = (a.value for a in clause.arguments if a.role == "predicate")
    said = [part.head for part in parts if isinstance(part, NounPhrase)]
    return said == ["case"] and _has_it(clause)


def is_negated_cleft(part: Inner) -> bool:
    """ "It was not the minister who signed"."""
    if part.outer.polarity != "negated" or part.argument.role != "predicate" or verb_of(part.clause) != "be":
        return False
    phrase = part.argument.value
    return isinstance(phrase, NounPhrase) and bool(phrase.relatives) and _has_it(part.clause)


def _has_it(clause: Clause) -> bool:
    subject = agent_of(clause)
    return subject is not None and subject.head.lower() == "it"
