"""The commands, one module each: their arguments, and which rooms they call."""

from __future__ import annotations

import click

from checker.deferred import load

CHECK = "check"
"""The command without a name of its own: `check RULES TEXT...`."""

SUBCOMMANDS = ("test", "explain", "list", "new", "sample", "schema", "config", "baseline")


def command(name: str) -> click.Command:
    """The command of that name.  The others are not loaded, nor what they alone need."""
    found: click.Command = getattr(load(f"{__name__}.{name}"), f"{name}_command")
    return found
