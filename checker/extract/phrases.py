"""Unifying what stands in a clause: noun phrases and adjectives."""

from __future__ import annotations

from checker.extract.mismatch import Mismatch
from checker.extract.trial import Outcome, Trial, bind, has_lemma
from checker.model import Adjective, Argument, Clause, NounPhrase
from checker.source import Span


def unify_phrase(wanted: NounPhrase, found: NounPhrase, trial: Trial) -> Outcome:
    """Match a fixed noun phrase: the head (of any member), and all that the pattern adds to it."""
    for member in (found, *found.conjuncts):
        outcome = _unify_member(wanted, member, trial)
        if isinstance(outcome, Trial):
            return outcome
    return _unify_member(wanted, found, trial)


def unify_adjective(wanted: Adjective, found: Adjective, trial: Trial) -> Outcome:
    """Match an adjective with one of the adjectives of the text."""
    members = (found, *found.conjuncts)
    if any(has_lemma(wanted.lemma, member.lemma, trial.words) for member in members):
        return trial
    return Mismatch("word", "adjective", wanted.lemma, found.lemma)


def _unify_member(wanted: NounPhrase, found: NounPhrase, trial: Trial) -> Outcome:
    if not has_lemma(wanted.head, found.head, trial.words):
        return Mismatch("word", "noun", wanted.head, found.head)
    present = {word.lower() for word in found.modifiers}
    for word in wanted.modifiers:
        if not any(has_lemma(word, other, trial.words) for other in present):
            return Mismatch("missing", f'word "{word}"')
    return _unify_possessor(wanted, found, trial)


def _unify_possessor(wanted: NounPhrase, found: NounPhrase, trial: Trial) -> Outcome:
    outcome: Outcome = trial
    if wanted.possessor is not None:
        if found.possessor is None:
            return Mismatch("missing", "possessor")
        outcome = unify_or_bind(wanted.possessor, found.possessor, trial)
    for complement in wanted.complements:
        if isinstance(outcome, Mismatch):
            return outcome
        outcome = _unify_complement(complement, found, outcome)
    return outcome


def _unify_complement(wanted: Argument, found: NounPhrase, trial: Trial) -> Outcome:
    """What follows the head: a phrase, or for a hole a clause ("the claim that $claim")."""
    failure = Mismatch("missing", f'"{wanted.marker}" phrase')
    for other in found.complements:
        if other.marker != wanted.marker:
            continue
        if hole_in(wanted):
            return bind(trial, hole_in(wanted), other.value, span_of(other))
        if isinstance(wanted.value, NounPhrase) and isinstance(other.value, NounPhrase):
            return unify_phrase(wanted.value, other.value, trial)
    return failure


def unify_or_bind(wanted: NounPhrase, found: NounPhrase, trial: Trial) -> Outcome:
    """Bind a hole to the whole phrase, or match a fixed phrase."""
    if wanted.variable:
        return bind(trial, wanted.variable, found, found.full)
    return unify_phrase(wanted, found, trial)


def hole_in(argument: Argument) -> str:
    """The hole that an argument is, "" where it is none: "$x", "that $x", "to $x"."""
    match argument.value:
        case NounPhrase(variable=name):
            return name
        case Clause(variable=name, verb=verb):
            return name or (verb.variable if verb is not None else "")
        case _:
            return ""


def span_of(argument: Argument) -> Span:
    """The span of an argument's value, without its marker."""
    match argument.value:
        case NounPhrase(full=full):
            return full
        case Adjective(span=span):
            return span
        case clause:
            return clause.span
