"""Records: a text with an id, a date, a source, a reference; a line of JSON or a row of a table."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from checker.errors import ReadingFault, TextError
from checker.source import Source
from checker.text.allowed import allowed, wrong_allow
from checker.text.reading.columns import Columns
from checker.text.reading.document import Document
from checker.text.reading.fields import WrongFieldError, publication

_NAME_IT = "Name the field that holds the text: --text-column NAME"


def record(path: str, line: int, fields: Mapping[str, object], columns: Columns) -> Document | TextError:
    """The document in a record, the ``line``-th of its file."""
    try:
        return _record(path, line, fields, columns)
    except Exception as fault:  # noqa: BLE001  reported with status 3; the other records are read all the same
        return ReadingFault(path, fault, line)


def _record(path: str, line: int, fields: Mapping[str, object], columns: Columns) -> Document | TextError:
    wrong = _wrong(fields, columns)
    if wrong is not None:
        return TextError(path, *wrong, line=line)
    try:
        published = publication(fields.get("date"), fields.get("source"))
    except WrongFieldError as error:
        return TextError(path, error.message, error.help, line)
    place = f"{path}:{line}"
    reference = fields.get("reference")
    against = Source(f"{place}#reference", reference) if isinstance(reference, str) else None
    return Document(
        id=_id(fields.get(columns.id), place),
        path=path,
        source=Source(place, str(fields[columns.text])),
        reference=against,
        line=line,
        date=published.date,
        origin=published.origin,
        allow=allowed(fields.get("allow")),
    )


def missing(column: str, present: Collection[str], what: str = "table") -> tuple[str, str]:
    """What is wrong with a table or record without a column, and what to do."""
    names = ", ".join(_quoted(name) for name in present) or "nothing"
    return f"the {what} has no {_quoted(column)}, only {names}", _NAME_IT


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _wrong(fields: Mapping[str, object], columns: Columns) -> tuple[str, str] | None:
    """What is wrong with a record, and what to do; None where nothing is."""
    if columns.text not in fields:
        return missing(columns.text, fields, "record")
    for name in (columns.text, "reference"):
        value = fields.get(name)
        if not isinstance(value, str) and (value is not None or name == columns.text):
            return f"{_quoted(name)} is not a string", ""
    wrong = wrong_allow(fields.get("allow"))
    return (wrong, "") if wrong else None


def _id(value: object, place: str) -> str:
    """A record's id as a string; numbers as JSON writes them; the place for none."""
    if value is None or value == "":
        return place
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
