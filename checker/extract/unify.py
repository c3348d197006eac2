"""The unifier: does a clause of the text say what a pattern says, and what fills its holes?

All that stands in the pattern must be found in the clause; the clause may say more.  Passives are
alike already, since the clause builder gives both sides the doer as subject.  What does not fit as
parsed is tried once more with its prepositional phrases hung on the clause (``attachment``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.extract.arguments import candidates, may_be_missing, part_of
from checker.extract.attachment import flatten, markers
from checker.extract.fragments import is_fragment, phrase_of
from checker.extract.mismatch import Mismatch
from checker.extract.phrases import span_of, unify_adjective, unify_or_bind
from checker.extract.remainder import phrase_span, remainder
from checker.extract.trial import Bindings, Outcome, Trial, bind, has_lemma, title
from checker.model import Adjective, Argument, Clause, NounPhrase, Proposition, Referent
from checker.pattern import ALIKE, NEGATING, Pattern, modality_of, polarity_of, verb_modality
from checker.source import Span


def unify(
    pattern: Pattern, proposition: Proposition, bindings: Bindings, referents: Mapping[Span, Referent]
) -> Bindings | Mismatch:
    """The bindings after matching a proposition, or the first reason why it does not match.

    ``bindings`` holds holes that are bound already (a rule's ``not`` patterns share the names);
    ``referents`` tells what pronouns stand for, where one hole stands in two places.
    The holder may stay unbound where the text does not name the one who acts.
    """
    for mismatch in other_readings(pattern, proposition):
        return mismatch
    outcome = unify_either_way(pattern.clause, proposition.clause, Trial(pattern.words, referents, bindings))
    return outcome if isinstance(outcome, Mismatch) else outcome.bindings


def other_readings(pattern: Pattern, proposition: Proposition) -> Iterator[Mismatch]:
    """In what the proposition is read otherwise than the pattern: polarity, modality."""
    if proposition.polarity != pattern.polarity:
        yield Mismatch("differs", "polarity", pattern.polarity, proposition.polarity)
    elif (
        pattern.polarity == "negated" and pattern.clause.verb is not None and not _negates(proposition.clause)
    ):
        yield Mismatch("missing", 'word "not"')  # implied by the verb above only: "stop [fighting]"
    if proposition.modality not in ALIKE[pattern.modality]:
        yield _other_modality(pattern.modality, proposition.modality)


def _other_modality(wanted: str, found: str) -> Mismatch:
    return Mismatch("differs", "modality", "none" if wanted == "plain" else wanted, found)


def _negates(clause: Clause) -> bool:
    """Whether the clause itself says no."""
    return polarity_of(clause) == "negated"


def unify_either_way(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    """Match one clause with another as parsed, or else with their phrases hung on the clause."""
    as_parsed = unify_clause(wanted, found, trial)
    if isinstance(as_parsed, Trial) or as_parsed.part == "verb":
        return as_parsed
    flat = flattened(wanted, found)
    return as_parsed if flat is None else unify_clause(*flat, trial)


def flattened(wanted: Clause, found: Clause) -> tuple[Clause, Clause] | None:
    """Both clauses with the phrases that the pattern names hung on them; None where that changes nothing."""
    loose = markers(wanted)
    if not loose:
        return None
    flat = flatten(wanted, loose), flatten(found, loose)
    return None if flat[0] is wanted and flat[1] is found else flat


def unify_clause(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    """Match one clause with another, whatever the polarity and modality of their verbs."""
    if is_fragment(wanted):
        return _unify_fragment(wanted, found, trial)
    outcome = unify_verb(wanted, found, trial)
    if isinstance(outcome, Trial):
        outcome = unify_arguments(wanted, wanted.arguments, found, trial.using(()))
    if isinstance(outcome, Trial):
        outcome = next(lacking(wanted, found, trial.words), outcome)
    if isinstance(outcome, Trial):
        outcome = _bind_clause(wanted, found, outcome)
    return outcome if isinstance(outcome, Mismatch) else outcome.using(trial.used)


def unify_verb(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    """Match the verb, or see that its hole may hold the verb found."""
    if wanted.variable:
        return trial
    if wanted.existential and not found.existential:
        return _other_verb("there is", found)
    if wanted.verb is None or found.verb is None:
        return _other_verb(title(wanted), found)
    if wanted.verb.variable:
        fits = found.verb.perfect or not wanted.verb.perfect
        return trial if fits else _other_verb("have", found)
    if not has_lemma(wanted.verb.lemma, found.verb.lemma, trial.words):
        return _other_verb(wanted.verb.lemma, found)
    return _unify_voice(wanted, found, trial)


def _other_verb(wanted: str, found: Clause) -> Mismatch:
    return Mismatch("word", "verb", wanted, title(found))


def _unify_voice(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    """Passives are alike, but for a holder in a state: "is opposed to it" is not "opposed the plan"."""
    if _is_about_holder(wanted) and _is_passive(wanted) and not _is_passive(found):
        return Mismatch("differs", "voice", "passive", "active")
    return trial


def _is_about_holder(wanted: Clause) -> bool:
    """Whether the verb's object is the holder: "$holder is opposed to $action"."""
    held = (argument.value for argument in wanted.arguments if argument.role == "object")
    return any(isinstance(value, NounPhrase) and value.variable == "holder" for value in held)


def _is_passive(clause: Clause) -> bool:
    return clause.verb is not None and clause.verb.passive


def _unify_fragment(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    if not is_fragment(found):
        return _other_verb(title(wanted), found)
    return unify_or_bind(phrase_of(wanted), phrase_of(found), trial)


def unify_arguments(pattern: Clause, wanted: tuple[Argument, ...], found: Clause, trial: Trial) -> Outcome:
    """Find a place for each wanted argument of the pattern, the first that works for all of them."""
    if not wanted:
        return trial
    first, rest = wanted[0], wanted[1:]
    failure = Mismatch("missing", part_of(first))
    for candidate in candidates(pattern, first, found, trial.used):
        outcome = unify_argument(first, candidate, trial)
        if isinstance(outcome, Trial):
            outcome = unify_arguments(pattern, rest, found, outcome.using((*trial.used, candidate)))
        if isinstance(outcome, Trial):
            return outcome
        failure = outcome
    if may_be_missing(first, found):
        return unify_arguments(pattern, rest, found, trial)
    return failure


def unify_argument(wanted: Argument, found: Argument, trial: Trial) -> Outcome:
    """Match what fills one argument of the pattern with what fills one of the clause."""
    match wanted.value, found.value:
        case NounPhrase(variable=""), NounPhrase():
            return unify_or_bind(wanted.value, found.value, trial)
        case (NounPhrase(variable=name), _) | (Clause(variable=name), NounPhrase() | Adjective()) if name:
            return bind(trial, name, found.value, span_of(found))
        case Adjective(), Adjective():
            return unify_adjective(wanted.value, found.value, trial)
        case Adjective(), NounPhrase():  # "is false", "is nonsense": a class may hold both
            return _unify_noun(wanted.value, found.value, trial)
        case Clause(), Clause():
            return _unify_inner(wanted.value, found.value, trial)
        case _:
            return Mismatch("word", part_of(wanted), title(wanted.value), title(found.value))


def _unify_noun(wanted: Adjective, found: NounPhrase, trial: Trial) -> Outcome:
    fits = has_lemma(wanted.lemma, found.head, trial.words)
    return trial if fits else Mismatch("word", "adjective", wanted.lemma, found.head)


def _unify_inner(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    for mismatch in other_readings_inside(wanted, found):
        return mismatch
    return unify_clause(wanted, found, trial)


def other_readings_inside(wanted: Clause, found: Clause) -> Iterator[Mismatch]:
    """In what a clause inside is read otherwise: where its verb is fixed, both say so or both say not so."""
    fixed = not wanted.variable and wanted.verb is not None and not wanted.verb.variable
    denied = _is_denied(wanted), _is_denied(found)
    if denied[0] != denied[1] and (fixed or denied[0]):
        expected, stands = ("negated" if one else "affirmed" for one in denied)
        yield Mismatch("differs", "polarity", expected, stands)
    if verb_modality(found) not in ALIKE[modality_of(wanted)]:
        yield _other_modality(modality_of(wanted), verb_modality(found))


def _is_denied(clause: Clause) -> bool:
    return clause.verb is not None and polarity_of(clause) == "negated"


def lacking(wanted: Clause, found: Clause, words: Mapping[str, frozenset[str]]) -> Iterator[Mismatch]:
    """The pattern's adverbs and times that do not stand in the clause."""
    adverbs = [adverb.lemma for adverb in wanted.adverbs if adverb.lemma not in NEGATING]
    present = frozenset(_adverbs(found)) if adverbs else frozenset()
    for lemma in adverbs:
        if not any(has_lemma(lemma, other, words) for other in present):
            yield Mismatch("missing", f'adverb "{lemma}"')
    for time in wanted.times:  # "by tomorrow" must stand there with all that it says
        if not any(replace(time, span=other.span) == other for other in found.times):
            yield Mismatch("missing", f'time "{time.relative or time.weekday or "a date"}"')


def _adverbs(clause: Clause) -> Iterator[str]:
    """The adverbs of a clause, and those right before one of its arguments."""
    yield from (adverb.lemma for adverb in clause.adverbs)
    yield from (argument.focus for argument in clause.arguments if argument.focus)
    for argument in clause.arguments:
        if isinstance(argument.value, Adjective):
            yield from (adverb.lemma for adverb in argument.value.adverbs)


def _bind_clause(wanted: Clause, found: Clause, trial: Trial) -> Outcome:
    """Bind the hole that is the clause, or its verb with all that follows, without what matched."""
    name = wanted.variable or (wanted.verb.variable if wanted.verb is not None else "")
    if not name:
        return trial
    left = remainder(wanted, found, trial.used)
    return bind(trial, name, left, left.span if wanted.variable else phrase_span(left))
