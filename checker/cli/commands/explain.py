"""`check explain RULES TEXT...`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

from checker import api
from checker.api import Explanation
from checker.cli.commands import inputs, options
from checker.cli.output import palette, write
from checker.cli.status import worst
from checker.report import Tally
from checker.report.explain import FORMATS
from checker.ruleset import Focus, Ruleset, focus, whole
from checker.testing import documents, load_proved, to_explain
from checker.text.reading import Document

_RULE = "Only this rule and what has to do with it, and all that came near it."


@click.command()
@options.rules
@click.argument("texts", metavar="TEXT...", nargs=-1)
@click.option("--rule", metavar="RULE", help=_RULE)
@click.option("--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text.")
@options.against
@inputs.options
@options.more_rules
@options.color
@options.debug
def explain_command(rules: str, texts: tuple[str, ...], more: tuple[str, ...], **given: Any) -> int:
    """What each stage makes of each sentence of TEXT, why it finds what it finds, and why no more.

    With --rule and without TEXT: the rule's own examples, those that fail, or else all of them.
    `--format short` leaves out how the sentences were read, and begins with what they state.
    """
    ruleset = load_proved((rules, *more))
    looked_at = focus(ruleset, given["rule"]) if given["rule"] is not None else whole(ruleset)
    tally = Tally()
    choice = inputs.choice(given, given["exclude"])
    named = options.documents(texts, given["against"], choice) if texts else None
    explained = api.explain(named or _examples(looked_at, ruleset), ruleset, looked_at)
    announced = _announced(explained, tally, debug=given["debug"])
    write(FORMATS[given["shape"]](announced, palette(given["color"])))
    return worst(tally.summary, "never")


def _examples(looked_at: Focus, ruleset: Ruleset) -> Iterator[Document]:
    """The examples of the rule in focus.  Raises UsageError where there is none."""
    if looked_at.rule is None:
        raise click.UsageError("name a TEXT, or by --rule a rule whose examples are to be explained")
    return documents(to_explain(looked_at.rule, ruleset))


def _announced(explained: Iterable[Explanation], tally: Tally, *, debug: bool) -> Iterator[Explanation]:
    """The same explanations, counted; what is wrong with a text goes to standard error as it comes by."""
    for explanation in explained:
        for _ in tally.watch(options.announced([explanation.report], debug=debug, quiet=False)):
            yield explanation
