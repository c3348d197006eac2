"""Files that are one text: plain, Markdown, HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import TextError
from checker.source import Source
from checker.text.reading.bounded import whole
from checker.text.reading.columns import Columns
from checker.text.reading.decoding import decoded
from checker.text.reading.document import Document
from checker.text.reading.fields import Publication, WrongFieldError, publication, read_date

_MEND = "Mend it, or take the lines of dashes away."


class _HeadError(Exception):
    """What is wrong with the head of a file, what to do, and in which line."""

    def __init__(self, message: str, help: str, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.line = line


@dataclass(frozen=True, slots=True)
class _Page:
    """What is read of a file that is one text."""

    prose: str
    published: Publication = field(default_factory=Publication)


def read_plain(path: str, _: Columns) -> Iterator[Document | TextError]:
    """The text of a file."""
    yield _page_at(path, _Page)


def read_markdown(path: str, _: Columns) -> Iterator[Document | TextError]:
    """The text of a Markdown file."""
    yield _page_at(path, _markdown)


def read_html(path: str, _: Columns) -> Iterator[Document | TextError]:
    """The text of an HTML file."""
    yield _page_at(path, _html)


def _page_at(path: str, reading: Callable[[str], _Page]) -> Document | TextError:
    with Path(path).open("rb") as file:
        return page(path, whole(path, file), reading)


def page(path: str, data: bytes, reading: Callable[[str], _Page] = _Page) -> Document | TextError:
    """The text in ``data``, all of a file."""
    text = decoded(path, data)
    if isinstance(text, TextError):
        return text
    try:
        read = reading(text)
    except _HeadError as error:
        return TextError(path, error.message, error.help, error.line)
    published = read.published
    source = Source(path, text)
    return Document(path, path, source, prose=read.prose, date=published.date, origin=published.origin)


def _markdown(text: str) -> _Page:
    """The fields "date" and "source" of its front matter tell when it was published, and by whom."""
    from checker.text.masking.front_matter import FrontMatterError, front_matter  # noqa: PLC0415
    from checker.text.masking.markdown import mask_markdown  # noqa: PLC0415  slow to import, seldom needed

    try:
        head = front_matter(text)
        published = publication(head.values.get("date"), head.values.get("source"))
    except FrontMatterError as error:
        raise _HeadError(error.message, _MEND, error.line) from None
    except WrongFieldError as error:
        raise _HeadError(error.message, error.help, head.lines.get(error.field, 0)) from None
    return _Page(mask_markdown(text, head.end), published)


def _html(text: str) -> _Page:
    """Pages that tell it do so in <meta>; it is other people's, so a date that is none is none."""
    from checker.text.masking.html import mask_html  # noqa: PLC0415  slow to import, seldom needed

    prose, meta = mask_html(text)
    try:
        day = read_date(meta.get("article:published_time"))
    except WrongFieldError:
        day = None
    return _Page(prose, Publication(day, meta.get("og:site_name", "")))
