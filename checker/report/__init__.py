"""Reports as text: one writer for each format, fed document by document."""

from checker.report.formats import FORMATS, OUTCOME_FORMATS, OutcomeFormat
from checker.report.options import COLOURED, PLAIN, Options, Palette
from checker.report.summary import Summary, Tally
from checker.report.writing import Ending, Format, Writer

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
