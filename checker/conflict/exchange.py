"""Assertions that say the same but for one word, whose two values exclude each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.conflict import tables
from checker.conflict.affixes import prefix_opposites
from checker.conflict.comparison import NO, UNKNOWN
from checker.conflict.entailment import Question, Side, found_in
from checker.conflict.facts import head_lemma, root_of, spoken_of
from checker.conflict.graph import Facts, Label
from checker.conflict.individuals import is_definite
from checker.conflict.knowledge import alternative_class, exclusive_class, opposite
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

_OBJECTIONS = (one_inside_the_other, other_modality, other_tense, other_time)
EXCHANGED = frozenset({"modifier", "adverb", "head"})
"""The kinds of words of which one may be exchanged for its opposite."""


def exclude_each_other(pair: Pair) -> Judgement:
    """Whether two assertions agree in all but one word, and its two values exclude each other."""
    if any(stated.proposition.polarity == "negated" for stated in (pair.first, pair.second)):
        return NO
    if happening(pair.first) != happening(pair.second):
        return NO
    single = _single_difference(pair.first.side.facts, pair.second.side.facts)
    if single is None:
        return NO
    said, instead = single
    reason = _exclusion(pair, said, instead)
    apart = _tells_apart(pair.first, said) or _tells_apart(pair.second, instead)
    if reason is None or apart or _objected(pair, said, instead):
        return UNKNOWN
    alike = _exchanged(pair.first.side, said, instead.lemma)
    other = _nameless(pair.second.side, instead)
    if not (_found(pair, alike, other) and _found(pair, other, alike)):
        return UNKNOWN
    return Judgement("yes", reason)


def happening(stated: Stated) -> str:
    """The verb by which its facts name what happens; "" where there is none: "is absent"."""
    clause = stated.proposition.clause
    return clause.verb.lemma if clause.verb is not None and root_of(clause) == clause.verb.span else ""


def _exclusion(pair: Pair, said: Label, instead: Label) -> str | None:
    """Why the two words exclude each other in the place where they stand, or None."""
    knowledge = pair.knowledge
    values = (said.lemma, instead.lemma)
    if said.kind != "head":
        name = exclusive_class(knowledge, *values)
        if name is not None:
            return f"{said.lemma} and {instead.lemma} are different values of {name}"
        if (opposite(knowledge, *values) or prefix_opposites(*values)) and _of_one_thing(pair, said, instead):
            return f"{said.lemma} and {instead.lemma} are opposites"
    name = alternative_class(knowledge, *values)
    if name is None or pair.setting != "across" or not _is_one_state(pair):
        return None
    return f"{said.lemma} and {instead.lemma} are different values of {name}"


def _of_one_thing(pair: Pair, said: Label, instead: Label) -> bool:
    """Inside one text a small dog may stand beside a big one; the dog is one."""
    if pair.setting == "across":
        return True
    places = (pair.first.side.facts, said.node), (pair.second.side.facts, instead.node)
    return all(is_definite(phrase) for facts, node in places for phrase in facts.phrases.get(node, ())[:1])


def _is_one_state(pair: Pair) -> bool:
    """What is going on, or is so, is one; what happened may have happened several times."""
    verbs = [stated.proposition.clause.verb for stated in (pair.first, pair.second)]
    return all(verb is not None and (verb.progressive or verb.lemma in tables.COPULAS) for verb in verbs)


def _objected(pair: Pair, said: Label, instead: Label) -> bool:
    """Nothing is said for sure where it is hedged; how often it is so may be what differs."""
    if any(objection(pair) is not None for objection in _OBJECTIONS):
        return True
    if {said.lemma, instead.lemma} <= tables.FREQUENCY_ADVERBS:
        return False
    unsure = any(stated.proposition.polarity != "affirmed" for stated in (pair.first, pair.second))
    return unsure or weak_claim(pair) is not None


def _tells_apart(stated: Stated, label: Label) -> bool:
    """ "A bride in white", "a bride in black": two brides, as are "the tall" and "the short" one."""
    subject = spoken_of(stated.proposition.clause)
    if subject is None or not is_of_one_thing(stated):
        return True
    return subject.span == label.node and label.lemma in (*subject.modifiers, head_lemma(subject))


def is_of_one_thing(stated: Stated) -> bool:
    """Whether a statement speaks of something definite: an indefinite is another one each time."""
    subject = spoken_of(stated.proposition.clause)
    return subject is not None and is_definite(subject)


def _single_difference(one: Facts, other: Facts) -> tuple[Label, Label] | None:
    """The one label of each side that the other side lacks; None where there are more, or none."""
    only_one, only_other = _lacking(one, other), _lacking(other, one)
    if len(only_one) != 1 or len(only_other) != 1 or only_one[0].kind != only_other[0].kind:
        return None
    return (only_one[0], only_other[0]) if only_one[0].kind in EXCHANGED else None


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
    return _nameless(replace(side, facts=replace(side.facts, labels=labels)), said)


def _nameless(side: Side, label: Label) -> Side:
    """The side without what its text knows of the thing whose name is exchanged."""
    if label.kind != "head":
        return side
    spans = {phrase.span for phrase in side.facts.phrases.get(label.node, ())}
    return replace(side, referents={span: one for span, one in side.referents.items() if span not in spans})


def _found(pair: Pair, asked: Side, given: Side) -> bool:
    return found_in(Question(asked, given, frozenset(), pair.knowledge, pair.setting)) is not None
