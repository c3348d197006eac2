"""The findings that a record says may stand: `"allow": [{"rule": ..., "reason": ..., "until": ...}]`."""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.config import Allow, nearest

_KEYS = ("rule", "reason", "until")


def wrong_allow(value: object) -> str:
    """What is wrong with the field "allow" of a record; "" where nothing is."""
    if not isinstance(value, list | None):
        return '"allow" is not a list'
    return next((wrong for entry in value or () if (wrong := _wrong_entry(entry))), "")


def _wrong_entry(entry: object) -> str:
    if not isinstance(entry, dict) or not isinstance(entry.get("rule"), str):
        return 'an entry of "allow" is {"rule": ..., "reason": ...}'
    unknown = [key for key in entry if key not in _KEYS]
    if unknown:
        return f'an entry of "allow" has no "{unknown[0]}"; {nearest(unknown[0], _KEYS)}'
    if not isinstance(entry.get("reason", ""), str):
        return '"reason" is not a string'
    return _wrong_date(entry.get("until"))


def _wrong_date(value: object) -> str:
    try:
        if value is not None:
            date.fromisoformat(str(value))
    except ValueError:
        return '"until" is not a date such as "2027-01-31"'
    return ""


def allowed(value: Any) -> tuple[Allow, ...]:
    """The entries of a field "allow" in which nothing is wrong."""
    return tuple(
        Allow(rule=entry["rule"], reason=entry.get("reason", ""), until=_date(entry.get("until")))
        for entry in value or ()
    )


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
