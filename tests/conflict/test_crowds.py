"""In a text that says much of the same, what is compared grows no faster than the text."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from checker.api import report_on
from checker.conflict import pairs
from checker.conflict.crowds import MATTERS, MET, PARTNERS, Bound, nearest
from checker.ruleset import load
from checker.source import Source
from checker.text.reading import Document


@dataclass(frozen=True)
class At:
    place: int


@pytest.mark.parametrize("bound", [PARTNERS, MET, MATTERS])
@pytest.mark.parametrize("count", [0, 1, 10, 1_000, 100_000, 10_000_000])
def test_together_they_are_no_more_than_a_multiple_of_their_number(bound: Bound, count: int) -> None:
    assert count * bound.among(count) <= max(bound.in_all, count * bound.least)
    assert bound.least <= bound.among(count) <= bound.most


def test_of_too_many_those_around_a_place_are_nearest():
    ones = [At(place) for place in range(0, 100, 10)]
    assert [one.place for one in nearest(ones, 50, 4)] == [30, 40, 50, 60]
    assert [one.place for one in nearest(ones, 0, 4)] == [0, 10, 20, 30]
    assert [one.place for one in nearest(ones, 999, 4)] == [60, 70, 80, 90]
    assert nearest(ones, 50, 10) == ones


def test_statements_that_are_all_alike_are_not_all_compared(monkeypatch):
    monkeypatch.setattr(pairs, "PARTNERS", Bound(most=20, least=2, in_all=100))
    text = (
        "The mill paid 3 million euros for the barge. The mill did not pay 3 million euros for the barge. "
        * 40
    )
    report = report_on(Document("a", "a.txt", Source("a.txt", text)), load(["default"]))
    assert report.findings
    assert "pairs were not compared" in " ".join(report.notices)
