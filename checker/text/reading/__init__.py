"""Reading texts: files, folders, globs and standard input, one document at a time.

Text is decoded as strict UTF-8; a byte order mark is not part of it, and line ends stay as they are.
Whatever cannot be read becomes a ``TextError`` in its place, and everything else is still read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from checker.deferred import load
from checker.errors import ReadingFault, TextError
from checker.text.reading.bounded import whole
from checker.text.reading.choosing import STANDARD_INPUT, Choice, choose
from checker.text.reading.columns import Columns
from checker.text.reading.document import Document, against
from checker.text.reading.ids import Ids
from checker.text.reading.pages import page
from checker.text.reading.walking import reason

__all__ = ["STANDARD_INPUT", "Choice", "Document", "against", "read"]

_EVERYTHING = Choice()
_CONVERT = "Convert it to plain text (.txt) first, or pipe its text in: check RULES - < FILE"

Reader = Callable[[str, Columns], Iterator[Document | TextError]]

_READERS: Mapping[str, tuple[str, str]] = {  # the module that reads it, loaded where it is wanted
    ".txt": ("pages", "read_plain"),
    ".md": ("pages", "read_markdown"),
    ".markdown": ("pages", "read_markdown"),
    ".html": ("pages", "read_html"),
    ".htm": ("pages", "read_html"),
    ".jsonl": ("json_lines", "read_json_lines"),
    ".jsonl.gz": ("json_lines", "read_packed_lines"),
    ".csv": ("tables", "read_csv"),
    ".parquet": ("tables", "read_parquet"),
}


def read(paths: Sequence[str], choice: Choice = _EVERYTHING) -> Iterator[Document | TextError]:
    """The documents in ``paths`` (files, folders, globs, "-"): standard input, then the files by name.

    A file that is named twice is read once; an id met twice is a ``TextError`` at its second place.
    Raises TextError for a pattern of ``choice`` that is none, or where it asks git, and git cannot tell.
    """
    with Ids() as ids:
        for item in _read_all(paths, choice):
            yield _once(item, ids)


def _once(item: Document | TextError, ids: Ids) -> Document | TextError:
    if isinstance(item, TextError):
        return item
    used = ids.claim(item.id, item.source.name)
    if used is None:
        return item
    import json  # noqa: PLC0415  a page has no use for it

    return TextError(item.path, f"the id {json.dumps(item.id)} was already used by {used}", line=item.line)


def _read_all(paths: Sequence[str], choice: Choice) -> Iterator[Document | TextError]:
    if STANDARD_INPUT in paths:
        yield from _standard_input()
    for path in choose([path for path in paths if path != STANDARD_INPUT], choice):
        if isinstance(path, TextError):
            yield path
        else:
            yield from _read_file(path, choice.columns)


def _standard_input() -> Iterator[Document | TextError]:
    try:
        yield page(STANDARD_INPUT, whole(STANDARD_INPUT, sys.stdin.buffer))
    except TextError as error:
        yield error


def _read_file(path: str, columns: Columns) -> Iterator[Document | TextError]:
    reader = _reader(path)
    if reader is None:
        yield TextError(path, f"{_kind(path)} cannot be read; texts are {_KINDS}", _CONVERT)
        return
    try:
        yield from reader(path, columns)
    except OSError as error:
        yield TextError(path, reason(error))
    except TextError as error:  # too much of it
        yield error
    except Exception as fault:  # noqa: BLE001  reported with status 3; the other files are read all the same
        yield ReadingFault(path, fault)


def _reader(path: str) -> Reader | None:
    name = path.lower()
    found = next((place for ending, place in _READERS.items() if name.endswith(ending)), None)
    if found is None:
        return None
    module, function = found
    reader: Reader = getattr(load(f"{__name__}.{module}"), function)
    return reader


_KINDS = f"{', '.join(list(_READERS)[:-1])} and {list(_READERS)[-1]}"


def _kind(path: str) -> str:
    return Path(path).suffix.lower() or "files without an ending"
