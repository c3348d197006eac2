"""Comments in Markdown and HTML: `<!-- check: allow RULE, RULE because REASON until DATE -->`.

Each is of the next paragraph: in Markdown up to the next empty line, in HTML up to the next tag that
begins or ends a block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from checker.model import Label
from checker.outcome import DocumentReport
from checker.source import Span
from checker.triage.suppressions import LABEL, Suppression

_COMMENT = re.compile(r"<!--\s*check:\s*allow\b(?P<said>.*?)-->", re.DOTALL)
_SAID = re.compile(
    r"(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)"
    r"(?:\s+because\b\s*(?P<reason>.*?))?"
    r"(?:\s*\buntil\s+(?P<until>\d{4}-\d\d-\d\d))?"
)
_CODE = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+).*?(?:^ {0,3}(?P=fence)|\Z)|`[^`\n]+`", re.DOTALL | re.MULTILINE
)
_BEFORE_TEXT = re.compile(r"(?:\s+|<!--.*?-->)*", re.DOTALL)
_BEFORE_TEXT_IN_TAGS = re.compile(r"(?:\s+|<!--.*?-->|<[A-Za-z][^<>]*>)*", re.DOTALL)
_EMPTY_LINE = re.compile(r"(?>\r\n|\n|\r)[ \t]*(?=\r|\n)")
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|body|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]"
    r"|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of a text: what they set aside, and the places of those that cannot be read."""

    suppressions: tuple[Suppression, ...] = ()
    unreadable: tuple[Label, ...] = ()


def comments(report: DocumentReport) -> Comments:
    """The comments in a text of a kind that has some."""
    suffix = PurePosixPath(report.path).suffix.lower()
    if suffix not in _PARAGRAPHS or report.id not in report.sources:
        return Comments()
    text = report.sources[report.id].text
    shown = tuple(_shown_as_code(text)) if _PARAGRAPHS[suffix] is _to_empty_line else ()
    kept: list[Suppression] = []
    unreadable: list[Label] = []
    for found in _COMMENT.finditer(text):
        span = Span(*found.span())
        if not any(code.touches(span) for code in shown):
            written = Label(report.id, span, LABEL, "")
            said = tuple(_said(found["said"], written, _PARAGRAPHS[suffix](text, span.end)))
            kept += said
            unreadable += () if said else (written,)
    return Comments(tuple(kept), tuple(unreadable))


def _shown_as_code(text: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in _CODE.finditer(text))


def _said(words: str, written: Label, scope: Span) -> Iterator[Suppression]:
    """One suppression for each rule that the comment names; none where it cannot be read."""
    found = _SAID.fullmatch(" ".join(words.split()))
    if found is None:
        return
    try:
        until = date.fromisoformat(found["until"]) if found["until"] else None
    except ValueError:
        return
    for rule in re.split(r"\s*,\s*", found["rules"]):
        reason = (found["reason"] or "").strip()
        yield Suppression("comment", written, reason, rule, until=until, scope=scope)


def _to_empty_line(text: str, start: int) -> Span:
    begin = _end_of(_BEFORE_TEXT, text, start)
    found = _EMPTY_LINE.search(text, begin)
    return Span(begin, found.start() if found else len(text))


def _to_end_of_block(text: str, start: int) -> Span:
    begin = _end_of(_BEFORE_TEXT_IN_TAGS, text, start)
    found = _BLOCK.search(text, begin)
    return Span(begin, found.start() if found else len(text))


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start


_PARAGRAPHS: Mapping[str, Callable[[str, int], Span]] = {
    ".md": _to_empty_line,
    ".markdown": _to_empty_line,
    ".html": _to_end_of_block,
    ".htm": _to_end_of_block,
}
"""For each kind of file with comments: from a comment's end to the paragraph behind it."""
