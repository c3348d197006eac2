"""The tables of a document: rows of cells under their heading, read from its Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TABLE = re.compile(r"^(?P<head>\|.*\|)\n\|(?:-+\|)+\n(?P<rows>(?:\|.*\|\n)+)", re.MULTILINE)
_CELL_END = re.compile(r"(?<!\\)\|")
_NONE = "—"


@dataclass(frozen=True)
class Row:
    """Cells as their author means them: what parts cells is no part of them."""

    heading: tuple[str, ...]
    cells: tuple[str, ...]


def rows(document: Path, *heading: str) -> list[Row]:
    """The rows of all tables with that heading, or with a heading that begins so."""
    return [row for row in _rows(document.read_text("utf-8")) if row.heading[: len(heading)] == heading]


def sayings(cell: str) -> list[str]:
    """The texts in a cell, one a line."""
    return [] if cell == _NONE else cell.split("<br>")


def code(cell: str) -> str:
    """What stands in a cell as code."""
    found = re.fullmatch(r"`([^`]+)`", cell)
    assert found is not None, cell
    return found[1]


def _rows(text: str) -> Iterator[Row]:
    for table in _TABLE.finditer(text):
        heading = _cells(table["head"])
        yield from (Row(heading, _cells(line)) for line in table["rows"].splitlines())


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip().replace("\\|", "|") for cell in _CELL_END.split(line)[1:-1])
