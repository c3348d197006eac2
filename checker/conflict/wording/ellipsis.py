"""Clauses that leave out what the one before has said: "the clerk had read it, but the guard had not"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict.wording import tables
from checker.conflict.wording.units import Unit

_LINKS = frozenset("but and while whereas although though".split())
_ALSO = frozenset({"too", "so", "either", "as well"})


def filled_in(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    """What stands before such a clause, and the clause with what it leaves out."""
    link = next((at for at in range(len(units) - 1, 0, -1) if units[at].lemma in _LINKS), 0)
    before, behind = units[:link], tuple(unit for unit in units[link + 1 :] if unit.lemma not in _ALSO)
    verb = next((at for at, unit in enumerate(behind) if unit.tag in tables.FINITE_TAGS), 0)
    first = next((at for at, unit in enumerate(before) if unit.tag in tables.FINITE_TAGS), 0)
    if not (verb and first) or not _is_all_left(behind[verb:]):
        return
    left_out = tuple(unit for unit in before[first:] if unit.kind != "negator")
    yield before
    yield (*behind, *left_out)


def _is_all_left(verb: tuple[Unit, ...]) -> bool:
    """An auxiliary verb, denied or not, and nothing behind it."""
    return verb[0].lemma in tables.AUXILIARIES and all(unit.kind == "negator" for unit in verb[1:])
