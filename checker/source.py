"""Texts and places in them.

Everything inside the checker speaks in half-open character offsets (code points) into the text as
it was read.  Lines and columns exist only where something is shown to a person.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A half-open range of character offsets: ``text[start:end]``.

    A tuple, since spans are made and looked up by the thousand for each text.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The slice of ``text`` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span (equal spans do)."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def to(self, other: Span) -> Span:
        """The smallest span that covers both."""
        start = min(self.start, other.start)
        return Span(start, max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class Location:
    """A place for people: 1-based line and column (in characters)."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A text with a name: an article, a reference, a rule file."""

    name: str
    text: str

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where lines begin; looked for only where a place is to be shown."""
        return (0, *(m.end() for m in _LINE_END.finditer(self.text)))

    def location(self, offset: int) -> Location:
        """The line and column of a character offset; only LF, CRLF and CR end a line."""
        line = bisect_right(self._starts, offset)
        return Location(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def line_span(self, number: int) -> Span:
        """The offsets of a 1-based line, without its line end."""
        start = self._starts[number - 1]
        return Span(start, start + len(self.line(number)))
