"""How much is compared in a text that says much of the same: a bound that grows no faster than the text.

Where every statement is like every other one, their pairs are as many as the square of the text's
length.  So each is compared with fewer the more there are; articles of 20,000 characters have hardly
a statement that more than thirty others come near.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Bound:
    """How many others each of a number of statements may have: ``most``, where there are few of them.

    Of many, together no more than ``in_all``, but at least ``least`` for each.
    """

    most: int
    least: int
    in_all: int

    def among(self, count: int) -> int:
        """How many for each one of ``count``."""
        return min(self.most, max(self.least, self.in_all // max(count, 1)))


PARTNERS = Bound(most=200, least=5, in_all=10_000)
"""Statements with which one is compared by a rule."""

MET = Bound(most=500, least=50, in_all=200_000)
"""Statements with one word in common that are looked at; of more of them the nearest in the text."""


MATTERS = Bound(most=200, least=2, in_all=20_000)
"""Earlier findings of a rule of which a further pair is asked whether it is about the same."""


class Placed(Protocol):
    """Whatever has a place in an order."""

    @property
    def place(self) -> int:
        """Its place, from 0."""


One = TypeVar("One", bound=Placed)


def nearest(ones: Sequence[One], place: int, most: int) -> Sequence[One]:
    """Those around a place, of some that stand in the order of their places."""
    if len(ones) <= most:
        return ones
    at = bisect_left(ones, place, key=attrgetter("place"))
    start = min(max(0, at - most // 2), len(ones) - most)
    return ones[start : start + most]
