"""JSON Lines, plain or packed with gzip: a record a line, read one at a time."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

from checker.errors import TextError
from checker.text.reading.bounded import lines
from checker.text.reading.columns import Columns
from checker.text.reading.decoding import decoded
from checker.text.reading.document import Document
from checker.text.reading.records import record

_PACK_ANEW = "What stands before it was read. Fetch or pack the file anew."


def read_json_lines(path: str, columns: Columns) -> Iterator[Document | TextError]:
    """The records of a file."""
    with Path(path).open("rb") as file:
        yield from _records(path, lines(path, file), columns)


def read_packed_lines(path: str, columns: Columns) -> Iterator[Document | TextError]:
    """The records of a file packed with gzip; where that is cut short or damaged, those before."""
    number = 0
    with gzip.open(path, "rb") as file:
        try:
            for number, line in lines(path, file):
                yield from _records(path, [(number, line)], columns)
        except EOFError:
            yield TextError(path, f"gzip data cut short behind line {number}", _PACK_ANEW)
        except (gzip.BadGzipFile, zlib.error) as error:
            yield TextError(path, f"damaged gzip data behind line {number}: {error}", _PACK_ANEW)


def _records(
    path: str, numbered: Iterable[tuple[int, bytes]], columns: Columns
) -> Iterator[Document | TextError]:
    for number, line in numbered:
        if line.strip():
            yield _record(path, number, line, columns)


def _record(path: str, line: int, data: bytes, columns: Columns) -> Document | TextError:
    text = decoded(path, data, line)
    if isinstance(text, TextError):
        return text
    try:
        fields = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        return TextError(path, f"not JSON: {error}", line=line)
    if not isinstance(fields, dict):
        return TextError(path, 'not a JSON object; a record is {"id": ..., "text": ...}', line=line)
    return record(path, line, fields, columns)


def _refuse(constant: str) -> NoReturn:
    """NaN and Infinity are Python's, not JSON's."""
    raise ValueError(f"{constant} is no value")
