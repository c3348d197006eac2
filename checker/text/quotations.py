"""Quotations: which stretches of a text stand between quotation marks.

Straight and curly double marks, curly single ones, and straight single ones where they are not
apostrophes.  Only the outermost quotation counts.  A quotation that is not closed ends with its
paragraph (a straight single mark without its partner is an apostrophe); where the next paragraph
opens with a mark again, that quotation ``continues`` the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.source import Span
from checker.text.masking.seen import look
from checker.text.paragraphs import paragraphs
from checker.text.tables import ELISIONS

_MARK = re.compile(r"[\"“”]|``|''|['‘’]")
_ELIDED = re.compile(rf"(?:\d0s|{'|'.join(ELISIONS)})(?!\w)", re.IGNORECASE)


_Kind = Literal["double", "single"]
_Side = Literal["open", "close", "toggle", "maybe"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: with its marks, without them, and whether it goes on from the paragraph before."""

    span: Span
    inner: Span
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: _Kind
    side: _Side  # "maybe": the apostrophe of "the players' union", or the end of a quotation
    span: Span
    sure: bool = True  # False for a straight single mark, which needs its partner


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations in order."""
    shown = look(text)
    return tuple(
        Quotation(shown.place(one.span), shown.place(one.inner), one.continues) for one in _found(shown.text)
    )


def _found(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    unclosed = False
    for paragraph in paragraphs(text):
        expected = paragraph.start if unclosed else -1  # where the quotation would go on
        unclosed = False
        for span, inner in _pairs(_marks(text, paragraph), paragraph.end):
            found.append(_quotation(text, span, inner, continues=span.start == expected))
            unclosed = span.end == inner.end
            expected = span.end if unclosed else -1
    return found


def _quotation(text: str, span: Span, inner: Span, *, continues: bool) -> Quotation:
    """Without the white space that an unclosed one has at its end."""
    end = inner.start + len(inner.of(text).rstrip())
    if span.end == inner.end:
        span = Span(span.start, end)
    return Quotation(span, Span(inner.start, end), continues)


def _pairs(marks: list[_Mark], end: int) -> Iterator[tuple[Span, Span]]:
    """Each opening mark with the mark that closes it, or with the end of the paragraph."""
    ahead = _outlook(marks)
    opening: _Mark | None = None
    for mark, (next_side, closed) in zip(marks, ahead, strict=True):
        if opening is None:
            opens = mark.side in {"open", "toggle"} and (mark.sure or closed)
            opening = mark if opens else None
        elif mark.kind != opening.kind or (mark.kind == "single" and mark.side == "open"):
            continue
        elif mark.side == "open" and next_side == "close":  # the one before was never closed
            yield Span(opening.span.start, mark.span.start), Span(opening.span.end, mark.span.start)
            opening = mark
        elif mark.side != "maybe" or not closed:
            yield Span(opening.span.start, mark.span.end), Span(opening.span.end, mark.span.start)
            opening = None
    if opening is not None and opening.sure:
        yield Span(opening.span.start, end), Span(opening.span.end, end)


def _outlook(marks: list[_Mark]) -> list[tuple[_Side | None, bool]]:
    """For each mark: the next one's side (of its kind), and whether a closing single mark follows
    before the next opening one.  For an opening mark a doubtful one counts, being better than none.
    """
    answers: list[tuple[_Side | None, bool]] = []
    sides: dict[_Kind, _Side] = {}
    sure = doubtful = False
    for mark in reversed(marks):
        answers.append((sides.get(mark.kind), sure or (doubtful and mark.side == "open")))
        sides[mark.kind] = mark.side
        if mark.kind == "single":
            sure = mark.side == "close" or (sure and mark.side == "maybe")
            doubtful = mark.side == "maybe" or (doubtful and mark.side != "open")
    return answers[::-1]


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    found = (_mark(text, match, paragraph) for match in _MARK.finditer(text, paragraph.start, paragraph.end))
    return [mark for mark in found if mark is not None]


def _mark(text: str, match: re.Match[str], paragraph: Span) -> _Mark | None:
    span = Span(match.start(), match.end())
    before = text[span.start - 1] if span.start > paragraph.start else " "
    after = text[span.end] if span.end < paragraph.end else " "
    match match.group():
        case "“" | "``":
            return _Mark("double", "open", span)
        case "”":
            return _Mark("double", "close", span)
        case '"' | "''":
            return _Mark("double", _straight_side(before, after), span)
        case character:
            return _single(text, span, before, after, sure=character == "‘")


def _straight_side(before: str, after: str) -> _Side:
    if before.isspace() == after.isspace():
        return "toggle"
    return "open" if before.isspace() else "close"


def _single(text: str, span: Span, before: str, after: str, *, sure: bool) -> _Mark | None:
    """A single mark's side; None for an apostrophe."""
    if not before.isalnum() and (before.isspace() or before in '(["“—–-/') and not after.isspace():
        elided = _ELIDED.match(text, span.end)
        return (
            None
            if elided or not (after.isalnum() or after in '[(“"£$€…')
            else _Mark("single", "open", span, sure)
        )
    if after.isalnum() or before.isspace() or text[span.start] == "‘":
        return None
    possessive = before in "sS" and after == " " and text[span.end + 1 : span.end + 2].isalnum()
    return _Mark("single", "maybe" if possessive else "close", span)
