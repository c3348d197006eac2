"""`check list RULES`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import columns, palette, say, write
from checker.cli.status import Status
from checker.report.listing import Listing, listing, matching
from checker.report.listing_json import listing_json
from checker.report.listing_text import Page, listing_text
from checker.ruleset import load


@click.command(context_settings={"max_content_width": 100})
@options.rules
@options.more_rules
@click.option("-k", "only", metavar="TEXT", default="", help="Only what has TEXT in its name or its doc.")
@click.option("--words", is_flag=True, help="The word classes with their members, too.")
@click.option("--relations", is_flag=True, help="What the `when` of a conflict rule may ask, too.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", help="Default: text.")
@options.color
@options.debug
def list_command(rules: str, more: tuple[str, ...], only: str, **given: Any) -> int:
    """The kinds of statements with their rules, and the conflict rules that pair them.

    Each kind is shown with its roles, which `when` and `message` of a conflict rule may use; a role
    that ends in ? is not bound by every pattern. Each rule is shown with what it is for.
    """
    everything = listing(load((rules, *more)))
    unasked = {name: () for name in ("words", "relations") if not given[name]}
    found = matching(replace(everything, **unasked), only)
    if found == Listing():
        say(f"check: nothing has `{only}` in its name or its doc")
    page = Page(columns(), palette(given["color"]))
    write([listing_json(found) if given["shape"] == "json" else listing_text(found, page)])
    return Status.CLEAN
