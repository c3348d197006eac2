"""Figures on growth, as Markdown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.results import table


@dataclass(frozen=True, slots=True)
class Step:
    """How much there is of what grows, bytes of text, and what it took: seconds and bytes of memory."""

    amount: float
    size: int
    start: float
    seconds: float  # without the start
    memory: int


@dataclass(frozen=True, slots=True)
class Way:
    """Something that grows, step by step."""

    title: str
    unit: str
    steps: tuple[Step, ...]


def report(ways: Sequence[Way]) -> str:
    """A table for each way."""
    return "\n\n".join(f"{way.title}:\n\n{table(_header(way), _rows(way))}" for way in ways)


def tenfold(before: Step, after: Step) -> float | None:
    """By what time grows for ten times the amount, if it goes on as between two steps."""
    if before.seconds <= 0 or after.seconds <= 0:
        return None
    return (after.seconds / before.seconds) ** (1 / math.log10(after.amount / before.amount))


def _header(way: Way) -> tuple[str, ...]:
    return (
        way.unit,
        "start (s)",
        "time (s)",
        "MB/s",
        "times the first",
        "for tenfold",
        "memory (MB)",
    )


def _rows(way: Way) -> Iterator[tuple[str, ...]]:
    first = way.steps[0]
    factors = [None, *(tenfold(*steps) for steps in pairwise(way.steps))]
    for step, factor in zip(way.steps, factors, strict=True):
        yield (
            f"{step.amount:,g}",
            f"{step.start:.2f}",
            f"{step.seconds:.2f}",
            _ratio(step.size / 1e6, step.seconds),
            _ratio(step.seconds, first.seconds),
            "–" if factor is None else f"{factor:.1f}",
            f"{step.memory / 1e6:.0f}",
        )


def _ratio(over: float, under: float) -> str:
    return f"{over / under:.3g}" if under > 0 else "–"
