"""Reading no more than a bound: what never ends, or unpacks to more than any memory holds, is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from checker.errors import TextError

MOST_BYTES = 256 * 2**20
"""Bytes of one text with its markup, of one line of a file of records, of one cell of a table."""

_SPLIT = (
    "Split it: a text is an article, not a collection. Collections are read from .jsonl, a record a line."
)
_REST = "What stands before it was read. Split it."


class Bytes(Protocol):
    """A file open for reading, packed or not."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""

    def readline(self, size: int, /) -> bytes:
        """A line with its end, or the first ``size`` bytes of it."""


def whole(path: str, file: Bytes) -> bytes:
    """All that a file holds.  Raises TextError where that is too much."""
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise TextError(path, f"more than {MOST_BYTES:,} bytes in one text", _SPLIT)
    return data


def lines(path: str, file: Bytes) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their numbers.  Raises TextError at one that is too long."""
    number = 0
    while line := file.readline(MOST_BYTES + 1):
        number += 1
        if len(line) > MOST_BYTES:
            raise TextError(path, f"a line of more than {MOST_BYTES:,} bytes", _REST, number)
        yield number, line
