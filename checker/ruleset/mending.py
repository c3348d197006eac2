"""Reading on behind a fault of YAML: the text with fixes in it, and the way back to the text as written.

A parser of YAML stops at its first fault.  So that an author gets to read all mistakes at once, each
fault that has a fix is mended, and the mended text is read; places are told in the text as it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from checker.errors import Fix, Mistake
from checker.pattern import PatternError
from checker.ruleset.fixing import change, fixed, written
from checker.ruleset.quoting import place_in
from checker.ruleset.tree import Items, Node, Table, Text
from checker.ruleset.when import Placing, WhenError
from checker.source import Source, Span

MOST_IN_ONE = 8
"""Mistakes told of one pattern or condition."""

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as written, and as read, once the fixes have been put in, one after the other."""

    written: Source
    read: Source
    fixes: tuple[Fix, ...] = ()

    def with_fix(self, fix: Fix) -> Mended:
        """One fix more, whose span lies in the text as read."""
        return Mended(self.written, Source(self.written.name, fixed(self.read, fix)), (*self.fixes, fix))

    def place(self, span: Span) -> Span:
        """Where a stretch of the text as read stands in the text as written."""
        start, end = span.start, span.end
        for fix in reversed(self.fixes):
            start, end = _before(start, fix), _before(end, fix)
        return Span(start, max(start, end))

    def mistake(self, mistake: Mistake) -> Mistake:
        """A mistake in the text as read, told of the text as written."""
        fix = mistake.fix and replace(mistake.fix, span=self.place(mistake.fix.span))
        return replace(mistake, source=self.written, span=self.place(mistake.span), fix=fix)

    def node(self, node: Node) -> Node:
        """A tree with the places of the text as written."""
        if not self.fixes:
            return node
        span = self.place(node.span)
        match node:
            case Text():
                stands = span.of(self.written.text).startswith(node.style)
                return Text(node.value, span, node.style if stands else "")
            case Items():
                return Items(tuple(self.node(item) for item in node.items), span)
            case Table():
                return Table(tuple((self._key(key), self.node(value)) for key, value in node.entries), span)

    def _key(self, key: Text) -> Text:
        return replace(key, span=self.place(key.span))


def _before(offset: int, fix: Fix) -> int:
    """Where an offset lay before a fix was put in; inside of what it put in, near its beginning."""
    if offset <= fix.span.start:
        return offset
    grown = len(fix.text) - (fix.span.end - fix.span.start)
    if offset >= fix.span.start + len(fix.text):
        return offset - grown
    return min(offset, fix.span.end)


def read_on(
    code: str, source: Source, text: Text, reader: Callable[[str, Placing], Read]
) -> tuple[Read | None, tuple[Mistake, ...]]:
    """What a reader of patterns or conditions makes of a text, and all mistakes in it.

    Behind a mistake that is mended it reads on; None where one cannot be mended.
    """
    mended = Mended(Source("", text.value), Source("", text.value))
    mistakes: list[Mistake] = []
    while True:
        placing = _placing(source, text, mended)
        try:
            return reader(mended.read.text, placing), tuple(mistakes)
        except (PatternError, WhenError) as error:
            fix = None if error.instead is None else Fix(text.span, written(error.instead))
            place = placing(error.start, error.end)
            mistakes.append(Mistake(code, error.message, source, place, error.help, fix))
            if error.instead is None or len(mistakes) == MOST_IN_ONE:
                return None, tuple(mistakes)
            mended = mended.with_fix(change(mended.read.text, error.instead))


def _placing(source: Source, text: Text, mended: Mended) -> Placing:
    """From offsets in the mended text to places in the file."""

    def placing(start: int, end: int) -> Span:
        place = mended.place(Span(start, end))
        return place_in(text, source, place.start, place.end)

    return placing
