"""`check test RULES`."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import palette, write
from checker.cli.status import Status
from checker.report import OUTCOME_FORMATS
from checker.testing import Plan, carry_out, load_proved

_HELP = """Run the examples that stand in RULES.

An example is as expected where its rule finds what it names, or nothing where nothing is to be
found. One that is marked `todo: true` is a known gap: it does not fail, and is told once it works.
Patterns are tried on sentences made from them: one that never matches, or adds nothing, is told.

\b
Exit status, the highest that applies:
  0    all is as expected, known gaps aside
  1    an example is not as expected, a rule is doubtful, or with --coverage a pattern is not fired
  2    wrong usage or rules, or nothing holds the WORDS of -k
  3    a fault of ours (--debug shows it)
"""

_only = click.option(
    "-k",
    "words",
    metavar="WORDS",
    default="",
    help="Only rules whose id, and examples whose text, hold WORDS; case does not matter.",
)
_coverage = click.option(
    "--coverage",
    is_flag=True,
    help="Every pattern must be fired by an example; with -k, those of rules whose id holds WORDS.",
)
_format = click.option(
    "--format", "shape", type=click.Choice(list(OUTCOME_FORMATS)), default="text", help="Default: text."
)


@click.command(help=_HELP, context_settings={"max_content_width": 100})
@options.rules
@options.more_rules
@_only
@_coverage
@_format
@options.color
@options.debug
def test_command(rules: str, more: tuple[str, ...], words: str, **given: Any) -> int:
    """Run the examples that stand in RULES."""
    report = carry_out(Plan(words, given["coverage"]), load_proved((rules, *more)))
    write([OUTCOME_FORMATS[given["shape"]](report, palette(given["color"]))])
    return Status.CLEAN if report.is_as_expected else Status.FINDINGS
