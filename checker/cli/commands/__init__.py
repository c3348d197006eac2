"""The commands, one module each: their arguments, and which rooms they call."""

from __future__ import annotations

from collections.abc import Mapping

import click

from checker.cli.commands.baseline import baseline_command
from checker.cli.commands.check import check_command
from checker.cli.commands.config import config_command
from checker.cli.commands.explain import explain_command
from checker.cli.commands.list import list_command
from checker.cli.commands.new import new_command
from checker.cli.commands.sample import sample_command
from checker.cli.commands.schema import schema_command
from checker.cli.commands.test import test_command

__all__ = ["SUBCOMMANDS", "check_command"]

SUBCOMMANDS: Mapping[str, click.Command] = {
    "test": test_command,
    "explain": explain_command,
    "list": list_command,
    "new": new_command,
    "sample": sample_command,
    "schema": schema_command,
    "config": config_command,
    "baseline": baseline_command,
}
