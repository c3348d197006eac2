"""Amounts are read as ranges in normalised units; what only looks like an amount is none."""

from __future__ import annotations

from math import inf

import pytest

from checker.english.quantities import Amount, read_amount, read_quantity
from checker.source import Span


def amount(phrase: str) -> Amount | None:
    return read_amount(tuple(phrase.lower().split()))


@pytest.mark.parametrize(
    ("phrase", "low", "high", "unit", "approximate"),
    [
        ("three", 3, 3, "", False),
        ("1,500 jobs", 1500, 1500, "", False),
        ("twenty-five men", 25, 25, "", False),
        ("two hundred and fifty players", 250, 250, "", False),
        ("nearly two million people", 2e6, 2e6, "", True),
        ("two dozen", 24, 24, "", False),
        ("half a million", 5e5, 5e5, "", False),
        ("half an hour", 30, 30, "minute", False),
        ("its three main unions", 3, 3, "", False),
        ("a record 60,000 fans", 6e4, 6e4, "", False),
        ("about 2.4 %", 2.4, 2.4, "percent", True),
        ("9.9%", 9.9, 9.9, "percent", False),
        ("a further 5 per cent", 5, 5, "percent", False),
        ("two thirds", 66.67, 66.67, "percent", True),
        ("half", 50, 50, "percent", True),
        ("£ 48.6 m", 48.6e6, 48.6e6, "GBP", False),
        ("£48.6m", 48.6e6, 48.6e6, "GBP", False),
        ("a $5 million deal", 5e6, 5e6, "USD", False),
        ("1.2 bn euros", 1.2e9, 1.2e9, "EUR", False),
        ("10p", 0.1, 0.1, "GBP", False),
        ("the last two weeks", 14, 14, "day", False),
        ("two hours", 120, 120, "minute", False),
        ("3 km", 3000, 3000, "metre", False),
        ("more than 60 %", 60, inf, "percent", False),
        ("over half a million pounds", 5e5, inf, "GBP", False),
        ("no fewer than five", 5, inf, "", False),
        ("60 or more", 60, inf, "", False),
        ("up to 16 players", -inf, 16, "", False),
        ("less than £5m", -inf, 5e6, "GBP", False),
        ("five or so", 5, 5, "", True),
        ("between 5 and 7 days", 5, 7, "day", False),
        ("5 to 7 %", 5, 7, "percent", False),
        ("5-7 days", 5, 7, "day", False),
        ("hundreds of people", 100, inf, "", True),
    ],
)
def test_an_amount_is_a_range_in_a_unit(
    phrase: str, low: float, high: float, unit: str, approximate: bool
) -> None:
    assert amount(phrase) == Amount(low, high, unit, approximate)


@pytest.mark.parametrize(
    "phrase",
    [
        "the unions",
        "2004",
        "the 2004 vote",
        "Article 50",
        "phase two",
        "2-1",
        "12th place",
        "the 1990s",
        "12 April",
        "10 am",
        "the second half",
        "half time",
        "one",
        "no one",
        "five ten",
        "the 60-year-old",
        "$ 2 to $ 3 million",
    ],
)
def test_a_name_a_date_a_score_or_a_pronoun_is_no_amount(phrase: str) -> None:
    assert amount(phrase) is None


def test_a_quantity_spans_the_words_it_was_read_from() -> None:
    quantity = read_quantity(("about", "5", "players"), (Span(10, 15), Span(16, 17), Span(18, 25)))
    assert quantity is not None
    assert (quantity.span, quantity.low, quantity.approximate) == (Span(10, 25), 5, True)
