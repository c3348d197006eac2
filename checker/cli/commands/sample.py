"""`check sample RULE-ID`."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import write
from checker.cli.status import Status
from checker.report.samples import render_samples
from checker.ruleset import Ruleset, StatementRule, UnknownRule, load, suggestion
from checker.testing import sample


@click.command()
@click.argument("rule_id", metavar="RULE-ID")
@click.option("--rules", "paths", metavar="RULES", multiple=True, help="Where the rule is; default: default.")
@click.option("-n", "most", metavar="N", type=click.IntRange(1), default=3, help="Sentences for a pattern.")
@options.debug
def sample_command(rule_id: str, paths: tuple[str, ...], most: int, **_: Any) -> int:
    """Sentences that each pattern of the rule RULE-ID, or of the rules of that kind, matches.

    They are written as examples, to be put into a rule file and changed.
    """
    ruleset = load(paths or ("default",))
    found = _asked_for(rule_id, ruleset)
    for rule in found:
        heading = f"# {rule.id}: {rule.doc}\n\n" if len(found) > 1 else ""
        write([heading, render_samples(sample(rule, ruleset, variety=most), most)])
    return Status.CLEAN


def _asked_for(name: str, ruleset: Ruleset) -> tuple[StatementRule, ...]:
    """The statement rules of this id or kind.  Raises UnknownRule where there is none."""
    found = tuple(rule for rule in ruleset.statements if name in (rule.id, rule.kind))
    if not found:
        names = {name for rule in ruleset.statements for name in (rule.id, rule.kind)}
        raise UnknownRule(name, suggestion(name, names), "statement rule")
    return found
