"""`check explain RULES TEXT...`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

from checker import api
from checker.api import Explanation
from checker.cli.commands import options
from checker.cli.output import palette, write
from checker.cli.status import worst
from checker.report import Tally
from checker.report.explain import FORMATS
from checker.ruleset import focus, whole
from checker.testing import load_proved

_RULE = "Only this rule and what has to do with it, and all that came near it."


@click.command()
@options.rules
@options.texts
@click.option("--rule", metavar="RULE", help=_RULE)
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@options.against
@options.more_rules
@options.color
@options.debug
def explain_command(rules: str, texts: tuple[str, ...], more: tuple[str, ...], **given: Any) -> int:
    """What each stage makes of each sentence of TEXT, why it finds what it finds, and why no more.

    `--format short` leaves out how the sentences were read, and begins with what they state.
    """
    ruleset = load_proved((rules, *more))
    looked_at = focus(ruleset, given["rule"]) if given["rule"] is not None else whole(ruleset)
    tally = Tally()
    explained = api.explain(options.documents(texts, given["against"]), ruleset, looked_at)
    announced = _announced(explained, tally, debug=given["debug"])
    write(FORMATS[given["shape"]](announced, palette(given["color"])))
    return worst(tally.summary, "never")


def _announced(explained: Iterable[Explanation], tally: Tally, *, debug: bool) -> Iterator[Explanation]:
    """The same explanations, counted; what is wrong with a text goes to standard error as it comes by."""
    for explanation in explained:
        for _ in tally.watch(options.announced([explanation.report], debug=debug, quiet=False)):
            yield explanation
