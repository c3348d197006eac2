"""Assertions that say the same but for one word, whose two values exclude each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.conflict.comparison import NO, UNKNOWN
from checker.conflict.entailment import Question, Side, found_in
from checker.conflict.facts import argument
from checker.conflict.graph import Facts, Label
from checker.conflict.individuals import is_definite
from checker.conflict.knowledge import exclusive_class
from checker.conflict.negation import (
    one_inside_the_other,
    other_modality,
    other_tense,
    other_time,
    weak_claim,
)
from checker.conflict.stated import Pair, Stated
from checker.model import Judgement
from checker.source import Span

_OBJECTIONS = (one_inside_the_other, other_modality, other_tense, other_time, weak_claim)
_EXCHANGED = frozenset({"modifier", "adverb"})


def exclude_each_other(pair: Pair) -> Judgement:
    """Whether two assertions agree in all but one modifier, and its two values exclude each other."""
    if any(stated.proposition.polarity != "affirmed" for stated in (pair.first, pair.second)):
        return NO
    single = _single_difference(pair.first.side.facts, pair.second.side.facts)
    if single is None:
        return NO
    said, instead = single
    name = exclusive_class(pair.knowledge, said.lemma, instead.lemma)
    if (
        name is None
        or _tells_apart(pair.first, said)
        or any(objection(pair) is not None for objection in _OBJECTIONS)
    ):
        return UNKNOWN
    alike = _exchanged(pair.first.side, said, instead.lemma)
    if not (_found(pair, alike, pair.second.side) and _found(pair, pair.second.side, alike)):
        return UNKNOWN
    return Judgement("yes", f"{said.lemma} and {instead.lemma} are different values of {name}")


def _tells_apart(stated: Stated, label: Label) -> bool:
    """ "A bride in white", "a bride in black": two brides, as are "the tall" and "the short" one."""
    subject = argument(stated.proposition.clause, "subject")
    if subject is None or not is_definite(subject):
        return True
    return subject.span == label.node and label.lemma in subject.modifiers


def _single_difference(one: Facts, other: Facts) -> tuple[Label, Label] | None:
    """The one label of each side that the other side lacks; None where there are more, or none."""
    only_one, only_other = _lacking(one, other), _lacking(other, one)
    if len(only_one) != 1 or len(only_other) != 1 or only_one[0].kind != only_other[0].kind:
        return None
    return (only_one[0], only_other[0]) if only_one[0].kind in _EXCHANGED else None


def _lacking(one: Facts, other: Facts) -> tuple[Label, ...]:
    there = {(label.kind, label.lemma) for label in _labels(other)}
    return tuple(label for label in _labels(one) if (label.kind, label.lemma) not in there)


def _labels(facts: Facts) -> tuple[Label, ...]:
    return tuple(label for group in facts.labels.values() for label in group)


def _exchanged(side: Side, said: Label, lemma: str) -> Side:
    """The side with one label's word replaced."""
    labels: Mapping[Span, tuple[Label, ...]] = {
        node: tuple(replace(label, lemma=lemma) if label == said else label for label in group)
        for node, group in side.facts.labels.items()
    }
    return replace(side, facts=replace(side.facts, labels=labels))


def _found(pair: Pair, asked: Side, given: Side) -> bool:
    return found_in(Question(asked, given, frozenset(), pair.knowledge, pair.setting)) is not None
