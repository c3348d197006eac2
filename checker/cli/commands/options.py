"""Arguments and options that several commands share, and the documents they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import click

from checker.cli.output import complain, confess, say
from checker.errors import TextError
from checker.outcome import DocumentReport
from checker.text.reading import STANDARD_INPUT, Choice, Document, read
from checker.text.reading import against as against_one

rules = click.argument("rules", metavar="RULES")
texts = click.argument("texts", metavar="TEXT...", nargs=-1, required=True)
more_rules = click.option("--rules", "more", metavar="RULES", multiple=True, help="More rules; repeatable.")
against = click.option(
    "--against", metavar="TEXT", help="Check the texts against this one, or each one of a folder, as well."
)
color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto: on a terminal, unless NO_COLOR is set.",
)
debug = click.option("--debug", is_flag=True, help="Show a fault of ours in full.")


def documents(texts: Sequence[str], against: str | None, choice: Choice) -> Iterator[Document | TextError]:
    """The documents that are named and that ``choice`` leaves, each with the reference of --against.

    Raises TextError where that holds no text, or more than one.
    """
    if against is None:
        return read(texts, choice)
    found = tuple(islice(references(against, choice), 2))
    if len(found) != 1:
        held = "more than one" if found else "none"
        raise TextError(against, f"--against takes one text here, and this holds {held}")
    return against_one(read(texts, choice), _unless_wrong(found[0]))


def references(against: str, choice: Choice) -> Iterator[Document | TextError]:
    """The texts of --against."""
    return read([against], Choice(text_column=choice.text_column, id_column=choice.id_column))


def is_collection(against: str, choice: Choice) -> bool:
    """Whether --against names many texts, a folder or records: then only names tell what they are about."""
    if against == STANDARD_INPUT:
        return False
    return Path(against).is_dir() or len(tuple(islice(references(against, choice), 2))) > 1


def _unless_wrong(found: Document | TextError) -> Document:
    if isinstance(found, TextError):
        raise found
    return found


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
