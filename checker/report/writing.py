"""Reports that are written while the run goes on: any number of them side by side, each in constant memory.

A writer is a generator.  It gives its head before any document, then takes each document's report and
gives what that adds ("" where it adds nothing), then takes the ending and gives its tail:

    writer = FORMATS["json"](Options())
    next(writer)                # the head
    writer.send(report)         # a piece for each document
    writer.send(ending)         # the tail
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass

from checker.outcome import DocumentReport
from checker.report.options import Options
from checker.report.summary import Summary


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: its counts, the exit status, and whether it was cut short (by Ctrl-C)."""

    summary: Summary
    status: int = 0
    interrupted: bool = False


Writer = Generator[str, DocumentReport | Ending, None]
"""A report in the making."""

Format = Callable[[Options], Writer]
"""From what a report shows to its writer."""


def by_document(piece: Callable[[DocumentReport, Options], str], options: Options) -> Writer:
    """A report that is the pieces of its documents, without head and tail."""
    item = yield ""
    while isinstance(item, DocumentReport):
        item = yield piece(item, options)
    yield ""
