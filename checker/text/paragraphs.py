"""Paragraphs of a plain text, whether its lines are wrapped or not.

A blank line always ends a paragraph, and so does a border (``masking.seen``).  A single line end
does so too, unless the text is wrapped, that is, unless somewhere a line stops in the middle of a
sentence and the next goes on in lower case.  In wrapped text a line end is a paragraph's only where
the line stops well before the margin.
"""

from __future__ import annotations

import re
from itertools import pairwise

from checker.source import Span
from checker.text.masking.seen import BORDER

_LINE = re.compile(rf"[^\r\n{BORDER}]+")
_BLANK_BETWEEN = re.compile(rf"{BORDER}|\r\n[ \t\f\v\xa0]*[\r\n]|\n[ \t\f\v\xa0]*[\r\n]|\r[ \t\f\v\xa0]*\r")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*•–]|\d{1,3}[.)])[ \t]")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]{0,3}$")
_FIRST_WORD = re.compile(r"\S+")
_FILL = 0.75  # a line shorter than this share of the margin was ended on purpose
_WIDEST_WRAP = 132  # nobody wraps text at a wider margin than an old line printer


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without the white space around them; empty ones are left out."""
    lines = _lines(text)
    margin = _margin(text, lines)
    found: list[Span] = []
    for line in lines:
        if found and not _ends_paragraph(text, found[-1], line, margin):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return tuple(found)


def _lines(text: str) -> list[Span]:
    lines = (_stripped(text, match.start(), match.end()) for match in _LINE.finditer(text))
    return [line for line in lines if line.start < line.end]


def _stripped(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    left = len(line) - len(line.lstrip())
    return Span(start + left, max(start + left, start + len(line.rstrip())))


def _adjacent(text: str, above: Span, below: Span) -> bool:
    """Whether the two lines follow each other with no blank line between."""
    return _BLANK_BETWEEN.search(text, above.end, below.start) is None


def _margin(text: str, lines: list[Span]) -> int:
    """The width at which the text was wrapped; 0 for a text that was not."""
    wrapped = [
        above.end - above.start
        for above, below in pairwise(lines)
        if text[below.start].islower()
        and not _stops(text, above)
        and above.end - above.start <= _WIDEST_WRAP
        and _adjacent(text, above, below)
    ]
    return max(wrapped, default=0)


def _stops(text: str, line: Span) -> bool:
    return _SENTENCE_END.search(text, max(line.start, line.end - 5), line.end) is not None


def _ends_paragraph(text: str, above: Span, below: Span, margin: int) -> bool:
    if not margin or not _adjacent(text, above, below) or _LIST_ITEM.match(text, below.start):
        return True
    if text[below.start].islower():
        return False
    last = max(text.rfind("\n", above.start, above.end), text.rfind("\r", above.start, above.end))
    length = above.end - max(last + 1, above.start)
    word = _FIRST_WORD.match(text, below.start)
    fitting = length + 1 + (len(word.group()) if word else 0)
    return fitting <= margin and (fitting <= margin * _FILL or _stops(text, above))
