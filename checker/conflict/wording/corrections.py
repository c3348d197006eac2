"""Sentences that deny one thing and claim another in its place: "not for the price but for the noise"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.conflict.wording.units import Unit

_INSTEAD = frozenset({"rather", "instead"})
_ADDING = frozenset({"only", "just", "merely", "simply"})  # "not only the price but the noise" denies nothing
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def readings(units: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], ...]:
    """The sentence as it stands; where it corrects, also what it denies, and what it claims in its place."""
    return (units, *_corrected(units))


def _corrected(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    but = next((at for at, unit in enumerate(units) if unit.lemma == "but"), 0)
    denied = next((at for at in range(but - 1, 0, -1) if units[at].lemma == "not"), None)
    if denied is None or _adds(units[denied + 1 : denied + 2]):
        return
    behind = but + 1
    while any(unit.lemma in _INSTEAD for unit in units[behind : behind + 1]):
        behind += 1
    if any(unit.tag in _FINITE for unit in (*units[denied:but], *units[behind:])):
        return  # another clause, and no correction of this one
    yield units[:but]
    yield units[:denied] + units[behind:]


def _adds(behind: Sequence[Unit]) -> bool:
    return any(unit.lemma in _ADDING for unit in behind)
