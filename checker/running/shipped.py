"""The shipped rules, compiled when the package was built: `scripts/compile_data.py` writes them.

They are of the checker as it was then: where a file of it has changed, or a rule has, they are left alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.packing import Packing, opened, sealed
from checker.replacing import put_in_place
from checker.resources import COMPILED
from checker.ruleset import EVERYTHING
from checker.running.kept import Kept

FILE = COMPILED / "rules.packed"

SHIPPED = (EVERYTHING,)
"""The paths that mean the shipped rules, wherever they lie."""

_ROWS = Packing(())


def shipped(engine: bytes) -> Mapping[bytes, Kept]:
    """What a cache would hold of the shipped rules; nothing where that is not of this engine."""
    try:
        stored = FILE.read_bytes()
    except OSError:
        return {}
    packed = opened(engine, stored)
    if packed is None:
        return {}
    return {key: Kept(found, rest) for key, found, rest in _ROWS.unpack(packed)}


def store(rows: Mapping[bytes, Kept], engine: bytes) -> None:
    """Write what a cache holds of the shipped rules."""
    packed = _ROWS.pack([(key, kept.found, kept.statements) for key, kept in rows.items()])
    FILE.parent.mkdir(exist_ok=True)
    put_in_place(FILE, sealed(engine, packed))
