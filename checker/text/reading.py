"""Reading texts: files, folders, JSON Lines and standard input, one document at a time.

Text is decoded as strict UTF-8; a byte order mark is not part of it, and line ends stay as they are.
Whatever cannot be read becomes a ``TextError`` in its place, and everything else is still read.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import TextError
from checker.source import Source

STANDARD_INPUT = "-"
_BOM = b"\xef\xbb\xbf"
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


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text that could not be read: under which id to report it, and why."""

    id: str
    path: str
    error: TextError


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
                yield TextError(_place(item), f"the id {item.id!r} was already used by {seen[item.id]}")
            else:
                seen[item.id] = _place(item)
                yield item


def _place(document: Document) -> str:
    return document.source.name


def _read_path(path: str) -> Iterator[Document | TextError]:
    if path == STANDARD_INPUT:
        yield _document(path, path, sys.stdin.buffer.read())
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
    names = sorted(_walk(path))
    if not names:
        yield TextError(_slashed(path), "holds no text", "A folder's texts are its files ending in .txt or .jsonl.")
    for name in names:
        yield from _read_path(name)


def _walk(path: str) -> Iterator[str]:
    for folder, folders, files in os.walk(path, onerror=_fail):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if _suffix(name) in _READERS and not name.startswith("."):
                yield Path(folder, name).as_posix()


def _fail(error: OSError) -> None:
    raise error


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
    yield _document(_slashed(path), _slashed(path), Path(path).read_bytes())


def _document(id: str, path: str, data: bytes) -> Document | TextError:
    text = _decoded(path, data)
    return text if isinstance(text, TextError) else Document(id, path, Source(path, text))


def _decoded(place: str, data: bytes) -> str | TextError:
    start = len(_BOM) if data.startswith(_BOM) else 0
    try:
        return data[start:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + start
        return TextError(place, f"not UTF-8: byte 0x{data[at]:02x} at offset {at}", "Save the text as UTF-8.")


def _read_records(path: str) -> Iterator[Document | TextError]:
    name = _slashed(path)
    with Path(path).open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            data = line.removeprefix(_BOM) if number == 1 else line
            if data.strip():
                yield _record(name, f"{name}:{number}", data)


def _record(path: str, place: str, data: bytes) -> Document | TextError:
    text = _decoded(place, data)
    if isinstance(text, TextError):
        return text
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        return TextError(place, f"not JSON: {error}")
    return _from_fields(path, place, record)


def _from_fields(path: str, place: str, record: object) -> Document | TextError:
    if not isinstance(record, dict):
        return TextError(place, 'not a JSON object; a record is {"id": ..., "text": ...}')
    if "text" not in record:
        return TextError(place, 'the record has no "text"')
    for name in ("text", "reference"):
        if not isinstance(record.get(name, ""), str):
            return TextError(place, f'"{name}" is not a string')
    id = _id(record.get("id"), place)
    reference = Source(f"{id}#reference", record["reference"]) if "reference" in record else None
    return Document(id, path, Source(place, record["text"]), reference)


def _id(value: object, place: str) -> str:
    """A record's id as a string; numbers as JSON writes them."""
    if value is None:
        return place
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


_READERS = {".txt": _read_text, ".jsonl": _read_records}
