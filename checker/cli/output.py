"""What the command line writes: reports to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from checker.errors import CheckerError, ConfigError, RuleError
from checker.report import COLOURED, PLAIN, Palette
from checker.report.mistakes import render_mistakes
from checker.report.visible import visible

_COLUMNS = 100


class PipeClosedError(Exception):
    """Whoever read our output has stopped."""


def speak_utf8() -> None:
    """The same bytes wherever we run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def palette(color: str) -> Palette:
    """The colours for ``--color``: "auto", "always" or "never"."""
    on_terminal = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return COLOURED if color == "always" or (color == "auto" and on_terminal) else PLAIN


def columns() -> int:
    """The width to write for: the terminal's; where there is none, the same for everybody."""
    import shutil  # noqa: PLC0415  few commands ask

    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _COLUMNS


def write(pieces: Iterable[str]) -> None:
    """Write each piece to standard output as soon as it is there.

    Raises PipeClosedError where nobody reads it any more.
    """
    for piece in pieces:
        try:
            sys.stdout.write(piece)
            sys.stdout.flush()
        except BrokenPipeError as closed:
            raise PipeClosedError from closed


def give_up_standard_output() -> None:
    """Nothing more goes there, not even what is left in the buffer when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def say(line: str) -> None:
    """A line to standard error."""
    sys.stderr.write(f"{visible(line)}\n")


def complain(mistake: CheckerError) -> None:
    """A mistake of the user's, with the way out."""
    if isinstance(mistake, RuleError):
        sys.stderr.write(render_mistakes(mistake.mistakes))
        return
    if isinstance(mistake, ConfigError):
        sys.stderr.write(render_mistakes(mistake.mistakes, "configuration"))
        return
    say(f"check: {mistake}")
    help = getattr(mistake, "help", "")
    if help:
        say(f"  {help}")


def confess(fault: Exception, where: str, *, debug: bool) -> None:
    """A fault of ours, with its traceback where that is wanted."""
    hint = "" if debug else "; --debug shows it in full"
    say(f"check: a fault of ours{where}: {type(fault).__name__}: {fault}{hint}")
    if debug:
        import traceback  # noqa: PLC0415

        sys.stderr.write("".join(traceback.format_exception(fault)))
