"""Tables of cases as pytest's parameters; what is known to fail is marked, and must fail until mended.

A table file holds a sentence, and indented below it what is expected of it:

    The union refused to sign the deal.
        refuse(subject=The union, to=sign(subject=The union, object=the deal))
        fault: why this still fails, where it does
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

FAULT = "fault: "


def cases(rows: Sequence[tuple[str, ...]], known: Mapping[str, str]) -> list[object]:
    """The rows; ``known`` says why the row that begins with a sentence still fails."""
    return [pytest.param(*row, marks=_marks(known.get(row[0], ""))) for row in rows]


def table(name: str) -> list[object]:
    """The cases of ``tables/NAME.txt``: (sentence, line expected of it)."""
    return [
        pytest.param(sentence, line, marks=_marks(fault), id=f"{sentence} {line}")
        for sentence, lines, fault in blocks((_TABLES / f"{name}.txt").read_text(encoding="utf-8"))
        for line in lines
    ]


def sentences_of(*names: str) -> list[str]:
    """The sentences alone, of several tables."""
    return [s for name in names for s, _, _ in blocks((_TABLES / f"{name}.txt").read_text(encoding="utf-8"))]


def blocks(text: str) -> Iterator[tuple[str, list[str], str]]:
    """Sentence, expected lines and known fault of each block; blank lines and "#" lines are skipped."""
    sentence, lines, fault = "", list[str](), ""
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            if sentence:
                yield sentence, lines, fault
            sentence, lines, fault = line, [], ""
        elif line.strip().startswith(FAULT):
            fault = line.strip().removeprefix(FAULT)
        else:
            lines.append(line.strip())
    if sentence:
        yield sentence, lines, fault


def _marks(reason: str) -> tuple[pytest.MarkDecorator, ...]:
    return (pytest.mark.xfail(strict=True, reason=reason),) if reason else ()


_TABLES = Path(__file__).parent / "tables"
