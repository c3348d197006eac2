"""`check explain RULES TEXT...`."""

from __future__ import annotations

from typing import Any

import click

from checker import api
from checker.cli.commands import options
from checker.cli.output import palette, write
from checker.cli.status import worst
from checker.report import Tally
from checker.report.explain import explain_report
from checker.ruleset import load


@click.command()
@options.rules
@options.texts
@options.against
@options.more_rules
@options.color
@options.debug
def explain_command(rules: str, texts: tuple[str, ...], more: tuple[str, ...], **given: Any) -> int:
    """What each stage makes of each sentence of TEXT, and why it finds what it finds."""
    ruleset = load((rules, *more))
    tally = Tally()
    reports = tally.watch(api.check(options.documents(texts, given["against"]), ruleset))
    for report in options.announced(reports, debug=given["debug"], quiet=False):
        write(explain_report(report, ruleset, palette(given["color"])))
    return worst(tally.summary, "never")
