"""The options that say which texts are read, and where in a record the text stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

import click

from checker.text.reading import Choice

_OPTIONS = (
    click.option(
        "--exclude",
        metavar="GLOB",
        multiple=True,
        help="Leave these files and folders out, as a line of .gitignore would; repeatable.",
    ),
    click.option(
        "--changed-since",
        metavar="REV",
        help="Only files that git says differ from REV, uncommitted and new ones, too.",
    ),
    click.option(
        "--text-column",
        metavar="NAME",
        help="The field of .jsonl, .csv and .parquet that holds the text. Default: text.",
    ),
    click.option("--id-column", metavar="NAME", help="The field that holds a record's id. Default: id."),
)


def options(command: Callable[..., int]) -> Callable[..., int]:
    """The command with these options."""
    return reduce(lambda decorated, option: option(decorated), reversed(_OPTIONS), command)


def choice(given: Mapping[str, Any], exclude: tuple[str, ...]) -> Choice:
    """The values of these options; what is left out a configuration may say as well."""
    return Choice(
        exclude=exclude,
        changed_since=given["changed_since"],
        text_column=given["text_column"],
        id_column=given["id_column"],
    )
