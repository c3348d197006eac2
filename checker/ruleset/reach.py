"""What a rule set may read: files of a bounded size and number, below what was named.

Rules may come from other people.  What they use is read only where it is a rule file below a folder
that was named as RULES, below the current folder, or shipped, links followed: nothing else can show
up in a message, and nothing that never ends is opened.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

MAX_BYTES = 5_000_000
"""Bytes of one rule file."""

MAX_FILES = 2_000
"""Files of a rule set, with all that they use."""

MAX_RULES = 10_000
"""Rules of a rule set."""

MAX_CHAIN = 30
"""Files of which each uses the next one."""

SUFFIXES = (".yaml", ".yml")


class Reach:
    """The folders below which rule files are read, and the files that were named outright."""

    def __init__(self, named: Sequence[str | Path], shipped: Path) -> None:
        paths = [Path(name) for name in named]
        folders = [path if path.is_dir() else path.parent for path in paths]
        self._roots = tuple(dict.fromkeys(map(_real, (Path.cwd(), shipped, *folders))))
        self._named = frozenset(map(_real, paths))

    def holds(self, path: Path) -> bool:
        """Whether a file may be read."""
        real = _real(path)
        return real in self._named or (
            real.suffix in SUFFIXES and real.is_file() and any(map(real.is_relative_to, self._roots))
        )


def _real(path: Path) -> Path:
    """Where a path leads; round in a circle of links it leads nowhere, and raises nothing."""
    return Path(os.path.realpath(path))


def is_there(path: Path) -> bool:
    """Whether a path leads to something; one that no system can have does not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def bounded(path: Path) -> bytes | None:
    """The bytes of a file; None where there are more than ``MAX_BYTES``.  Raises OSError."""
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return data if len(data) <= MAX_BYTES else None
