"""Tables: a record a row, in .csv (by the standard library) and .parquet (by pyarrow, an extra)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from checker.errors import TextError
from checker.text.reading.bounded import MOST_BYTES, lines
from checker.text.reading.columns import Columns
from checker.text.reading.decoding import decoded
from checker.text.reading.document import Document
from checker.text.reading.records import missing, record

_ROWS = 64  # read at a time: texts may be long
_INSTALL = "Install it: pip install 'claim-checker[tables]'"
_REST = "What stands before it was read."


def read_csv(path: str, columns: Columns) -> Iterator[Document | TextError]:
    """The rows of a table with a heading, each named by the line in which it begins.

    A line that is no text, or no CSV, ends the reading: where the next row begins is not known.
    """
    csv.field_size_limit(MOST_BYTES)  # a text may be longer than the 131,072 characters that csv allows
    with Path(path).open("rb") as file:
        rows = csv.DictReader(_decoded(path, file), strict=True)
        try:
            if columns.text in (rows.fieldnames or ()):
                yield from _rows(path, rows, columns)
            else:
                yield TextError(path, *missing(columns.text, rows.fieldnames or ()))
        except TextError as error:
            yield error
        except csv.Error as error:
            yield TextError(path, f"not CSV: {error}", _REST, rows.reader.line_num)


def _decoded(path: str, file: BinaryIO) -> Iterator[str]:
    """The lines as text.  Raises TextError at one that is none."""
    for number, line in lines(path, file):
        text = decoded(path, line, number)
        if isinstance(text, TextError):
            raise text
        yield text


def _rows(path: str, rows: csv.DictReader[str], columns: Columns) -> Iterator[Document | TextError]:
    wanted = columns.read()
    first = rows.line_num + 1
    for row in rows:
        fields = {name: row[name] for name in wanted if row.get(name) is not None}
        yield record(path, first, _without_empty(fields, columns), columns)
        first = rows.line_num + 1


def _without_empty(fields: dict[str, str], columns: Columns) -> dict[str, str]:
    """A cell without anything in it says nothing; of the text it is an empty one."""
    return {name: value for name, value in fields.items() if value or name == columns.text}


def read_parquet(path: str, columns: Columns) -> Iterator[Document | TextError]:
    """The rows of a table, each named by its number, a few at a time."""
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415  an extra, and slow to import
    except ImportError:
        yield TextError(path, ".parquet is read by pyarrow, which is not installed", _INSTALL)
        return
    try:
        with parquet.ParquetFile(path) as table:
            names = table.schema_arrow.names
            if columns.text not in names:
                yield TextError(path, *missing(columns.text, names))
                return
            wanted = [name for name in columns.read() if name in names]
            batches = table.iter_batches(batch_size=_ROWS, columns=wanted)
            rows = (row for batch in batches for row in batch.to_pylist())
            for number, row in enumerate(rows, start=1):
                yield record(path, number, row, columns)
    except (ArrowException, ValueError) as error:
        yield TextError(path, f"not Parquet, or damaged: {error}")
