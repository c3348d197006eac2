"""`check RULES TEXT...`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from checker.cli.commands import configuring, inputs, options, outputs, running
from checker.cli.commands.outputs import Wanted
from checker.cli.help import HELP
from checker.cli.output import palette, say
from checker.cli.reporting import write_reports
from checker.cli.status import worst
from checker.errors import TextError
from checker.report import Ending, Options
from checker.report.options import Statements
from checker.report.summary import summary_text
from checker.ruleset import Outline
from checker.running import Way
from checker.text.reading import STANDARD_INPUT, Choice, Document
from checker.triage import Terms, triage
from checker.version import __version__

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset import ConflictRule

_STATEMENTS = "List statements, too; --statements=all: assertions as well."


@dataclass(frozen=True, slots=True)
class _Request:
    """What `check RULES TEXT...` was asked for."""

    settings: configuring.Settings
    shape: str
    wanted: tuple[Wanted, ...]
    show_suppressed: bool
    statements: Statements | None
    against: str | None
    choice: Choice
    comparing: running.Comparing
    how: running.Running
    quiet: bool
    color: str
    debug: bool


@click.command(help=HELP, context_settings={"max_content_width": 100})
@configuring.options
@outputs.options
@click.option("--statements", type=click.Choice(["rules", "all"]), help=_STATEMENTS)
@options.against
@inputs.options
@options.more_rules
@configuring.fail_on
@configuring.baseline
@click.option("--quiet", is_flag=True, help="Findings and errors only: no notices, no summary.")
@options.color
@options.debug
@running.options
@click.version_option(__version__, prog_name="check")
@click.pass_context
def check_command(context: click.Context, /, **given: Any) -> int:
    """Find pairs of statements that cannot both hold."""
    settings = configuring.settings(given)
    if not (given["rules"] or settings.texts):
        raise click.exceptions.NoArgsIsHelpError(context)
    choice = inputs.choice(given, settings.exclude)
    request = _Request(
        settings=configuring.with_texts(settings),
        wanted=outputs.parsed(settings.output),
        choice=choice,
        comparing=running.comparing(given, choice),
        how=running.taken(given, settings.jobs, settings.cache),
        **{name: given[name] for name in _Request.__slots__ if name in given},
    )
    return _check(request)


def _check(request: _Request) -> int:
    outputs.refuse_clashes(request.wanted, _inputs(request))
    settings = request.settings
    listed = request.statements is not None
    with running.opened(request.how, statements=listed, quiet=request.quiet) as way:
        rules, terms = configuring.rules_and_terms(configuring.rules(settings, way.cache), settings)
        if rules.doubtful and not request.quiet:
            named = " ".join(settings.rules)
            say(f"check: {rules.doubtful} doubtful in the rules; check test {named} shows what")
        ending = _reported(request, rules, terms, way)
    if request.shape == "text" and not request.quiet:
        say(summary_text(ending.summary))
    return ending.status


def _reported(request: _Request, rules: Outline, terms: Terms, way: Way) -> Ending:
    """Check the texts, and write every report on the way."""
    settings = request.settings
    colours = palette(request.color)
    described = partial(_described, rules)
    shown = Options(request.statements or "none", colours, request.show_suppressed, described)
    read = partial(_documents, request)
    texts = running.Inputs(read(), None if STANDARD_INPUT in settings.texts else read)
    with (
        outputs.opened(request.shape, request.wanted, shown) as opened,
        running.reports(texts, rules, way, request.comparing, quiet=request.quiet) as found,
    ):
        announced = options.announced(triage(found, terms), debug=request.debug, quiet=request.quiet)
        return write_reports(
            announced,
            opened.outputs,
            lambda summary: max(worst(summary, settings.fail_on), opened.status),
            debug=request.debug,
        )


def _described(rules: Outline) -> tuple[ConflictRule, ...]:
    return rules.ruleset().conflicts


def _documents(request: _Request) -> Iterator[Document | TextError]:
    """What is to be checked, each with its reference, but for what this run itself writes."""
    named = options.documents(request.settings.texts, request.comparing.reference, request.choice)
    return outputs.unwritten(named, request.wanted)


def _inputs(request: _Request) -> tuple[str, ...]:
    """Every path that is read."""
    reference = () if request.against is None else (request.against,)
    return (*request.settings.rules, *request.settings.texts, *reference)
