"""What a text says of itself beside its prose: when it was published, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

_WRITE = 'Write a date as YEAR-MONTH-DAY: "2024-05-01".'


class WrongFieldError(Exception):
    """A field that does not hold what it should: its name, why, and what to do."""

    def __init__(self, field: str, why: str, help: str = "") -> None:
        super().__init__(f'"{field}" {why}')
        self.field = field
        self.message = f'"{field}" {why}'
        self.help = help


@dataclass(frozen=True, slots=True)
class Publication:
    """When a text was published, and by whom; None and "" where it does not say."""

    date: date | None = None
    origin: str = ""


def publication(date_given: object, origin_given: object) -> Publication:
    """The two fields as they stand in a record; a source that is no string means something else.

    Raises WrongFieldError for a date that is none.
    """
    origin = origin_given.strip() if isinstance(origin_given, str) else ""
    return Publication(read_date(date_given), origin)


def read_date(given: object) -> date | None:
    """The day of a date, or of a time; None for nothing.  Raises WrongFieldError for anything else."""
    if given is None or given == "":
        return None
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if isinstance(given, str):
        try:
            return datetime.fromisoformat(given.strip()).date()
        except ValueError:
            pass
    shown = given if isinstance(given, str | int | float) else "a list or a table"
    raise WrongFieldError("date", f"is not a date: {shown}", _WRITE)
