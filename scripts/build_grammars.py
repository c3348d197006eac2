"""Writes the tables of the grammars: `make grammars`.

Tables that are of the grammars as they are now stay as they are: Lark numbers states as it walks through
sets, so that tables of one grammar need not be the same bytes.
"""

from __future__ import annotations

from checker.grammars import is_current, store

GRAMMARS = ("statement", "pattern", "quantity")

if __name__ == "__main__":
    for name in GRAMMARS:
        if not is_current(name):
            store(name)
