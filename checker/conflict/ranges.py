"""Ranges of numbers: whether two of them may be one, rounding and hedges allowed for."""

from __future__ import annotations

from checker.english.quantities import Amount
from checker.model import Quantity

Range = Quantity | Amount

# "about 50" may well be 45 or 55.
_APPROXIMATE_SHARE = 0.1
_SMALL_COUNT = 100


def cannot_be_equal(one: Range, other: Range) -> bool:
    """Whether two ranges of one unit do not meet, rounding and hedges allowed for."""
    return max(_low(one), _low(other)) > min(_high(one), _high(other))


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
