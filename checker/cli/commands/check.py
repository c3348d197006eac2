"""`check RULES TEXT...`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import click

from checker import __version__
from checker.cli.commands import options, running
from checker.cli.help import HELP
from checker.cli.output import palette, say, write
from checker.cli.status import COUNTED, worst
from checker.report import FORMATS, Options, Tally
from checker.report.options import Statements
from checker.report.summary import summary_text
from checker.ruleset import Ruleset, ignore, select
from checker.testing import load_proved
from checker.text.reading import STANDARD_INPUT

_select = click.option("--select", metavar="RULE", multiple=True, help="Only this conflict rule; repeatable.")
_ignore = click.option("--ignore", metavar="RULE", multiple=True, help="Not this conflict rule; repeatable.")
_STATEMENTS = "List statements, too; --statements=all: assertions as well."


@dataclass(frozen=True, slots=True)
class _Request:
    """What `check RULES TEXT...` was asked for."""

    rules: str
    texts: tuple[str, ...]
    shape: str
    statements: Statements | None
    against: str | None
    more: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    quiet: bool
    color: str
    debug: bool


@click.command(help=HELP, context_settings={"max_content_width": 100}, no_args_is_help=True)
@options.rules
@options.texts
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@click.option("--statements", type=click.Choice(["rules", "all"]), help=_STATEMENTS)
@options.against
@options.more_rules
@_select
@_ignore
@click.option("--fail-on", type=click.Choice(list(COUNTED)), default="warning", help="Default: warning.")
@click.option("--quiet", is_flag=True, help="Findings and errors only: no notices, no summary.")
@options.color
@options.debug
@running.options
@click.version_option(__version__, prog_name="check")
def check_command(**given: Any) -> int:
    """Find pairs of statements that cannot both hold."""
    how = running.taken(given)
    return _check(_Request(**given), how)


def _check(request: _Request, how: running.Running) -> int:
    ruleset = _chosen(load_proved((request.rules, *request.more)), request)
    if ruleset.warnings and not request.quiet:
        say(f"check: {len(ruleset.warnings)} doubtful in the rules; check test {request.rules} shows what")
    shown = Options(request.statements or "none", palette(request.color))
    tally = Tally()
    read = partial(options.documents, request.texts, request.against)
    inputs = running.Inputs(read(), None if STANDARD_INPUT in request.texts else read)
    listed = request.statements is not None
    with running.reports(inputs, ruleset, how, statements=listed, quiet=request.quiet) as found:
        announced = options.announced(tally.watch(found), debug=request.debug, quiet=request.quiet)
        write(FORMATS[request.shape](announced, shown))
    if request.shape == "text" and not request.quiet:
        say(summary_text(tally.summary))
    return worst(tally.summary, request.fail_on)


def _chosen(ruleset: Ruleset, request: _Request) -> Ruleset:
    """The rules that --select and --ignore leave.  Raises UnknownRule for a name that no rule has."""
    selected = select(ruleset, request.select) if request.select else ruleset
    kept = {rule.id for rule in ignore(ruleset, request.ignore).conflicts}
    return replace(selected, conflicts=tuple(rule for rule in selected.conflicts if rule.id in kept))
