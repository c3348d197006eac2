"""`check RULES TEXT...`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import click

from checker import __version__, api
from checker.cli.commands import options, outputs
from checker.cli.commands.outputs import Wanted
from checker.cli.help import HELP
from checker.cli.output import palette, say
from checker.cli.reporting import write_reports
from checker.cli.status import COUNTED, worst
from checker.report import Ending, Options
from checker.report.options import Statements
from checker.report.summary import summary_text
from checker.ruleset import Ruleset, ignore, select
from checker.testing import load_proved

_select = click.option("--select", metavar="RULE", multiple=True, help="Only this conflict rule; repeatable.")
_ignore = click.option("--ignore", metavar="RULE", multiple=True, help="Not this conflict rule; repeatable.")
_STATEMENTS = "List statements, too; --statements=all: assertions as well."


@dataclass(frozen=True, slots=True)
class _Request:
    """What `check RULES TEXT...` was asked for."""

    rules: str
    texts: tuple[str, ...]
    shape: str
    wanted: tuple[Wanted, ...]
    show_suppressed: bool
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
@outputs.options
@click.option("--statements", type=click.Choice(["rules", "all"]), help=_STATEMENTS)
@options.against
@options.more_rules
@_select
@_ignore
@click.option("--fail-on", type=click.Choice(list(COUNTED)), default="warning", help="Default: warning.")
@click.option("--quiet", is_flag=True, help="Findings and errors only: no notices, no summary.")
@options.color
@options.debug
@click.version_option(__version__, prog_name="check")
def check_command(**given: Any) -> int:
    """Find pairs of statements that cannot both hold."""
    return _check(_Request(**given))


def _check(request: _Request) -> int:
    outputs.refuse_clashes(request.wanted, _inputs(request))
    ruleset = _chosen(load_proved((request.rules, *request.more)), request)
    if ruleset.warnings and not request.quiet:
        say(f"check: {len(ruleset.warnings)} doubtful in the rules; check test {request.rules} shows what")
    ending = _reported(request, ruleset)
    if request.shape == "text" and not request.quiet:
        say(summary_text(ending.summary))
    return ending.status


def _reported(request: _Request, ruleset: Ruleset) -> Ending:
    """Check the texts, and write every report on the way."""
    colours = palette(request.color)
    shown = Options(request.statements or "none", colours, request.show_suppressed, ruleset.conflicts)
    texts = outputs.unwritten(options.documents(request.texts, request.against), request.wanted)
    with outputs.opened(request.shape, request.wanted, shown) as opened:
        reports = api.check(texts, ruleset)
        announced = options.announced(reports, debug=request.debug, quiet=request.quiet)
        return write_reports(
            announced,
            opened.outputs,
            lambda summary: max(worst(summary, request.fail_on), opened.status),
            debug=request.debug,
        )


def _inputs(request: _Request) -> tuple[str, ...]:
    """Every path that is read."""
    reference = () if request.against is None else (request.against,)
    return (request.rules, *request.more, *request.texts, *reference)


def _chosen(ruleset: Ruleset, request: _Request) -> Ruleset:
    """The rules that --select and --ignore leave.  Raises UnknownRule for a name that no rule has."""
    selected = select(ruleset, request.select) if request.select else ruleset
    kept = {rule.id for rule in ignore(ruleset, request.ignore).conflicts}
    return replace(selected, conflicts=tuple(rule for rule in selected.conflicts if rule.id in kept))
