"""What each conflict rule is worth: the figures without it, beside those with it.

Without a rule its findings are gone, but for those that another rule has found as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks import measures
from benchmarks.answers import Answer
from benchmarks.datasets import Item, LabelledSet
from benchmarks.measures import Counts

Row = tuple[Item, Answer]


@dataclass(frozen=True, slots=True)
class Ablation:
    """A rule, and what all labelled sets of one sort give with it and without it."""

    rule: str
    sort: str  # "articles", "passages" or "pairs"
    full: Counts
    without: Counts


def ablations(measured: Sequence[tuple[LabelledSet, Sequence[Row]]]) -> tuple[Ablation, ...]:
    """For each rule that found anything, and each sort of sets, what it adds."""
    rules = sorted(
        {rule for _, rows in measured for _, answer in rows for f in answer.counted for rule in f.rules}
    )
    sorts = [sort for sort in ("articles", "passages", "pairs") if any(s.family == sort for s, _ in measured)]
    full = {sort: _counts(measured, sort, "") for sort in sorts}
    return tuple(
        Ablation(rule, sort, full[sort], _counts(measured, sort, rule)) for rule in rules for sort in sorts
    )


def without(answer: Answer, rule: str) -> Answer:
    """An answer as it would be, did the rule not exist."""
    kept = (replace(f, rules=tuple(one for one in f.rules if one != rule)) for f in answer.findings)
    return replace(answer, findings=tuple(found for found in kept if found.rules))


def _counts(measured: Sequence[tuple[LabelledSet, Sequence[Row]]], sort: str, rule: str) -> Counts:
    total = Counts()
    for labelled, rows in measured:
        if labelled.family == sort:
            left = [(item, without(answer, rule)) for item, answer in rows]
            total += measures.articles(left).conflicts if sort == "articles" else _found(left)
    return total


def _found(rows: Sequence[Row]) -> Counts:
    return measures.contradictions((item for item, _ in rows), (bool(answer.counted) for _, answer in rows))
