"""Reports kept between runs: a table of SQLite, a row for each document.

A row is written as soon as its document is checked, whole or not at all (SQLite's write-ahead log), so a
run may be killed and two may share the folder.  Each part carries a checksum of itself and its key: what
was damaged is made anew and never misread.  Whatever goes wrong costs time, and no run its result.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from checker.packing import opened, sealed
from checker.running.kept import Kept
from checker.running.keys import engine_key, listing_key

FILE = "reports-1.sqlite3"
"""The file's name; the number is that of the table's form."""

LIMIT = 500_000_000
"""Bytes that the file may hold at the end of a run; beyond that the oldest rows go."""

_TABLE = "CREATE TABLE IF NOT EXISTS reports (key BLOB UNIQUE, found BLOB, statements BLOB)"
_GET = {
    True: "SELECT found, statements FROM reports WHERE key = ?",
    False: "SELECT found, NULL FROM reports WHERE key = ?",
}
_PUT = "REPLACE INTO reports VALUES (?, ?, ?)"
_DROP = """DELETE FROM reports WHERE rowid IN
    (SELECT rowid FROM reports ORDER BY rowid LIMIT (SELECT count(*) / 10 + 1 FROM reports))"""
_USED = """SELECT (page_count - freelist_count) * page_size
    FROM pragma_page_count, pragma_freelist_count, pragma_page_size"""
_PATIENCE = 10  # seconds for which another run may write

Result = TypeVar("Result")

Tell = Callable[[str], None]
"""Takes a notice for people."""

Connect = Callable[[Path], sqlite3.Connection]


def connect(path: Path) -> sqlite3.Connection:
    """A connection on which each statement is saved at once, and waits for other runs."""
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)


class Cache:
    """Reports by their keys.  What goes wrong with it is told once, and is no error."""

    def __init__(self, folder: Path, tell: Tell, connect: Connect = connect) -> None:
        self._path = folder / FILE
        self._connect = connect
        self._tell = tell
        self._told: set[str] = set()
        self._table: sqlite3.Connection | None = None
        self._engine = b""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            self._give_up(error.strerror or str(error))
        else:
            self._open()

    @property
    def engine(self) -> bytes:
        """Stands for the checker as it is now.  Worked out anew only where a file was written to."""
        if not self._engine:
            listing = listing_key()
            kept = self.get(listing, statements=False)
            self._engine = engine_key() if kept is None else kept.found
            if kept is None:
                self.put(listing, Kept(self._engine, None))
        return self._engine

    def get(self, key: bytes, *, statements: bool) -> Kept | None:
        """What is kept under a key, with or without the statements; None where nothing sound is."""
        row = self._tried(lambda table: table.execute(_GET[statements], (key,)).fetchone())
        if row is None:
            return None
        found, told = (opened(key, part) for part in row)
        if found is None or (statements and told is None):
            self._notice(f"an entry of the cache was damaged and is made anew: {self._path}")
            return None
        return Kept(found, told)

    def put(self, key: bytes, kept: Kept) -> None:
        """Keep a report, statements and all."""
        row = (key, sealed(key, kept.found), sealed(key, kept.statements or b""))
        self._tried(lambda table: table.execute(_PUT, row))

    def close(self, limit: int = LIMIT) -> None:
        """Drop the oldest rows beyond the limit (bytes), and leave the file to others."""
        self._tried(lambda table: _trim(table, limit))
        self._leave()

    def _open(self) -> None:
        try:
            self._table = _prepared(self._connect(self._path))
        except sqlite3.OperationalError as error:
            self._give_up(str(error))
        except sqlite3.DatabaseError as error:
            self._begin_anew(str(error))

    def _tried(self, action: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """What the action gives; None where there is no table, or no longer."""
        if self._table is None:
            return None
        try:
            return action(self._table)
        except sqlite3.OperationalError as error:  # the disk is full, the file locked or not to be written
            self._give_up(str(error))
        except sqlite3.DatabaseError as error:  # not a database, or no longer
            self._begin_anew(str(error))
        return None

    def _give_up(self, why: str) -> None:
        self._leave()
        self._notice(f"going on without the cache {self._path}: {why}; --no-cache or --cache-dir avoids this")

    def _begin_anew(self, why: str) -> None:
        """Put an empty file in the place of a damaged one."""
        self._leave()
        first = self._notice(f"the cache was damaged and is made anew: {self._path}: {why}")
        try:
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)
        except OSError as error:
            self._give_up(error.strerror or str(error))
        else:
            if first:
                self._open()

    def _leave(self) -> None:
        if self._table is not None:
            with suppress(sqlite3.Error):
                self._table.close()
            self._table = None

    def _notice(self, text: str) -> bool:
        """Tell it, unless that was done before; whether it was the first time."""
        if text in self._told:
            return False
        self._told.add(text)
        self._tell(text)
        return True


_TRIES = 100  # of two runs that begin at one moment the later one waits; SQLite itself does not wait here
_PAUSE = 0.02  # seconds


def _write_ahead(table: sqlite3.Connection) -> None:
    for tries_left in reversed(range(_TRIES)):
        try:
            table.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not tries_left or "locked" not in str(error):
                raise
            time.sleep(_PAUSE)
        else:
            return


def _prepared(table: sqlite3.Connection) -> sqlite3.Connection:
    try:
        _write_ahead(table)
        table.execute("PRAGMA synchronous = NORMAL")  # after a power cut the last rows may be missing
        table.execute(_TABLE)
    except sqlite3.Error:
        table.close()
        raise
    return table


def _trim(table: sqlite3.Connection, limit: int) -> None:
    """Drop a tenth of the rows, the oldest, until the others keep to the limit."""
    while table.execute(_USED).fetchone()[0] > limit and table.execute(_DROP).rowcount:
        pass
