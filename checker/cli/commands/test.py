"""`check test RULES`."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import palette, write
from checker.cli.status import Status
from checker.report.outcomes import render_outcomes
from checker.ruleset import load
from checker.testing import failed, run_examples


@click.command()
@options.rules
@options.more_rules
@options.color
@options.debug
def test_command(rules: str, more: tuple[str, ...], color: str, **_: Any) -> int:
    """Run the examples that stand in RULES."""
    outcomes = run_examples(load((rules, *more)))
    write([render_outcomes(outcomes, palette(color))])
    return Status.FINDINGS if failed(outcomes) else Status.CLEAN
