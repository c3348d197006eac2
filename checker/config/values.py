"""A configuration as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from checker.source import Source, Span

KeyPath = tuple[str | int, ...]
"""The keys that lead to a value, of a list the index: ("allow", 0, "until")."""


@dataclass(frozen=True, slots=True)
class Allow:
    """Findings to be set aside: those of the rule, in the paths, of the fingerprint; "" does not matter."""

    rule: str = ""
    path: str = ""  # a glob, from the configuration's folder
    fingerprint: str = ""
    reason: str = ""
    until: date | None = None  # the last day on which it holds


@dataclass(frozen=True, slots=True)
class Severities:
    """A rule's severity in the paths of a glob; the first that fits a finding counts."""

    rule: str
    path: str
    severity: str


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says, its paths as seen from the current folder.

    ``source`` is the file and ``folder`` where it lies; without a file both are empty.
    """

    source: Source = field(default_factory=lambda: Source("", ""))
    folder: str = ""
    rules: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[Severities, ...] = ()
    fail_on: str = ""
    output: tuple[str, ...] = ()  # FORMAT=PATH
    exclude: tuple[str, ...] = ()  # globs, from the configuration's folder
    jobs: int = 0
    cache: str = ""
    baseline: str = ""
    allow: tuple[Allow, ...] = ()
    places: Mapping[KeyPath, Span] = field(default_factory=dict, hash=False)

    def place(self, path: KeyPath, text: str = "") -> Span:
        """Where the value under ``path`` stands: ``text`` behind its key, else the nearest known key."""
        known = (path[:length] for length in range(len(path), 0, -1))
        key = next((self.places[part] for part in known if part in self.places), Span(0, 0))
        start = self.source.text.find(text, key.start) if text else -1
        return key if start < 0 else Span(start, start + len(text))

    def line(self, key: str) -> int:
        """The line in which a key stands; 0 where it does not."""
        span = self.places.get((key,))
        return 0 if span is None else self.source.location(span.start).line
