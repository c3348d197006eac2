"""What may go wrong, told apart by whose fault it is.

A finding is a value, never an exception.  A user's mistake (wrong usage, a wrong rule, a text that
cannot be read) is a ``CheckerError`` with a place and a way out.  Anything else is a fault of ours.
"""

from __future__ import annotations

import pickle
import traceback
from dataclasses import dataclass
from typing import Literal

from checker.source import Source, Span


class CheckerError(Exception):
    """A mistake of the user's, told so that it can be mended."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What to write in the place of a stretch of a text so that one mistake is gone."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """One fault in a text with a name: what is wrong, where, and what to write instead."""

    code: str  # "unknown-key", "bad-pattern", ...: stable, lower case, with hyphens
    message: str
    source: Source
    span: Span
    help: str = ""
    fix: Fix | None = None
    severity: Literal["error", "warning"] = "error"  # a warning keeps no rule from running


class RuleError(CheckerError):
    """Rule files with mistakes: all of them at once, in the order of files and places."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(f"{len(mistakes)} mistake(s) in the rules")
        self.mistakes = mistakes


class ConfigError(CheckerError):
    """A configuration with mistakes: all of them at once, in the order of their places."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(f"{len(mistakes)} mistake(s) in the configuration")
        self.mistakes = mistakes


MOST_CHARACTERS = 600
"""Characters of a message about a text: it may repeat what stands there, and that may be anything."""


class TextError(CheckerError):
    """A text that cannot be read: the file, the line of a record in it (0 for the whole), and why."""

    def __init__(self, path: str, message: str, help: str = "", line: int = 0) -> None:
        if len(message) > MOST_CHARACTERS:
            message = f"{message[: MOST_CHARACTERS - 1]}…"
        self.place = f"{path}:{line}" if line else path
        super().__init__(f"{self.place}: {message}")
        self.path = path
        self.message = message
        self.help = help
        self.line = line

    def __reduce__(self) -> tuple[object, ...]:
        """All four, where an exception by itself keeps its message alone."""
        return type(self), (self.path, self.message, self.help, self.line)


class ReadingFault(TextError):  # noqa: N818  it is a fault of ours
    """A text that could not be read by a fault of ours: the file, the line of a record in it, the fault."""

    def __init__(self, path: str, fault: Exception, line: int = 0) -> None:
        super().__init__(path, f"{type(fault).__name__}: {fault}", line=line)
        self.fault = fault

    def __reduce__(self) -> tuple[object, ...]:
        """What it was made of."""
        return type(self), (self.path, self.fault, self.line)


class OutputError(CheckerError):
    """A report that cannot be written: where to, and why."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.name = name


def portable(fault: Exception) -> Exception:
    """A fault that another process can take in, or this one later: with its traceback as a note.

    An exception may refuse to be pickled; what then goes in its place has its words.
    """
    fault.add_note("".join(traceback.format_exception(fault)))  # the traceback itself does not travel
    try:
        pickle.loads(pickle.dumps(fault))  # noqa: S301  whether it travels at all
    except Exception:  # noqa: BLE001  it may refuse with any other
        return RuntimeError(f"{type(fault).__name__}: {fault}")
    return fault
