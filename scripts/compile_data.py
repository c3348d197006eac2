"""Compiles the shipped rules and packs the word lists, so that the first run need not.

This is run where the package is built or installed, and by hand: `make data`.

What it writes is no part of the repository.  It is of one state of rules, lists and checker, as bytecode is
of one state of a module, and is left alone once that has changed.
"""

from __future__ import annotations

from checker.english import tables
from checker.running.kept import Kept
from checker.running.keys import engine_key
from checker.running.rules import keep
from checker.running.shipped import SHIPPED, store
from checker.testing import load_proved


class Rows:
    """Holds what would be kept in a cache."""

    def __init__(self) -> None:
        self.engine = engine_key()
        self.held: dict[bytes, Kept] = {}

    def put(self, key: bytes, kept: Kept) -> None:
        """Hold a row."""
        self.held[key] = kept


def compile_rules() -> None:
    """Write the shipped rules as they are compiled."""
    rows = Rows()
    keep(SHIPPED, rows, load_proved(SHIPPED))
    store(rows.held, rows.engine)


if __name__ == "__main__":
    tables.store(sorted(path.stem for path in tables.FOLDER.glob("*.yaml")))
    compile_rules()
