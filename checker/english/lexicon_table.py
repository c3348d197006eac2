"""Sorted tables of lines, read once and searched by bisection: no parsing before a word is asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "data"


def row(table: str, key: str) -> str:
    """What stands behind ``key`` and a tab in ``data/TABLE.tsv``; empty where the table lacks the key."""
    lines = _lines(table)
    start = f"{key}\t"
    place = bisect_left(lines, start)
    found = place < len(lines) and lines[place].startswith(start)
    return lines[place][len(start) :] if found else ""


def rows_beginning(table: str, prefix: str) -> Iterator[tuple[str, str]]:
    """The keys that begin with ``prefix``, with what stands behind them."""
    lines = _lines(table)
    place = bisect_left(lines, prefix)
    while place < len(lines) and lines[place].startswith(prefix):
        key, _, rest = lines[place].partition("\t")
        yield key, rest
        place += 1


@cache
def _lines(table: str) -> list[str]:
    path = _FOLDER / f"{table}.tsv"
    return path.read_text(encoding="utf-8").split("\n")[:-1]
