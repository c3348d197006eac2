"""How a collection is run."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from checker.deferred import load
from checker.outcome import DocumentReport
from checker.running.cache import Cache
from checker.text.reading import Document

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset import Ruleset

Start = Literal["fork", "spawn"]

START: Start = "fork" if sys.platform == "linux" else "spawn"
"""How a process begins.  A fork has the rules and word lists at once, a hundredth of a second for a second;
elsewhere than on Linux system libraries do not bear it, and the compiled rules are sent."""

WORTH: Mapping[Start, int] = {"fork": 10_000, "spawn": 100_000}
"""How many characters are left to check, at least, before processes are started: a quarter of a second's
work where that costs hundredths, two seconds' where it costs one."""

AHEAD = 32
"""Documents for each process that may be read before the first of them is reported."""

Check: TypeAlias = "Callable[[Document, Ruleset], DocumentReport]"
"""What is to be done with each document; a function of a module, so that another process can find it."""


def report_on(document: Document, ruleset: Ruleset) -> DocumentReport:
    """As ``api.report_on``; the rooms that this takes are entered when a document is to be checked."""
    report: DocumentReport = load("checker.api").report_on(document, ruleset)
    return report


def findings_on(document: Document, ruleset: Ruleset) -> DocumentReport:
    """As ``api.findings_on``, likewise."""
    report: DocumentReport = load("checker.api").findings_on(document, ruleset)
    return report


@dataclass(frozen=True, slots=True)
class Way:
    """How a collection is run; only ``check`` and ``statements`` change what is in a report."""

    jobs: int = 1
    cache: Cache | None = None
    statements: bool = True  # whether they are wanted: where not, a report may come without
    check: Check = report_on
    start: Start = START
    worth: int = WORTH[START]  # characters to check that make processes worth starting


@dataclass(frozen=True, slots=True)
class Task:
    """A document that is still to be checked, and the key for its report."""

    document: Document
    key: bytes


def cores() -> int:
    """The cores that this process may use."""
    of_this = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(of_this(0)) if of_this else os.cpu_count() or 1
