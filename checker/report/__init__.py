"""Reports as text: one pure function for each format."""

from checker.report.formats import FORMATS, Format
from checker.report.options import COLOURED, PLAIN, Options, Palette
from checker.report.summary import Summary, Tally

__all__ = ["COLOURED", "FORMATS", "PLAIN", "Format", "Options", "Palette", "Summary", "Tally"]
