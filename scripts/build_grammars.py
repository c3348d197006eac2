"""Writes the tables of the grammars: `make grammars`."""

from __future__ import annotations

from checker.grammars import store

GRAMMARS = ("statement", "pattern", "quantity")

if __name__ == "__main__":
    for name in GRAMMARS:
        store(name)
