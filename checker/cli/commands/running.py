"""How a collection is run: the options, and the run from documents to reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from checker import across
from checker.cli.commands.options import is_collection, references
from checker.cli.output import say
from checker.cli.progress import Progress, watched
from checker.errors import TextError
from checker.outcome import DocumentReport
from checker.ruleset import Outline, outlined
from checker.running import (
    Cache,
    Check,
    Way,
    cache_folder,
    cores,
    findings_on,
    report_on,
    run,
    terminable,
)
from checker.text.reading import Choice, Document

Command = TypeVar("Command", bound=Callable[..., Any])

_JOBS = "Check with N processes at once; default: one for each core."
_CACHE_DIR = "Keep reports between runs here instead of in the user's folder for that."

_ACROSS = "Compare the statements of different texts as well, by the rules whose scope says so."

_OPTIONS = (
    click.option("--across", is_flag=True, help=_ACROSS),
    click.option("--jobs", metavar="N", type=click.IntRange(min=1), help=_JOBS),
    click.option("--no-cache", is_flag=True, help="Check every text, also those that did not change."),
    click.option("--cache-dir", "cache", metavar="DIR", help=_CACHE_DIR),
)


@dataclass(frozen=True, slots=True)
class Running:
    """What the options say."""

    jobs: int | None
    no_cache: bool
    cache_dir: str | None


def options(command: Command) -> Command:
    """The command with these options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def taken(given: Mapping[str, Any], jobs: int, cache: str) -> Running:
    """The values of these options; how many jobs, and which cache, a configuration may say as well."""
    return Running(jobs or None, given["no_cache"], cache or None)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The documents of a run."""

    documents: Iterator[Document | TextError]
    again: Callable[[], Iterator[Document | TextError]] | None  # to count them; None: they are read only once


@dataclass(frozen=True, slots=True)
class Comparing:
    """With which other documents each is compared: those of the run, those of a collection of references."""

    across: bool = False
    references: Callable[[], Iterator[Document | TextError]] | None = None
    reference: str | None = None  # the one text that each is compared with as its own reference

    @property
    def is_wanted(self) -> bool:
        """Whether documents are compared at all."""
        return self.across or self.references is not None


def comparing(given: Mapping[str, Any], choice: Choice) -> Comparing:
    """What --across and --against ask for."""
    against = given["against"]
    if against is not None and is_collection(against, choice):
        return Comparing(given["across"], partial(references, against, choice))
    return Comparing(given["across"], reference=against)


@contextmanager
def reports(
    inputs: Inputs,
    rules: Outline,
    way: Way,
    comparing: Comparing,
    *,
    quiet: bool,
) -> Iterator[Iterator[DocumentReport]]:
    """The report on each document, in order, until the end of the block.

    Interrupted, by SIGTERM too, they end in KeyboardInterrupt.
    """
    with terminable(), closing(_run(inputs, rules, way, comparing, quiet=quiet)) as found:
        yield found


def _run(
    inputs: Inputs, rules: Outline, way: Way, comparing: Comparing, *, quiet: bool
) -> Generator[DocumentReport, None, None]:
    if not comparing.is_wanted:
        yield from _watched(run(inputs.documents, rules, way), inputs, quiet=quiet)
        return
    say_so = _silent if quiet else _tell
    ruleset = rules.ruleset()
    how = across.among_all(ruleset) if comparing.across else across.with_references(ruleset)
    yield from across.reports(_members(inputs, outlined(ruleset), way, comparing, quiet=quiet), how, say_so)


def _members(
    inputs: Inputs, rules: Outline, way: Way, comparing: Comparing, *, quiet: bool
) -> Iterator[across.Member]:
    """The references, then the documents, each as it has been read."""
    if comparing.references is not None:
        for_reference = replace(way, check=across.reference_report)
        named = (
            one if isinstance(one, TextError) else across.as_reference(one) for one in comparing.references()
        )
        yield from across.members(named, lambda read: run(read, rules, for_reference), reference=True)
    with_entries = replace(way, check=across.report_with_entries)

    def watched_run(read: Iterable[Document | TextError]) -> Iterator[DocumentReport]:
        return _watched(run(read, rules, with_entries), inputs, quiet=quiet)

    yield from across.members(inputs.documents, watched_run)


def _watched(found: Iterator[DocumentReport], inputs: Inputs, *, quiet: bool) -> Iterator[DocumentReport]:
    """The same reports; how far they are is shown where somebody watches."""
    if quiet or not watched(sys.stderr, os.environ):
        return found
    return Progress(sys.stderr, lambda: _count(inputs)).watch(found)


@contextmanager
def opened(running: Running, *, statements: bool, quiet: bool) -> Iterator[Way]:
    """The way to run, its cache open until the end of the block.

    Without ``statements`` reports may lack them.
    """
    jobs = running.jobs or cores()
    if running.no_cache:
        yield Way(jobs, None, statements, _check(statements=statements))
        return
    cache = Cache(_folder(running.cache_dir), _silent if quiet else _tell)
    try:
        yield Way(jobs, cache, statements, _check(statements=statements))
    finally:
        cache.close()


def _check(*, statements: bool) -> Check:
    """Where only findings are told, a text without the words of any rule need not be analysed."""
    return report_on if statements else findings_on


def _count(inputs: Inputs) -> int | None:
    return None if inputs.again is None else sum(1 for _ in inputs.again())


def _folder(given: str | None) -> Path:
    return cache_folder(os.environ, sys.platform, Path.home()) if given is None else Path(given)


def _tell(notice: str) -> None:
    say(f"check: {notice}")


def _silent(_: str) -> None:
    """A run without its cache is slower, and no other: nothing that --quiet lets through."""
