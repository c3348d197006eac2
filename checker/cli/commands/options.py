"""Arguments and options that several commands share, and the documents they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from checker import api
from checker.api import DocumentReport
from checker.cli.output import complain, confess, say
from checker.errors import TextError
from checker.text.reading import Choice, Document, read

rules = click.argument("rules", metavar="RULES")
texts = click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
more_rules = click.option("--rules", "more", metavar="RULES", multiple=True, help="More rules; repeatable.")
against = click.option("--against", metavar="FILE", help="Check the texts against this one as well.")
color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto: on a terminal, unless NO_COLOR is set.",
)
debug = click.option("--debug", is_flag=True, help="Show a fault of ours in full.")


def documents(texts: Sequence[str], against: str | None, choice: Choice) -> Iterator[Document | TextError]:
    """The documents that are named and that ``choice`` leaves, each with the reference of --against."""
    if against is None:
        return read(texts, choice)
    return api.against(read(texts, choice), _reference(against, choice))


def _reference(path: str, choice: Choice) -> Document:
    """The one text in the file of --against.  Raises TextError where there is none, or more."""
    found = list(read([path], Choice(text_column=choice.text_column, id_column=choice.id_column)))
    for one in found:
        if isinstance(one, TextError):
            raise one
        if len(found) == 1:
            return one
    raise TextError(path, f"--against takes one text, and this holds {len(found)}")


def announced(reports: Iterable[DocumentReport], *, debug: bool, quiet: bool) -> Iterator[DocumentReport]:
    """The same reports; what is wrong with a text goes to standard error as it comes by.

    A report on the configuration that holds no remark has said all with that.
    """
    for report in reports:
        if report.error is not None:
            complain(report.error)
        if report.fault is not None:
            confess(report.fault, f" in {report.id}", debug=debug)
        for notice in () if quiet else report.notices:
            say(f"check: {notice}")
        if report.of == "text" or report.remarks:
            yield report
