"""Two sentences as units, with where they part."""

from __future__ import annotations

from dataclasses import dataclass

from checker.conflict.wording.departures import Departures
from checker.conflict.wording.units import Unit, content


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sentences as units, with where they part."""

    one: tuple[Unit, ...]
    other: tuple[Unit, ...]
    found: Departures

    @property
    def shared(self) -> int:
        """How many words of content both have."""
        return len(self.found.shared)

    @property
    def most(self) -> int:
        """How many words of content the richer one has."""
        return max(len(content(self.one)), len(content(self.other)))
