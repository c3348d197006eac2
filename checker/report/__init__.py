"""Reports as text: one pure function for each format."""

from checker.report.formats import FORMATS, OUTCOME_FORMATS, Format, OutcomeFormat
from checker.report.options import COLOURED, PLAIN, Options, Palette
from checker.report.summary import Summary, Tally

__all__ = [
    "COLOURED",
    "FORMATS",
    "OUTCOME_FORMATS",
    "PLAIN",
    "Format",
    "Options",
    "OutcomeFormat",
    "Palette",
    "Summary",
    "Tally",
]
