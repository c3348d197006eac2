"""Two rows of units laid side by side: what stands in both, and where they part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.conflict.knowledge import Knowledge, entails
from checker.conflict.wording.units import Unit

_SAME, _SAME_FUNCTION, _AKIN, _ALIKE, _UNLIKE = 3.0, 1.0, 2.0, 0.6, 0.0
_NUMBERS = frozenset({"amount", "figure"})


@dataclass(frozen=True, slots=True)
class Step:
    """One place of the alignment; None where that side has nothing."""

    one: Unit | None
    other: Unit | None

    @property
    def agrees(self) -> bool:
        """Whether both sides have the same words there."""
        return self.one is not None and self.other is not None and self.one.lemma == self.other.lemma


def align(one: Sequence[Unit], other: Sequence[Unit], knowledge: Knowledge) -> tuple[Step, ...]:
    """The alignment that keeps most in common and the order on both sides."""
    return tuple(reversed(list(_walk(one, other, _scores(one, other, knowledge)))))


def _scores(one: Sequence[Unit], other: Sequence[Unit], knowledge: Knowledge) -> list[list[float]]:
    scores = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, left in enumerate(one):
        row, above = scores[i + 1], scores[i]
        for j, right in enumerate(other):
            row[j + 1] = max(above[j] + likeness(left, right, knowledge), above[j + 1], row[j])
    return scores


def _walk(one: Sequence[Unit], other: Sequence[Unit], scores: list[list[float]]) -> Iterator[Step]:
    """The steps from the end to the beginning."""
    i, j = len(one), len(other)
    while i or j:
        if i and scores[i][j] == scores[i - 1][j]:
            i -= 1
            yield Step(one[i], None)
        elif j and scores[i][j] == scores[i][j - 1]:
            j -= 1
            yield Step(None, other[j])
        else:
            i, j = i - 1, j - 1
            yield Step(one[i], other[j])


def likeness(one: Unit, other: Unit, knowledge: Knowledge) -> float:
    """How well one unit stands for the other; 0 where it does not at all."""
    if one.lemma == other.lemma:
        return _SAME_FUNCTION if one.kind == "function" else _SAME
    if one.kind == "function" or other.kind == "function":
        return _UNLIKE if one.kind != other.kind else _ALIKE / 2
    if one.kind in _NUMBERS and other.kind in _NUMBERS:
        return _ALIKE * 2
    if one.kind != other.kind:
        return _UNLIKE if "negator" in (one.kind, other.kind) else _ALIKE / 3
    if one.kind == "content" and _related(one, other, knowledge):
        return _AKIN
    return _ALIKE if one.tag[:2] == other.tag[:2] else _ALIKE / 2


def _related(one: Unit, other: Unit, knowledge: Knowledge) -> bool:
    said, instead = one.lemma, other.lemma
    if entails(knowledge, said, instead) is not None or entails(knowledge, instead, said) is not None:
        return True
    return instead in knowledge.rivals(said) or said in knowledge.rivals(instead)
