"""`check config`."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.commands import configuring, options
from checker.cli.output import write
from checker.cli.status import Status
from checker.report.configuration import FORMATS


@click.command(context_settings={"max_content_width": 100})
@configuring.options
@configuring.fail_on
@configuring.baseline
@options.more_rules
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@options.debug
def config_command(**given: Any) -> int:
    """What `check` would go by with the same words, and where each value comes from.

    A configuration is checker.toml, or [tool.checker] in pyproject.toml, in the current folder or the
    nearest one above it. The command line wins over it.
    """
    write([FORMATS[given["shape"]](configuring.shown(configuring.settings(given)))])
    return Status.CLEAN
