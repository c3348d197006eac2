"""What a project lays down for its checks, in checker.toml or pyproject.toml."""

from checker.config.checking import nearest
from checker.config.globs import matches
from checker.config.keys import KEYS
from checker.config.reading import NAMES, find, read
from checker.config.values import Allow, Config, KeyPath, Severities

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
