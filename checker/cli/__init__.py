"""The command line: parses arguments, calls the rooms below, prints, exits."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main"]

_INTERRUPTED = 130  # as in `checker.cli.status`, which is not loaded yet


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit with its status."""
    try:
        from checker.cli import entry  # noqa: PLC0415  half a second, in which Ctrl-C may come already
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    entry.main(arguments)
