"""Where a span lies: in its text, and in the file that the text came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model import Label
from checker.report.visible import visible
from checker.source import Location, Source, Span

# What the reader calls the text of a record: the file, the record's line in it.
_RECORD = re.compile(r"(?P<path>.+):(?P<line>\d+)(?:#reference)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text in a file.

    ``start`` and ``end`` are places in the text, ``end`` the one behind its last character.  A text
    that is one of a file's records has none of the file's lines: ``record`` is the line at which that
    record stands, 0 where the text is the whole file.
    """

    path: str
    record: int
    start: Location
    end: Location

    @property
    def first_line(self) -> int:
        """The line of the file in which it begins."""
        return self.record or self.start.line

    @property
    def last_line(self) -> int:
        """The line of the file in which it ends."""
        return self.record or self.end.line


def place(source: Source, span: Span) -> Place:
    """Where ``span`` of the text ``source`` lies."""
    path, record = file_and_record(source.name)
    last = source.location(max(span.start, span.end - 1))
    end = Location(last.line, last.column + (span.start < span.end))
    return Place(path, record, source.location(span.start), end)


def file_and_record(name: str) -> tuple[str, int]:
    """A text's name -> its file, and the line of its record in that; 0 where it is the whole file."""
    record = _RECORD.fullmatch(name)
    return (name, 0) if record is None else (record["path"], int(record["line"]))


def shown_place(source: Source, span: Span) -> str:
    """`name:line:column`, safe for a terminal."""
    start = source.location(span.start)
    return f"{visible(source.name)}:{start.line}:{start.column}"


def role(label: Label) -> str:
    """What is stated at a place, and by whom: "refusal (Alder Brewing)"."""
    return f"{label.kind} ({visible(label.holder)})" if label.holder else label.kind
