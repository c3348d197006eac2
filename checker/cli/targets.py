"""Where a report goes: standard output, or a file that takes its place only once it is complete."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TextIO

from checker.cli.output import give_up_standard_output


class Target(Protocol):
    """What a report is written to.  ``write`` and ``keep`` raise OSError where it cannot be done."""

    @property
    def name(self) -> str:
        """What messages call it."""

    def write(self, piece: str) -> None:
        """Add to the report."""

    def keep(self) -> None:
        """The report is complete."""

    def drop(self) -> None:
        """The report is given up; no part of it is left."""


@dataclass(frozen=True, slots=True)
class StandardOutput:
    """Each piece is there as soon as it is written."""

    name: str = "standard output"

    def write(self, piece: str) -> None:
        """Add to the report."""
        sys.stdout.write(piece)
        sys.stdout.flush()

    def keep(self) -> None:
        """All is there already."""

    def drop(self) -> None:
        """Write no more, not even what is left in the buffer when the interpreter ends."""
        give_up_standard_output()


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file beside the one that it will replace; until then that one is as it was."""

    name: str
    path: Path
    beside: Path
    stream: TextIO

    def write(self, piece: str) -> None:
        """Add to the report."""
        self.stream.write(piece)

    def keep(self) -> None:
        """Put the file in its place."""
        self.stream.close()
        self.beside.replace(self.path)

    def drop(self) -> None:
        """Remove the file, if it was not put in its place."""
        with suppress(OSError):  # a full disk: what is left in the buffer cannot be written either
            self.stream.close()
        with suppress(OSError):  # its folder may be gone
            self.beside.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Device:
    """Something that is there and no file, such as a pipe with a name: it can only be written to."""

    name: str
    stream: TextIO

    def write(self, piece: str) -> None:
        """Add to the report."""
        self.stream.write(piece)
        self.stream.flush()

    def keep(self) -> None:
        """Close it."""
        self.stream.close()

    def drop(self) -> None:
        """Close it; what was written cannot be taken back."""
        with suppress(OSError):
            self.stream.close()


def file_target(name: str) -> Replacement | Device:
    """The target for a path.  Raises OSError where it cannot be written."""
    given = Path(name)
    if given.is_dir():
        raise IsADirectoryError(None, "is a folder", name)
    if given.exists() and not given.is_file():
        return Device(name, _opened(given))
    path = Path(os.path.realpath(given))  # a link stays, and what it leads to is replaced
    digest = sha256(os.fsencode(path)).hexdigest()[:16]  # a name may already be as long as may be
    beside = path.with_name(f".check-{digest}.{os.getpid()}.part")
    return Replacement(name, path, beside, _opened(beside))


def reason(error: OSError) -> str:
    """Why something cannot be written, in words."""
    if isinstance(error, FileNotFoundError):
        return "no such folder"
    return (error.strerror or "cannot be written").lower()


def _opened(path: Path) -> TextIO:
    """The file open for text, the same bytes everywhere."""
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
