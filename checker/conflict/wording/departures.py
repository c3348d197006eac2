"""How a sentence departs from the words of another one: where both have something, where only one has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.conflict.knowledge import Knowledge, akin, same_root, takes_in
from checker.conflict.wording import tables
from checker.conflict.wording.alignment import Step, align
from checker.conflict.wording.exclusions import (
    Exclusion,
    adverbs_excluded,
    excluded,
    phrases_excluded,
    small_words_excluded,
)
from checker.conflict.wording.units import Unit


@dataclass(frozen=True, slots=True)
class Departures:
    """All departures between two sentences, and how many content words they share."""

    shared: tuple[Unit, ...]  # of the first sentence
    exclusions: tuple[Exclusion, ...]
    negators: tuple[tuple[Unit, ...], tuple[Unit, ...]]  # that only the first, only the second has
    replaced: tuple[tuple[Unit, Unit], ...]  # without a known relation, or a negator by something else
    broader: tuple[tuple[Unit, ...], tuple[Unit, ...]]  # words of the one that take in the other's
    added: tuple[tuple[Unit, ...], tuple[Unit, ...]]  # content that only the first, only the second has


def departures(one: Sequence[Unit], other: Sequence[Unit], knowledge: Knowledge) -> Departures:
    """Where two sentences part, word by word."""
    steps = align(one, other, knowledge)
    found = [part for change in _changes(steps) for part in _judged(change, knowledge)]
    found += _adverbs_apart(steps)
    shared = tuple(step.one for step in steps if step.agrees and step.one and step.one.kind != "function")
    alone = [part for part in found if isinstance(part, Step)]
    pairs = [(step.one, step.other) for step in steps if step.one and step.other]
    return Departures(
        shared,
        tuple(part for part in found if isinstance(part, Exclusion)),
        (_only(alone, 0, negating=True), _only(alone, 1, negating=True)),
        tuple((step.one, step.other) for step in alone if step.one and step.other),
        (
            tuple(one for one, other in pairs if takes_in(knowledge, one.lemma, other.lemma)),
            tuple(other for one, other in pairs if takes_in(knowledge, other.lemma, one.lemma)),
        ),
        (_only(alone, 0, negating=False), _only(alone, 1, negating=False)),
    )


def _adverbs_apart(steps: Sequence[Step]) -> list[Exclusion]:
    """Adverbs of the one sentence that exclude one of the other's, wherever both stand."""
    ones = [step.one for step in steps if step.one and not step.agrees]
    others = [step.other for step in steps if step.other and not step.agrees]
    found = (adverbs_excluded(one, other) for one in ones for other in others)
    return [exclusion for exclusion in found if exclusion is not None]


def _only(steps: Sequence[Step], side: int, *, negating: bool) -> tuple[Unit, ...]:
    """What one side alone has: its negators, or its content."""
    alone = [(step.one, step.other)[side] for step in steps if not (step.one and step.other)]
    return tuple(
        unit
        for unit in alone
        if unit is not None and (unit.kind == "negator" if negating else _is_content(unit))
    )


def _changes(steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """Runs of places in which the sides do not agree."""
    run: list[Step] = []
    for step in steps:
        if not step.agrees:
            run.append(step)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _judged(change: tuple[Step, ...], knowledge: Knowledge) -> Iterator[Exclusion | Step]:
    """Exclusions, and places that nothing is known of; what says the same on both sides is left out."""
    ones = [step.one for step in change if step.one]
    others = [step.other for step in change if step.other]
    exclusion = phrases_excluded(ones, others, knowledge) or _crosswise(ones, others)
    if exclusion is not None:
        yield exclusion
        taken = {*exclusion.one, *exclusion.other}
        yield from (step for step in map(_without(taken), change) if step.one or step.other)
        return
    answered = _instead_of_negator(ones, others)
    if answered is not None:
        yield excluded(*answered, knowledge) or Step(*answered)
        return
    for step in change:
        found = _judge(step, knowledge)
        if found is not None:
            yield found


def _judge(step: Step, knowledge: Knowledge) -> Exclusion | Step | None:
    if step.one is None or step.other is None:
        return step
    exclusion = excluded(step.one, step.other, knowledge)
    if exclusion is not None:
        return exclusion
    return None if _says_the_same(step.one, step.other, knowledge) else step


def _crosswise(ones: Sequence[Unit], others: Sequence[Unit]) -> Exclusion | None:
    """A counterpart that the alignment did not lay beside its word: several, no."""
    found = (small_words_excluded(one, other) for one in ones for other in others)
    return next((exclusion for exclusion in found if exclusion is not None), None)


def _without(taken: set[Unit]) -> Callable[[Step], Step]:
    def rest(step: Step) -> Step:
        kept = [unit if unit not in taken else None for unit in (step.one, step.other)]
        return Step(*kept)

    return rest


def _instead_of_negator(ones: Sequence[Unit], others: Sequence[Unit]) -> tuple[Unit, Unit] | None:
    """A negator of the one side and what the other has in its place: "unable to", "slow to"."""
    content = tuple(next((unit for unit in side if _is_content(unit)), None) for side in (ones, others))
    negators = tuple(next((unit for unit in side if unit.kind == "negator"), None) for side in (ones, others))
    if negators[0] and not negators[1] and not content[0] and content[1]:
        return negators[0], content[1]
    if negators[1] and not negators[0] and not content[1] and content[0]:
        return content[0], negators[1]
    return None


def _is_content(unit: Unit) -> bool:
    return unit.kind not in ("negator", "function") and unit.lemma not in tables.POLARITY_ITEMS


def _says_the_same(one: Unit, other: Unit, knowledge: Knowledge) -> bool:
    if one.kind == other.kind and one.kind in ("function", "negator"):
        return True
    if one.kind == other.kind == "name":
        return bool(set(one.lemma.split()) & set(other.lemma.split()))
    if same_root(knowledge, one.lemma, other.lemma) is not None or akin(knowledge, one.lemma, other.lemma):
        return True
    return takes_in(knowledge, one.lemma, other.lemma) or takes_in(knowledge, other.lemma, one.lemma)
