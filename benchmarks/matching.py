"""Whether a place that was found stands for a place that was marked.

They share half of the shorter one and neither is much wider than the other, so that a net cast over
the whole text catches nothing.
"""

from __future__ import annotations

from itertools import product

from benchmarks.answers import Found
from checker.source import Span

WIDEST = 300  # characters by which the wider span may exceed twice the narrower


def same_place(found: Span, marked: Span) -> bool:
    """Whether a span found stands for a span marked."""
    shared = min(found.end, marked.end) - max(found.start, marked.start)
    short, long = sorted((found.end - found.start, marked.end - marked.start))
    return shared > 0 and 2 * shared >= short and long <= 2 * short + WIDEST


def joins(found: Found, one: Span, other: Span) -> bool:
    """Whether two different places of a finding stand for the two spans."""
    return any(
        here != there and same_place(here, one) and same_place(there, other)
        for here, there in product(found.places, repeat=2)
    )


def places(text: str, sentence: str) -> tuple[Span, ...]:
    """Every place where a sentence stands in a text."""
    starts = (at for at in range(len(text)) if text.startswith(sentence, at))
    return tuple(Span(at, at + len(sentence)) for at in starts)
