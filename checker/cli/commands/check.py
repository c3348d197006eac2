"""`check RULES TEXT...`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from checker import __version__, api
from checker.cli.commands import configuring, options
from checker.cli.help import HELP
from checker.cli.output import palette, say, write
from checker.cli.status import worst
from checker.report import FORMATS, Options, Tally
from checker.report.options import Statements
from checker.report.summary import summary_text
from checker.testing import load_proved
from checker.triage import triage

_STATEMENTS = "List statements, too; --statements=all: assertions as well."


@dataclass(frozen=True, slots=True)
class _Request:
    """What `check RULES TEXT...` was asked for."""

    settings: configuring.Settings
    shape: str
    statements: Statements | None
    against: str | None
    quiet: bool
    color: str
    debug: bool


@click.command(help=HELP, context_settings={"max_content_width": 100})
@configuring.options
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@click.option("--statements", type=click.Choice(["rules", "all"]), help=_STATEMENTS)
@options.against
@options.more_rules
@configuring.fail_on
@configuring.baseline
@click.option("--quiet", is_flag=True, help="Findings and errors only: no notices, no summary.")
@options.color
@options.debug
@click.version_option(__version__, prog_name="check")
@click.pass_context
def check_command(context: click.Context, /, **given: Any) -> int:
    """Find pairs of statements that cannot both hold."""
    settings = configuring.settings(given)
    if not (given["rules"] or settings.texts):
        raise click.exceptions.NoArgsIsHelpError(context)
    names = {name: given[name] for name in _Request.__slots__ if name in given}
    return _check(_Request(settings=configuring.with_texts(settings), **names))


def _check(request: _Request) -> int:
    settings = request.settings
    loaded = load_proved(settings.rules)
    ruleset, terms = configuring.rules_and_terms(loaded, settings)
    if loaded.warnings and not request.quiet:
        rules = " ".join(settings.rules)
        say(f"check: {len(loaded.warnings)} doubtful in the rules; check test {rules} shows what")
    shown = Options(request.statements or "none", palette(request.color))
    tally = Tally()
    found = api.check(options.documents(settings.texts, request.against), ruleset)
    reports = tally.watch(triage(found, terms))
    announced = options.announced(reports, debug=request.debug, quiet=request.quiet)
    write(FORMATS[request.shape](announced, shown))
    if request.shape == "text" and not request.quiet:
        say(summary_text(tally.summary))
    return worst(tally.summary, settings.fail_on)
