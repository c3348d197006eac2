"""Ranges of numbers: whether two of them may be one, rounding and hedges allowed for."""

from __future__ import annotations

from math import inf

from checker.english.quantities import Amount
from checker.model import Quantity

Range = Quantity | Amount

# "about 50" may well be 45 or 55.
_APPROXIMATE_SHARE = 0.1
_SMALL_COUNT = 100


def cannot_be_equal(one: Range, other: Range) -> bool:
    """Whether two ranges of one unit do not meet, rounding and hedges allowed for."""
    return max(_low(one), _low(other)) > min(_high(one), _high(other))


def are_two_numbers(one: Range, other: Range) -> bool:
    """Whether two numbers in one place of a sentence differ, neither being the other one rounded.

    Numbers that are repeated are repeated exactly: where the one is 10 the other is not 12.
    """
    if cannot_be_equal(one, other) or _face_away(one, other) or _out_of_bounds(one, other):
        return True
    values = [amount.low for amount in (one, other) if amount.low == amount.high and not amount.approximate]
    if len(values) < len((one, other)) or values[0] == values[1]:
        return False
    if any(value.is_integer() for value in values) and not all(value.is_integer() for value in values):
        return round(values[0]) != round(values[1])
    coarse, fine = sorted(values, key=lambda value: (_digits(value), value))
    return _digits(coarse) == _digits(fine) or round(fine / _last_place(coarse)) != coarse / _last_place(
        coarse
    )


def _face_away(one: Range, other: Range) -> bool:
    """Over 25 and under 25."""
    return (one.high, one.low, other.high) == (other.low, -inf, inf) or (
        (other.high, other.low, one.high) == (one.low, -inf, inf)
    )


def _out_of_bounds(one: Range, other: Range) -> bool:
    """ "Over 690" and 687: whoever gives a bound has rounded it to the side that it says."""
    bounds = [amount for amount in (one, other) if inf in (-amount.low, amount.high)]
    exact = [amount for amount in (one, other) if amount.low == amount.high and not amount.approximate]
    return any(not bound.low <= amount.low <= bound.high for bound in bounds for amount in exact)


def _digits(value: float) -> int:
    """How many digits are written that count: small whole numbers are exact."""
    if float(value).is_integer() and abs(value) < _SMALL_COUNT:
        return _EXACT
    return len(f"{value:.12e}".partition("e")[0].replace(".", "").rstrip("0"))


_EXACT = 12


def _low(quantity: Range) -> float:
    return quantity.low - _slack(quantity, quantity.low)


def _high(quantity: Range) -> float:
    return quantity.high + _slack(quantity, quantity.high)


def _slack(quantity: Range, bound: float) -> float:
    """How far the true value may lie from the one given: hedged, or rounded to its last digit."""
    if bound in (float("inf"), float("-inf")):
        return 0.0
    if quantity.approximate:
        return max(abs(bound) * _APPROXIMATE_SHARE, _rounding(quantity, bound))
    return _rounding(quantity, bound)


def _rounding(quantity: Range, bound: float) -> float:
    if not quantity.unit and float(bound).is_integer() and abs(bound) < _SMALL_COUNT:
        return 0.0  # small numbers of things are counted, not rounded
    return 0.4999 * _last_place(bound)


def _last_place(bound: float) -> float:
    """The value of the last digit that is written: 100 of 2300, 0.1 of 2.4."""
    digits, _, exponent = f"{bound:.12e}".partition("e")
    written = digits.rstrip("0").rstrip(".")
    decimals = len(written.partition(".")[2])
    return float(10.0 ** (int(exponent) - decimals))
