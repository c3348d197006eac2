"""The ids of a run: each names one text.

They are kept in a database of SQLite that lies in memory while it is small and in a temporary file
after that, so that a run's memory does not grow with the number of its texts.
"""

from __future__ import annotations

from types import TracebackType
from typing import Self

_TABLE = "create table ids (id blob primary key, place blob) without rowid"
_ADD = "insert or ignore into ids values (?, ?)"
_FIND = "select place from ids where id = ?"


class Ids:
    """Which ids were used, and where."""

    def __enter__(self) -> Self:
        import sqlite3  # noqa: PLC0415  slow to import, and no run that only asks for help needs it

        self._known = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._known.executescript(f"pragma journal_mode = off; pragma synchronous = off; {_TABLE}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._known.close()

    def claim(self, id: str, place: str) -> str | None:
        """Use an id at a place: None, or where it was used before."""
        key = id.encode("utf-8", "surrogatepass")
        added = self._known.execute(_ADD, (key, place.encode("utf-8", "surrogatepass")))
        if added.rowcount:
            return None
        (before,) = self._known.execute(_FIND, (key,)).fetchone()
        return bytes(before).decode("utf-8", "surrogatepass")
