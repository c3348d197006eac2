"""Whether all that one clause says is found in what another one says.

The facts asked for are looked up among the facts given, thing by thing: a mapping of the asked
things to given ones under which every label and every link is found or follows.  The given facts
may say more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.conflict import tables
from checker.conflict.facts import head_lemma
from checker.conflict.graph import Facts, Label, Link
from checker.conflict.individuals import (
    Referents,
    Setting,
    is_definite,
    key_of,
    known,
    same_individual,
)
from checker.conflict.knowledge import Knowledge, entails, same_word
from checker.model import Judgement, NounPhrase
from checker.source import Span

_MOST_STEPS = 2000  # a bound on the search; sentences need a few dozen


@dataclass(frozen=True, slots=True)
class Side:
    """The facts of a clause with what its text knows of the things in it."""

    facts: Facts
    referents: Referents


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of what is given.  ``free`` are asked things that any fitting one answers."""

    asked: Side
    given: Side
    free: frozenset[Span]
    knowledge: Knowledge
    setting: Setting


@dataclass(frozen=True, slots=True)
class Answer:
    """A mapping of asked things to given ones, with why words were taken as the same."""

    things: Mapping[Span, Span]
    reasons: tuple[str, ...]


def found_in(question: Question) -> Answer | None:
    """The first mapping under which the given facts hold all that is asked, or None."""
    order = question.asked.facts.order
    if not question.asked.facts.labels.keys() <= set(order):
        return None  # a part hangs loose, and would be matched without its place
    steps = iter(range(_MOST_STEPS))
    return next(_assign(question, order, Answer({}, ()), steps), None)


def _assign(
    question: Question, todo: tuple[Span, ...], so_far: Answer, steps: Iterator[int]
) -> Iterator[Answer]:
    if not todo:
        yield so_far
        return
    node, rest = todo[0], todo[1:]
    for candidate in question.given.facts.depths:
        if next(steps, None) is None:
            return
        reasons = _fits(question, node, candidate)
        if reasons is None or not _links_hold(question, node, candidate, so_far.things):
            continue
        extended = Answer({**so_far.things, node: candidate}, so_far.reasons + reasons)
        yield from _assign(question, rest, extended, steps)


def _fits(question: Question, node: Span, candidate: Span) -> tuple[str, ...] | None:
    """Why the candidate may stand for the asked thing, or None."""
    asked, given = question.asked.facts, question.given.facts
    if asked.depths.get(node, 0) != given.depths.get(candidate, 0):
        return None
    if (node in asked.phrases) != (candidate in given.phrases):
        return None
    identity = _identity(question, node, candidate)
    if identity.truth == "no" or (identity.truth == "unknown" and node not in question.free):
        return None
    named = _named_alike(question, node, candidate)
    wanted = [
        label for label in asked.labels.get(node, ()) if label.lemma not in named.get(label.kind, frozenset())
    ]
    reasons = [_label_found(question.knowledge, label, given.labels.get(candidate, ())) for label in wanted]
    if any(reason is None for reason in reasons):
        return None
    return tuple(reason for reason in (*reasons, identity.reason) if reason)


def _identity(question: Question, node: Span, candidate: Span) -> Judgement:
    """Whether two things are the same individual; events are, where all else agrees.

    Of a free thing any fitting one will do, as between a text and its reference.
    """
    setting: Setting = "across" if node in question.free else question.setting
    phrases = question.asked.facts.phrases.get(node, ()), question.given.facts.phrases.get(candidate, ())
    answers = [
        same_individual(known(one, question.asked.referents), known(other, question.given.referents), setting)
        for one in phrases[0]
        for other in phrases[1]
    ]
    for truth in ("no", "yes", "unknown"):
        for answer in answers:
            if answer.truth == truth:
                return answer
    return Judgement("yes")


def _named_alike(question: Question, node: Span, candidate: Span) -> Mapping[str, frozenset[str]]:
    """The words that both texts know to mean one individual, which therefore need not agree, by kind.

    What is said of it has to be found all the same, "a liar" in "the minister is no liar"; titles are not.
    """
    shared = _keys(question.given, candidate, question.setting)
    alike = [
        phrase
        for phrase in question.asked.facts.phrases.get(node, ())
        if _points_out(phrase) and key_of(known(phrase, question.asked.referents), question.setting) in shared
    ]
    titles = frozenset(word for phrase in alike if phrase.kind == "name" for word in phrase.modifiers)
    return {"head": frozenset(map(head_lemma, alike)), "modifier": titles}


def _points_out(phrase: NounPhrase) -> bool:
    return phrase.kind == "pronoun" or is_definite(phrase)


def _keys(side: Side, node: Span, setting: Setting) -> set[str]:
    phrases = side.facts.phrases.get(node, ())
    return {key_of(known(phrase, side.referents), setting) for phrase in phrases} - {""}


_MEETS: Mapping[str, frozenset[str]] = {
    "head": frozenset({"head"}),
    "modifier": frozenset({"modifier", "head", "adverb"}),
    "adverb": frozenset({"adverb", "modifier"}),
    "verb": frozenset({"verb"}),
    "quantity": frozenset({"quantity"}),
    "time": frozenset({"time"}),
}


def _label_found(knowledge: Knowledge, wanted: Label, given: tuple[Label, ...]) -> str | None:
    reasons = [
        _label_follows(knowledge, label, wanted) for label in given if label.kind in _MEETS[wanted.kind]
    ]
    return min((reason for reason in reasons if reason is not None), key=len, default=None)


def _label_follows(knowledge: Knowledge, said: Label, wanted: Label) -> str | None:
    if wanted.kind == "head":
        return entails(knowledge, said.lemma, wanted.lemma)
    if wanted.kind in ("quantity", "time"):
        return "" if said.lemma == wanted.lemma else None
    return same_word(knowledge, said.lemma, wanted.lemma)


def _links_hold(question: Question, node: Span, candidate: Span, things: Mapping[Span, Span]) -> bool:
    """Whether every asked link between this thing and those already found holds of the given ones."""
    now = {**things, node: candidate}
    return all(
        _link_found(link, now[link.source], now[link.target], question.given.facts)
        for link in question.asked.facts.links
        if node in (link.source, link.target) and link.source in now and link.target in now
    )


def _link_found(wanted: Link, source: Span, target: Span, given: Facts) -> bool:
    return any(
        link.target == target
        and same_role(link.role, wanted.role)
        and _holds_of(link.source, source, wanted, given)
        for link in given.links
    )


def _holds_of(actual: Span, source: Span, wanted: Link, given: Facts) -> bool:
    """A phrase that belongs to a verb may be asked of one of its things, and the other way round."""
    if actual == source:
        return True
    if wanted.role in ("subject", "object", "recipient"):
        return False
    return any({link.source, link.target} == {actual, source} for link in given.links)


def same_role(one: str, other: str) -> bool:
    """Whether two roles or prepositions name one relation: near and beside."""
    return one == other or any(one in group and other in group for group in tables.PLACE_GROUPS)
