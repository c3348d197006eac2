"""Only whole phrases that say when are times; what they state is taken apart."""

from __future__ import annotations

import pytest

from checker.english.times import is_time_phrase, read_time
from checker.model import Time
from checker.source import Span

PLACE = Span(3, 9)


@pytest.mark.parametrize(
    ("phrase", "time"),
    [
        ("12 April 1981", Time(PLACE, year=1981, month=4, day=12)),
        ("April 12 , 1981", Time(PLACE, year=1981, month=4, day=12)),
        ("the 3rd of May", Time(PLACE, month=5, day=3)),
        ("Wednesday , 12 April", Time(PLACE, month=4, day=12, weekday="wednesday")),
        ("March 2005", Time(PLACE, year=2005, month=3)),
        ("2004", Time(PLACE, year=2004)),
        ("October", Time(PLACE, month=10)),
        ("late October", Time(PLACE, month=10, relative="late october")),
        ("Friday", Time(PLACE, weekday="friday")),
        ("Monday night", Time(PLACE, weekday="monday", relative="monday night")),
        ("last week", Time(PLACE, relative="last week")),
        ("the following week", Time(PLACE, relative="following week")),
        ("yesterday", Time(PLACE, relative="yesterday")),
        ("earlier this week", Time(PLACE, relative="earlier this week")),
        ("two years ago", Time(PLACE, relative="two years ago")),
        ("a few days ago", Time(PLACE, relative="a few days ago")),
        ("six weeks earlier", Time(PLACE, relative="six weeks earlier")),
        ("the past two years", Time(PLACE, relative="past two years")),
        ("the 1990s", Time(PLACE, relative="1990s")),
        ("summer 2004", Time(PLACE, year=2004, relative="summer 2004")),
        ("the third time", Time(PLACE, relative="third time")),
        ("three times", Time(PLACE, relative="three times")),
        ("10 am", Time(PLACE, relative="10 am")),
    ],
)
def test_a_time_is_taken_apart(phrase: str, time: Time) -> None:
    assert read_time(phrase.split(), PLACE) == time


@pytest.mark.parametrize(
    "phrase",
    [
        "may",
        "march",
        "sat",
        "the Sun",
        "a second",
        "the second",
        "two weeks",
        "the week",
        "the year",
        "the end",
        "next president",
        "the last man",
        "16 players",
        "night",
        "the 2004 vote",
        "any weeks",
    ],
)
def test_what_only_looks_like_a_time_is_none(phrase: str) -> None:
    assert not is_time_phrase(phrase.split())
    assert read_time(phrase.split(), PLACE) is None
