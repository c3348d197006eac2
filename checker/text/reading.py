"""Reading texts: files, folders, JSON Lines and standard input, one document at a time.

Text is decoded as strict UTF-8; a byte order mark is not part of it, and line ends stay as they are.
Whatever cannot be read becomes a ``TextError`` in its place, and everything else is still read.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker.config import Allow
from checker.errors import TextError
from checker.source import Source
from checker.text.allowed import allowed, wrong_allow

STANDARD_INPUT = "-"
_BOM = b"\xef\xbb\xbf"
_FOLDER = "A folder's texts are its files ending in .txt or .jsonl."
_CONVERT = "Convert it to plain text (.txt) first, or pipe its text in: check RULES - < FILE"


@dataclass(frozen=True, slots=True)
class Document:
    """A text to check, with the reference it is to be checked against, if any.

    ``id`` is the record's id, PATH:LINE for a record without one, or the file's path with ``/``;
    ``path`` is the file that it came from.
    """

    id: str
    path: str
    source: Source
    reference: Source | None = None
    line: int = 0  # of the record in its file
    date: date | None = None  # when it was published
    origin: str = ""  # who published it; "" where that is not known
    allow: tuple[Allow, ...] = ()  # what the record says may stand in it


def read(paths: Sequence[str]) -> Iterator[Document | TextError]:
    """The documents in ``paths`` (files, folders, "-"), in order; a folder's files by name.

    An id met twice is a ``TextError`` at its second place.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for item in _read_path(path):
            if isinstance(item, TextError):
                yield item
            elif item.id in seen:
                message = f"the id {json.dumps(item.id)} was already used by {seen[item.id]}"
                yield TextError(item.path, message, line=item.line)
            else:
                seen[item.id] = item.source.name
                yield item


def _read_path(path: str) -> Iterator[Document | TextError]:
    if path == STANDARD_INPUT:
        yield _document(path, sys.stdin.buffer.read())
        return
    try:
        if Path(path).is_dir():
            yield from _read_folder(path)
        else:
            yield from _read_file(path)
    except OSError as error:
        yield TextError(_slashed(path), _reason(error))
    except ValueError as error:  # a path with a null character
        yield TextError(_slashed(path), str(error))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return (error.strerror or "cannot be read").lower()


def _slashed(path: str) -> str:
    return Path(path).as_posix()


def _read_folder(path: str) -> Iterator[Document | TextError]:
    """All texts below a folder in sorted order; files of other kinds are not texts."""
    closed: list[OSError] = []
    names = sorted(_walk(path, closed.append))
    for error in closed:
        yield TextError(_slashed(error.filename), _reason(error))
    if not names and not closed:
        yield TextError(_slashed(path), "holds no text", _FOLDER)
    for name in names:
        yield from _read_path(name)


def _walk(path: str, onerror: Callable[[OSError], None]) -> Iterator[str]:
    for folder, folders, files in os.walk(path, onerror=onerror):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if _suffix(name) in _READERS and not name.startswith("."):
                yield Path(folder, name).as_posix()


def _suffix(path: str) -> str:
    return Path(path).suffix.lower()


def _read_file(path: str) -> Iterator[Document | TextError]:
    reader = _READERS.get(_suffix(path))
    if reader is None and not Path(path).exists():
        yield TextError(_slashed(path), "no such file or folder")
    elif reader is None:
        kind = _suffix(path) or "files without an ending"
        yield TextError(_slashed(path), f"{kind} cannot be read yet; texts are .txt and .jsonl", _CONVERT)
    else:
        yield from reader(path)


def _read_text(path: str) -> Iterator[Document | TextError]:
    yield _document(_slashed(path), Path(path).read_bytes())


def _document(path: str, data: bytes) -> Document | TextError:
    text = _decoded(path, data)
    return text if isinstance(text, TextError) else Document(path, path, Source(path, text))


def _decoded(path: str, data: bytes, line: int = 0) -> str | TextError:
    start = len(_BOM) if data.startswith(_BOM) else 0
    try:
        return data[start:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + start
        where = f"offset {at} of the line" if line else f"offset {at}"
        return TextError(path, f"not UTF-8: byte 0x{data[at]:02x} at {where}", "Save it as UTF-8.", line)


def _read_records(path: str) -> Iterator[Document | TextError]:
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            data = line.removeprefix(_BOM) if number == 1 else line
            if data.strip():
                yield _record(_slashed(path), number, data)


def _record(path: str, line: int, data: bytes) -> Document | TextError:
    text = _decoded(path, data, line)
    if isinstance(text, TextError):
        return text
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        return TextError(path, f"not JSON: {error}", line=line)
    wrong = _wrong_record(record)
    return TextError(path, wrong, line=line) if wrong else _from_record(path, line, record)


def _wrong_record(record: object) -> str:
    """What is wrong with a record; "" where nothing is."""
    if not isinstance(record, dict):
        return 'not a JSON object; a record is {"id": ..., "text": ...}'
    if "text" not in record:
        return 'the record has no "text"'
    if not isinstance(record["text"], str):
        return '"text" is not a string'
    if not isinstance(record.get("reference"), str | None):
        return '"reference" is not a string'
    return wrong_allow(record.get("allow"))


def _from_record(path: str, line: int, record: dict[str, Any]) -> Document:
    place = f"{path}:{line}"
    reference = record.get("reference")
    against = None if reference is None else Source(f"{place}#reference", reference)
    text = Source(place, record["text"])
    return Document(
        _id(record.get("id"), place), path, text, against, line, allow=allowed(record.get("allow"))
    )


def _id(value: object, place: str) -> str:
    """A record's id as a string; numbers as JSON writes them."""
    if value is None:
        return place
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_READERS = {".txt": _read_text, ".jsonl": _read_records}
