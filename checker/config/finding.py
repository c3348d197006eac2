"""Finding a configuration file; what reads it is loaded where there is one."""

from __future__ import annotations

import os
import re
from pathlib import Path

from checker.config.values import Config
from checker.deferred import load

NAMES = ("checker.toml", "pyproject.toml")
"""The files looked for, in each folder in this order."""

_HEADING = re.compile(r"^\s*\[+\s*tool\s*\.\s*checker\b", re.MULTILINE)


def find(folder: Path) -> Config:
    """The configuration of the folder, or of the nearest one above it; an empty one where there is none.

    Raises ConfigError for one with mistakes.
    """
    here = folder.absolute()
    for place in (above / name for above in (here, *here.parents) for name in NAMES):
        if place.is_file() and (place.name != "pyproject.toml" or _speaks_of_us(place)):
            found: Config = load("checker.config.reading").read(Path(os.path.relpath(place)))
            return found
    return Config()


def _speaks_of_us(path: Path) -> bool:
    """Whether a pyproject.toml has a table of ours; one that cannot be read is somebody else's matter."""
    try:
        return _HEADING.search(path.read_text("utf-8")) is not None
    except (OSError, UnicodeDecodeError):
        return False
