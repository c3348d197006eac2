"""Where in a record its text and its id stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the fields that hold a record's text and id."""

    text: str = "text"
    id: str = "id"

    def read(self) -> tuple[str, ...]:
        """All fields that are read."""
        return (self.id, self.text, "reference", "date", "source")
