"""Figures that were taken several times: the median, and how far the others are from it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some figures, and the least and the greatest of them."""

    median: float
    least: float
    greatest: float

    def __str__(self) -> str:
        return f"{_short(self.median)} ({_short(self.least)}–{_short(self.greatest)})"


def spread(figures: Sequence[float]) -> Spread:
    """Median and extremes.  Raises StatisticsError where there are no figures."""
    return Spread(statistics.median(figures), min(figures), max(figures))


def _short(value: float) -> str:
    """Three figures of a small number, none behind the point of a large one."""
    return f"{value:.3g}" if value < 100 else f"{value:,.0f}"
