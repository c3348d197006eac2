"""Noun phrases as clauses of their own, for patterns that are no more than one: "<claim> of $what"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model import Argument, Clause, NounPhrase, Polarity, Proposition


def fragments(proposition: Proposition, heads: frozenset[str]) -> Iterator[Proposition]:
    """Each noun phrase of a clause with one of these heads, as a fragment that is said with the clause.

    Phrases inside inner clauses are left to these.  "No talks" is a negated fragment.
    """
    for argument in proposition.clause.arguments:
        for phrase in _phrases(argument) if heads else ():
            if phrase.head.lower() in heads:
                yield _fragment(phrase, proposition)


def is_fragment(clause: Clause) -> bool:
    """Whether a pattern's clause is a bare noun phrase."""
    return clause.verb is None and not clause.variable and _phrase_of(clause) is not None


def phrase_of(clause: Clause) -> NounPhrase:
    """The noun phrase that a fragment is.  Raises ValueError where it is none."""
    found = _phrase_of(clause)
    if found is None:
        raise ValueError("a clause without a noun phrase is no fragment")
    return found


def _phrase_of(clause: Clause) -> NounPhrase | None:
    values = (argument.value for argument in clause.arguments)
    return next((value for value in values if isinstance(value, NounPhrase)), None)


def _phrases(argument: Argument) -> Iterator[NounPhrase]:
    if not isinstance(argument.value, NounPhrase):
        return
    for phrase in (argument.value, *argument.value.conjuncts):
        yield phrase
        for complement in phrase.complements:
            yield from _phrases(complement)


def _fragment(phrase: NounPhrase, proposition: Proposition) -> Proposition:
    alone = replace(phrase, conjuncts=())
    argument = Argument("object", alone, phrase.full)
    clause = Clause(phrase.full, "fragment", None, (argument,), confidence=proposition.clause.confidence)
    polarity: Polarity = "negated" if phrase.negated else "affirmed"
    return replace(proposition, clause=clause, polarity=polarity, modality="none")
