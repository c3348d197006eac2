"""Sentences that deny one thing and claim another beside it: "not for the price but for the noise"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.conflict.wording import tables
from checker.conflict.wording.units import Unit

_INSTEAD = frozenset({"rather", "instead"})
_ADDING = frozenset({"only", "just", "merely", "simply"})  # "not only the price but the noise" denies nothing
_RELATIVES = frozenset({"WDT", "WP"})
_BUT = frozenset({"but", "but not"})
_BEFORE_A_PHRASE = ("VB", "MD", "IN", "TO", "CC")
_SOONER = frozenset({"rather than", "instead of", "not"})  # what stands behind them is denied


def corrected(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    """ "Not for the price but for the noise": what is denied, and what is claimed in its place."""
    but = next((at for at, unit in enumerate(units) if unit.lemma == "but"), 0)
    denied = next((at for at in range(but - 1, 0, -1) if units[at].lemma == "not"), None)
    if denied is None or _adds(units[denied + 1 : denied + 2]):
        return
    behind = but + 1
    while any(unit.lemma in _INSTEAD for unit in units[behind : behind + 1]):
        behind += 1
    parts = _without_relative(units[denied:but]), _without_relative(units[behind:])
    if any(unit.tag in tables.FINITE_TAGS for part in parts for unit in part):
        return  # another clause, and no correction of this one
    yield units[:denied] + parts[0]
    yield units[:denied] + parts[1]


def _without_relative(part: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """ "Lack of food, which was plentiful" without what is said of it by the way."""
    end = next((at for at, unit in enumerate(part) if unit.tag in _RELATIVES), len(part))
    return part[:end]


def _adds(behind: Sequence[Unit]) -> bool:
    return any(unit.lemma in _ADDING for unit in behind)


def preferred(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    """ "It stands on wood rather than on stone": both begin alike, and the second one is denied."""
    at = next((at for at in range(1, len(units) - 1) if units[at].lemma in _SOONER), None)
    if at is None or units[at + 1].kind != "function":
        return
    begun = next((back for back in range(at - 1, 0, -1) if units[back].lemma == units[at + 1].lemma), None)
    if begun is None or any(unit.tag in tables.FINITE_TAGS for unit in (*units[begun:at], *units[at:])):
        return
    yield units[:at]
    yield negated((*units[:begun], *units[at + 1 :]), units[at])


def qualified(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    """ "Cheap but not good", "flour but no bread": what is claimed, and what is denied beside it."""
    at = next((at for at, unit in enumerate(units) if unit.lemma in _BUT), 0)
    denial = at + 1 if at and units[at].lemma == "but" else at
    claimed, beside = units[:at], units[denial + 1 :]
    if not at or not beside or units[denial].kind != "negator":
        return
    if any(unit.tag.startswith(("VB", "MD")) for unit in beside) or claimed[-1].tag[:2] != beside[-1].tag[:2]:
        return
    begun = len(claimed)
    while begun and not claimed[begun - 1].tag.startswith(_BEFORE_A_PHRASE):
        begun -= 1
    yield claimed
    yield negated((*units[:begun], *beside), units[denial])


def apart(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    """ "Is neither cheap nor good": what is denied, one by one."""
    neither = next((at for at, unit in enumerate(units) if unit.lemma == "neither"), 0)
    nor = next((at for at, unit in enumerate(units) if unit.lemma == "nor"), 0)
    if not 0 < neither < nor:
        return
    yield negated((*units[:neither], *units[neither + 1 : nor]), units[neither])
    yield negated((*units[:neither], *units[nor + 1 :]), units[neither])


def negated(units: Sequence[Unit], by: Unit) -> tuple[Unit, ...]:
    """The sentence denied, before its first verb; ``by`` is the word that denies it."""
    verb = next((at for at, unit in enumerate(units) if unit.tag in tables.FINITE_TAGS), 0)
    denial = replace(by, kind="negator", lemma="not", tag="RB")
    return (*units[:verb], denial, *units[verb:])
