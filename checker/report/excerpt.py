"""The lines of a text around a span, with carets below it.

A short line is shown whole.  Of a long one, as where a paragraph is one line, the span is shown with
some words around it, wrapped; of a very long span the middle is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.report.visible import visible, width
from checker.source import Source, Span

_WIDTH = 96  # characters of text in a row
_CONTEXT = 24  # characters shown before and behind the span in a line that is cut
_MOST_ROWS = 5
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an excerpt: the line's number (0 in a further row of it), its text, its carets."""

    line: int
    text: str
    carets: str


def excerpt(source: Source, span: Span) -> tuple[Row, ...]:
    """The rows that show ``span``: at most five, with a row of "…" for what is left out."""
    rows = tuple(_rows(source, span))
    if len(rows) <= _MOST_ROWS:
        return rows
    return (*rows[: _MOST_ROWS - 2], Row(0, _ELLIPSIS, ""), rows[-1])


def _rows(source: Source, span: Span) -> Iterator[Row]:
    first = source.location(span.start).line
    last = source.location(max(span.start, span.end - 1)).line
    for number in range(first, last + 1):
        line = source.line_span(number)
        marked = Span(max(line.start, span.start), min(line.end, span.end))
        if marked.start < marked.end or first == last:
            yield from _line_rows(source.text, number, line, marked)


def _line_rows(text: str, number: int, line: Span, marked: Span) -> Iterator[Row]:
    window = _window(text, line, marked)
    for index, piece in enumerate(_wrapped(text, window)):
        before = _ELLIPSIS if index == 0 and piece.start > line.start else ""
        after = _ELLIPSIS if piece.end == window.end and window.end < line.end else ""
        shown = before + visible(piece.of(text)) + after
        yield Row(number if index == 0 else 0, shown, _carets(text, piece, marked, len(before)))


def _window(text: str, line: Span, marked: Span) -> Span:
    """The part of a line that is shown: all of it, or the span with whole words around it."""
    if line.end - line.start <= _WIDTH:
        return line
    room = _WIDTH - (marked.end - marked.start)  # what is left of a row; nothing beside a longer span
    before = min(_CONTEXT, max(0, room))
    after = min(_CONTEXT, max(0, room - before))
    start, end = max(line.start, marked.start - before), min(line.end, marked.end + after)
    if start > line.start:
        space = text.find(" ", start, marked.start)
        start = space + 1 if space >= 0 else marked.start
    if end < line.end:
        space = text.rfind(" ", marked.end, end)
        end = space if space >= 0 else marked.end
    return Span(start, end)


def _wrapped(text: str, window: Span) -> Iterator[Span]:
    start = window.start
    while window.end - start > _WIDTH:
        space = text.rfind(" ", start + 1, start + _WIDTH)
        end = space if space >= 0 else start + _WIDTH
        yield Span(start, end)
        start = end + 1 if space >= 0 else end
    yield Span(start, window.end)


def _carets(text: str, piece: Span, marked: Span, indent: int) -> str:
    start, end = max(piece.start, marked.start), min(piece.end, marked.end)
    if start > end or (start == end and marked.start < marked.end):
        return ""
    lead = width(visible(text[piece.start : start]))
    return " " * (indent + lead) + "^" * max(1, width(visible(text[start:end])))
