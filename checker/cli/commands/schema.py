"""`check schema`."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import write
from checker.cli.status import Status
from checker.ruleset import published_schema

_HELP = """The JSON Schema of rule files, for an editor that completes, explains and checks them.

\b
Keep it as rules.schema.json beside your rules, and name it in the first line of each file:
  # yaml-language-server: $schema=rules.schema.json
"""


@click.command(help=_HELP, context_settings={"max_content_width": 100})
@options.debug
def schema_command(**_: Any) -> int:
    """Print the JSON Schema of rule files."""
    write([published_schema()])
    return Status.CLEAN
