"""Whether two statements say opposite things of one matter, or speak of one matter at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from checker.conflict import tables
from checker.conflict.comparison import NO, UNKNOWN, Comparison, joined
from checker.conflict.events import Event, event, thing
from checker.conflict.exchange import exclude_each_other
from checker.conflict.facts import spoken_of
from checker.conflict.individuals import is_definite, known, same_individual
from checker.conflict.knowledge import opposite
from checker.conflict.likeness import alike_but_for_a_value
from checker.conflict.matters import same_event
from checker.conflict.negation import one_inside_the_other, other_modality, other_tense, other_time
from checker.conflict.participants import things_meet
from checker.conflict.stated import Filler, Pair, Stated
from checker.deferred import load
from checker.model import Clause, Judgement
from checker.ruleset import ASSERTION

# Roles that name who is spoken of, not what is to happen.
_PARTY_ROLES = frozenset({"target", "addressee", "partner", "agent", "subject", "party", "accused"})
_OBJECTIONS = (one_inside_the_other, other_modality, other_tense, other_time)


def opposed(pair: Pair) -> Judgement:
    """Whether the two say opposite things of one matter: rise and fall, support and oppose."""
    if pair.first.statement.kind == pair.second.statement.kind == ASSERTION:
        apart = next((found for rule in _APART if (found := rule(pair)).truth == "yes"), None)
        if apart is not None:
            return apart
    answers = [rule(pair) for rule in (_opposite_stands, _opposite_contents)]
    return next((answer for answer in answers if answer.truth == "yes"), answers[-1])


def _disagree(pair: Pair) -> Judgement:
    """As ``accounts.disagreement``, which speaks of two texts and is loaded for the first two."""
    if pair.setting == "inside":
        return UNKNOWN
    answer: Judgement = load("checker.conflict.accounts.disagreement").disagree(pair)
    return answer


_APART = (exclude_each_other, _disagree)


def may_be_opposed(pair: Pair) -> bool:
    """A quick look at two assertions, before any facts are read; two accounts need be of one time less."""
    if not pair.first.statement.kind == pair.second.statement.kind == ASSERTION or pair.setting == "across":
        return True
    return all(objection(pair) is None for objection in _OBJECTIONS)


def about_same_matter(pair: Pair) -> Judgement:
    """Whether something that the one is about is the same event as something the other is about.

    Two assertions are about the same matter only where they agree in all but a number or a time.
    """
    if pair.first.statement.kind == ASSERTION and pair.second.statement.kind == ASSERTION:
        return alike_but_for_a_value(pair)
    answers = [same_event(comparison) for comparison in _comparisons(pair)]
    best = next((answer for answer in answers if answer.truth == "yes"), None)
    return best or (NO if answers and all(answer.truth == "no" for answer in answers) else UNKNOWN)


def contents(stated: Stated) -> tuple[Filler, ...]:
    """What a statement is about: what its roles caught, or its whole clause."""
    caught = tuple(
        Filler(stated, capture.name, capture.value)
        for capture in stated.statement.captures
        if capture.name != "holder" and capture.name not in _PARTY_ROLES
    )
    return caught if caught and stated.statement.kind != ASSERTION else (whole(stated),)


def whole(stated: Stated) -> Filler:
    """The statement's own clause, as a value."""
    return Filler(stated, "", stated.proposition.clause)


def _comparisons(pair: Pair) -> tuple[Comparison, ...]:
    return tuple(
        Comparison(one, other, pair.knowledge, pair.setting)
        for one, other in product(contents(pair.first), contents(pair.second))
    )


def _opposite_stands(pair: Pair) -> Judgement:
    """ "supports the ban" and "opposes the ban": opposite verbs, the same content."""
    verbs = [stated.proposition.clause.verb for stated in (pair.first, pair.second)]
    if verbs[0] is None or verbs[1] is None or not opposite(pair.knowledge, verbs[0].lemma, verbs[1].lemma):
        return NO
    if (
        pair.first.statement.kind == ASSERTION
        or pair.first.proposition.polarity != pair.second.proposition.polarity
    ):
        return NO
    matter = about_same_matter(pair)
    return replace(
        matter, reason=joined(f"{verbs[0].lemma} and {verbs[1].lemma} are opposites", matter.reason)
    )


def _opposite_contents(pair: Pair) -> Judgement:
    answers = [_opposite_events(pair, comparison) for comparison in _comparisons(pair)]
    return next((answer for answer in answers if answer.truth == "yes"), UNKNOWN)


def _opposite_events(pair: Pair, comparison: Comparison) -> Judgement:
    one, other = comparison.one, comparison.other
    if one.value is None or other.value is None:
        return UNKNOWN
    assertions = ASSERTION in (pair.first.statement.kind, pair.second.statement.kind)
    if assertions and not _comparable_assertions(pair):
        return UNKNOWN
    events = (
        event(one.value, one.stated.text.analysis.referents),
        event(other.value, other.stated.text.analysis.referents),
    )
    if not assertions and events[0].negated != events[1].negated:
        return _but_for_negation(comparison)
    if events[0].negated or events[1].negated or not opposite(pair.knowledge, events[0].root, events[1].root):
        return NO
    return _same_participants(comparison, *events)


def _comparable_assertions(pair: Pair) -> bool:
    """Of one time and world, neither denied, and of a subject that is surely the same."""
    if any(objection(pair) is not None for objection in _OBJECTIONS):
        return False
    if {pair.first.proposition.polarity, pair.second.proposition.polarity} != {"affirmed"}:
        return False
    subjects = [spoken_of(stated.proposition.clause) for stated in (pair.first, pair.second)]
    # An indefinite subject is another one each time, even between a text and its reference.
    if subjects[0] is None or subjects[1] is None or not all(map(is_definite, (subjects[0], subjects[1]))):
        return False
    both = known(subjects[0], pair.first.side.referents), known(subjects[1], pair.second.side.referents)
    things = thing(subjects[0], pair.first.side.referents), thing(subjects[1], pair.second.side.referents)
    heads = things_meet(pair.knowledge, *things)
    return heads is not None and same_individual(*both, pair.setting).truth == "yes"


def _but_for_negation(comparison: Comparison) -> Judgement:
    """ "to meet" and "not to meet"."""
    positive = [_without_negation(filler) for filler in (comparison.one, comparison.other)]
    answer = same_event(replace(comparison, one=positive[0], other=positive[1]))
    return replace(answer, reason=joined("one of them is denied", answer.reason))


def _without_negation(filler: Filler) -> Filler:
    if not isinstance(filler.value, Clause) or filler.value.verb is None:
        return filler
    return replace(filler, value=replace(filler.value, verb=replace(filler.value.verb, negation="")))


def _same_participants(comparison: Comparison, one: Event, other: Event) -> Judgement:
    """All that both sides name in one role must meet, and at least one thing must."""
    reasons: list[str] = []
    both_affect = bool(one.patients and other.patients)
    for ones, others in (
        (one.agents, other.agents),
        (one.patients, other.patients) if both_affect else (one.things, other.things),
    ):
        if not ones or not others:
            continue
        met = [things_meet(comparison.knowledge, first, second) for first in ones for second in others]
        found = [reason for reason in met if reason is not None]
        if not found:
            return NO
        reasons.append(found[0])
    if not reasons or one.root in tables.LIGHT_VERBS:
        return UNKNOWN
    return Judgement("yes", joined(f"{one.root} and {other.root} are opposites", *reasons))
