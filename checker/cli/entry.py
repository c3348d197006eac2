"""Where the command begins and ends: from its words to its exit status."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from checker.cli.commands import CHECK, SUBCOMMANDS, command
from checker.cli.output import PipeClosedError, complain, confess, give_up_standard_output, speak_utf8
from checker.cli.status import Status
from checker.errors import CheckerError, ReadingFault

_DEBUG = "--debug"

# Nearly all objects are frozen values without cycles; looking for cycles would take a tenth of the time.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    speak_utf8()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    sys.exit(int(_status(given)))


def _status(given: list[str]) -> int:
    """Run the command; whatever goes wrong becomes a message and a status."""
    try:
        return _run(given)
    except click.ClickException as mistake:
        _show(mistake)
    except ReadingFault as unread:
        confess(unread.fault, f" in {unread.place}", debug=_DEBUG in given)
        return Status.FAULT
    except CheckerError as mistake:
        complain(mistake)
    except PipeClosedError:
        give_up_standard_output()
        return Status.CLEAN
    except (click.Abort, KeyboardInterrupt):
        return Status.INTERRUPTED
    except Exception as fault:  # noqa: BLE001  the last resort: say that the fault is ours
        confess(fault, "", debug=_DEBUG in given)
        return Status.FAULT
    return Status.MISTAKE


def _show(mistake: click.ClickException) -> None:
    """A message of click's, which may repeat the words of the command line."""
    from checker.report.visible import visible  # noqa: PLC0415  not needed where nothing is wrong

    message = io.StringIO()
    mistake.show(message)
    sys.stderr.write("\n".join(map(visible, message.getvalue().split("\n"))))


def _run(given: list[str]) -> int:
    """Hand the words to the subcommand that the first one names, or else to `check RULES TEXT`."""
    words = ["--statements=rules" if word == "--statements" else word for word in given]
    if words[:1] == [_DEBUG]:
        words = [*words[1:], _DEBUG]
    first = words[0] if words else ""
    if first in SUBCOMMANDS:
        return _invoke(command(first), f"check {first}", words[1:])
    return _invoke(command(CHECK), "check", words)


def _invoke(chosen: click.Command, name: str, words: list[str]) -> int:
    try:
        with chosen.make_context(name, words) as context:
            return int(chosen.invoke(context))
    except click.exceptions.Exit as done:  # --help and --version
        return done.exit_code
