"""Where documents and entries wait for the join: an SQLite database in a file of its own.

The file is private to one run and gone when the run ends, however it ends: on systems that allow it, its
name is taken away as soon as it is open.
"""

from __future__ import annotations

import pickle
import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.across.comparing import Member
from checker.across.joining import Meeting, Posting
from checker.errors import portable

_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA temp_store = FILE;
    PRAGMA cache_size = -65536;
    CREATE TABLE documents (number INTEGER PRIMARY KEY, reference INTEGER, reported INTEGER, payload BLOB);
    CREATE TABLE postings (name INTEGER, document INTEGER, statement INTEGER, day INTEGER, words BLOB,
        wording INTEGER);
    CREATE TABLE meetings (
        document INTEGER, other_document INTEGER, statement INTEGER, other_statement INTEGER,
        PRIMARY KEY (document, other_document, statement, other_statement)
    ) WITHOUT ROWID;
"""
_QUICKLY = 1  # of zlib's levels


class Store:
    """Documents by number, in the order in which they came, with their entries.

    What is stored of a document is pickled: it is read back by the process that wrote it, from a file
    that nobody else can reach.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.executescript(_SCHEMA)
        self._database.execute("BEGIN")  # one transaction for the whole run: nothing is to outlive it
        self._count = 0

    def add(self, member: Member) -> None:
        """Store a document under the next number, counting from 0."""
        number = self._count
        self._count += 1
        packed = zlib.compress(pickle.dumps(_portable(member), pickle.HIGHEST_PROTOCOL), _QUICKLY)
        self._database.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?)",
            (number, member.reference, _is_reported(member), packed),
        )
        self._database.executemany(
            "INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    name,
                    number,
                    entry.statement,
                    entry.day,
                    array("Q", sorted(entry.words)).tobytes(),
                    entry.wording,
                )
                for entry in member.report.entries
                for name in sorted(entry.names)
            ),
        )

    def postings(self) -> Iterator[Posting]:
        """All postings, those of one name together; a name that one document alone has is left out."""
        rows = self._database.execute(
            "SELECT name, document, statement, day, words, wording, reference"
            " FROM postings JOIN documents ON number = document"
            " WHERE name IN (SELECT name FROM postings GROUP BY name HAVING min(document) < max(document))"
            " ORDER BY name, document, statement"
        )
        for name, document, statement, day, words, wording, reference in rows:
            met = frozenset(array("Q", words))
            yield Posting(name, document, statement, day, met, wording, bool(reference))

    def meet(self, meetings: Iterable[Meeting]) -> None:
        """Store meetings; the same one under a second name is stored once."""
        self._database.executemany(
            "INSERT OR IGNORE INTO meetings VALUES (?, ?, ?, ?)",
            ((one.document, one.other_document, one.statement, one.other_statement) for one in meetings),
        )

    def meetings(self, document: int) -> tuple[Meeting, ...]:
        """The meetings of one document with earlier ones, in their order."""
        rows = self._database.execute(
            "SELECT document, other_document, statement, other_statement FROM meetings WHERE document = ?"
            " ORDER BY other_document, statement, other_statement",
            (document,),
        )
        return tuple(Meeting(*row) for row in rows)

    def member(self, number: int) -> Member:
        """What was stored of a document."""
        row = self._database.execute("SELECT payload FROM documents WHERE number = ?", (number,)).fetchone()
        member: Member = pickle.loads(zlib.decompress(row[0]))  # noqa: S301  our own, as the class says
        return member

    def reported(self) -> Iterator[int]:
        """The numbers of the documents that have a report, in order."""
        rows = self._database.execute("SELECT number FROM documents WHERE reported ORDER BY number")
        return (number for (number,) in rows)


def _portable(member: Member) -> Member:
    if member.report.fault is None:
        return member
    return replace(member, report=replace(member.report, fault=portable(member.report.fault)))


def _is_reported(member: Member) -> bool:
    """A reference is, where it could not be read."""
    return not member.reference or member.report.error is not None or member.report.fault is not None


@contextmanager
def opened() -> Iterator[Store]:
    """A store for one run."""
    with TemporaryDirectory(prefix="claim-checker-") as folder:
        database = sqlite3.connect(Path(folder, "across.sqlite3"), isolation_level=None)
        with closing(database):
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            yield Store(database)
