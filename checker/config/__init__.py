"""What a project lays down for its checks, in checker.toml or pyproject.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.config.checking import nearest
    from checker.config.finding import NAMES, find
    from checker.config.globs import matches
    from checker.config.keys import KEYS
    from checker.config.reading import read
    from checker.config.values import Allow, Config, KeyPath, Severities
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "checking": "nearest",
            "globs": "matches",
            "keys": "KEYS",
            "finding": "NAMES find",
            "reading": "read",
            "values": "Allow Config KeyPath Severities",
        },
    )

__all__ = [
    "KEYS",
    "NAMES",
    "Allow",
    "Config",
    "KeyPath",
    "Severities",
    "find",
    "matches",
    "nearest",
    "read",
]
