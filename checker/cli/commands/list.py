"""`check list RULES`."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import palette, write
from checker.cli.status import Status
from checker.report.listing import list_rules
from checker.ruleset import load


@click.command()
@options.rules
@options.more_rules
@options.color
@options.debug
def list_command(rules: str, more: tuple[str, ...], color: str, **_: Any) -> int:
    """The rules with kind, severity and purpose."""
    write([list_rules(load((rules, *more)), palette(color))])
    return Status.CLEAN
