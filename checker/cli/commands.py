"""The commands: their arguments, and which rooms they call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import click

from checker import __version__, api
from checker.api import DocumentReport
from checker.cli.help import HELP
from checker.cli.output import complain, confess, palette, say, write
from checker.cli.status import COUNTED, Status, worst
from checker.errors import TextError
from checker.report import FORMATS, Options, Tally
from checker.report.explain import explain_report
from checker.report.listing import list_rules
from checker.report.options import Statements
from checker.report.outcomes import render_outcomes
from checker.report.summary import summary_text
from checker.ruleset import Ruleset, ignore, load, select
from checker.source import Source
from checker.testing import failed, run_examples
from checker.text.reading import Document, read

RESERVED = ("new", "schema", "sample", "baseline", "config")
"""Words that will be commands, and so can be no rules."""

_rules = click.argument("rules", metavar="RULES")
_texts = click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
_more_rules = click.option("--rules", "more", metavar="RULES", multiple=True, help="More rules; repeatable.")
_select = click.option("--select", metavar="RULE", multiple=True, help="Only this conflict rule; repeatable.")
_ignore = click.option("--ignore", metavar="RULE", multiple=True, help="Not this conflict rule; repeatable.")
_against = click.option("--against", metavar="FILE", help="Check the texts against this one as well.")
_color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto: on a terminal, unless NO_COLOR is set.",
)
_STATEMENTS = "List statements, too; --statements=all: assertions as well."
_debug = click.option("--debug", is_flag=True, help="Show a fault of ours in full.")


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
@_rules
@_texts
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@click.option("--statements", type=click.Choice(["rules", "all"]), help=_STATEMENTS)
@_against
@_more_rules
@_select
@_ignore
@click.option("--fail-on", type=click.Choice(list(COUNTED)), default="warning", help="Default: warning.")
@click.option("--quiet", is_flag=True, help="Findings and errors only: no notices, no summary.")
@_color
@_debug
@click.version_option(__version__, prog_name="check")
def check_command(**given: Any) -> int:
    """Find pairs of statements that cannot both hold."""
    return _check(_Request(**given))


def _check(request: _Request) -> int:
    ruleset = _chosen(load((request.rules, *request.more)), request)
    options = Options(request.statements or "none", palette(request.color))
    tally = Tally()
    reports = tally.watch(api.check(_documents(request.texts, request.against), ruleset))
    announced = _announced(reports, debug=request.debug, quiet=request.quiet)
    write(FORMATS[request.shape](announced, options))
    if request.shape == "text" and not request.quiet:
        say(summary_text(tally.summary))
    return worst(tally.summary, request.fail_on)


@click.command()
@_rules
@_more_rules
@_color
@_debug
def test_command(rules: str, more: tuple[str, ...], color: str, **_: Any) -> int:
    """Run the examples that stand in RULES."""
    outcomes = run_examples(load((rules, *more)))
    write([render_outcomes(outcomes, palette(color))])
    return Status.FINDINGS if failed(outcomes) else Status.CLEAN


@click.command()
@_rules
@_texts
@_against
@_more_rules
@_color
@_debug
def explain_command(rules: str, texts: tuple[str, ...], more: tuple[str, ...], **given: Any) -> int:
    """What each stage makes of each sentence of TEXT, and why it finds what it finds."""
    ruleset = load((rules, *more))
    tally = Tally()
    reports = tally.watch(api.check(_documents(texts, given["against"]), ruleset))
    for report in _announced(reports, debug=given["debug"], quiet=False):
        write(explain_report(report, ruleset, palette(given["color"])))
    return worst(tally.summary, "never")


@click.command()
@_rules
@_more_rules
@_color
@_debug
def list_command(rules: str, more: tuple[str, ...], color: str, **_: Any) -> int:
    """The rules with kind, severity and purpose."""
    write([list_rules(load((rules, *more)), palette(color))])
    return Status.CLEAN


SUBCOMMANDS: Mapping[str, click.Command] = {
    "test": test_command,
    "explain": explain_command,
    "list": list_command,
}


def _chosen(ruleset: Ruleset, request: _Request) -> Ruleset:
    """The rules that --select and --ignore leave.  Raises UnknownRule for a name that no rule has."""
    selected = select(ruleset, request.select) if request.select else ruleset
    kept = {rule.id for rule in ignore(ruleset, request.ignore).conflicts}
    return replace(selected, conflicts=tuple(rule for rule in selected.conflicts if rule.id in kept))


def _documents(texts: Sequence[str], against: str | None) -> Iterator[Document | TextError]:
    if against is None:
        return read(texts)
    return api.against(read(texts), _reference(against))


def _reference(path: str) -> Source:
    """The one text in the file of --against.  Raises TextError where there is none, or more."""
    found = list(read([path]))
    for one in found:
        if isinstance(one, TextError):
            raise one
        if len(found) == 1:
            return one.source
    raise TextError(path, f"--against takes one text, and this holds {len(found)}")


def _announced(reports: Iterable[DocumentReport], *, debug: bool, quiet: bool) -> Iterator[DocumentReport]:
    """The same reports; what is wrong with a text goes to standard error as it comes by."""
    for report in reports:
        if report.error is not None:
            complain(report.error)
        if report.fault is not None:
            confess(report.fault, f" in {report.id}", debug=debug)
        for notice in () if quiet else report.notices:
            say(f"check: {notice}")
        yield report
