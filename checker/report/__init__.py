"""Reports as text: one writer for each format, fed document by document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.report.formats import FORMATS
    from checker.report.options import COLOURED, PLAIN, Options, Palette
    from checker.report.outcome_formats import OUTCOME_FORMATS, OutcomeFormat
    from checker.report.summary import Summary, Tally
    from checker.report.writing import Ending, Format, Writer
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "formats": "FORMATS",
            "outcome_formats": "OUTCOME_FORMATS OutcomeFormat",
            "options": "COLOURED PLAIN Options Palette",
            "summary": "Summary Tally",
            "writing": "Ending Format Writer",
        },
    )

__all__ = [
    "COLOURED",
    "FORMATS",
    "OUTCOME_FORMATS",
    "PLAIN",
    "Ending",
    "Format",
    "Options",
    "OutcomeFormat",
    "Palette",
    "Summary",
    "Tally",
    "Writer",
]
