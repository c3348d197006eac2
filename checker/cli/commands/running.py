"""How a collection is run: the options, and the run from documents to reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.api import DocumentReport
from checker.cli.output import say
from checker.cli.progress import Progress, watched
from checker.errors import TextError
from checker.ruleset import Ruleset
from checker.running import Cache, Way, cache_folder, cores, run, terminable
from checker.text.reading import Document

Command = TypeVar("Command", bound=Callable[..., Any])

_JOBS = "Check with N processes at once; default: one for each core."
_CACHE_DIR = "Keep reports between runs here instead of in the user's folder for that."

_OPTIONS = (
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


@contextmanager
def reports(
    inputs: Inputs, ruleset: Ruleset, running: Running, *, statements: bool, quiet: bool
) -> Iterator[Iterator[DocumentReport]]:
    """The report on each document, in order, until the end of the block.

    Without ``statements`` they may lack them.  Interrupted, by SIGTERM too, they end in KeyboardInterrupt.
    """
    with (
        terminable(),
        _way(running, statements=statements, quiet=quiet) as way,
        closing(run(inputs.documents, ruleset, way)) as found,
    ):
        if quiet or not watched(sys.stderr, os.environ):
            yield found
        else:
            yield Progress(sys.stderr, lambda: _count(inputs)).watch(found)


@contextmanager
def _way(running: Running, *, statements: bool, quiet: bool) -> Iterator[Way]:
    jobs = running.jobs or cores()
    if running.no_cache:
        yield Way(jobs, None, statements)
        return
    cache = Cache(_folder(running.cache_dir), _silent if quiet else _tell)
    try:
        yield Way(jobs, cache, statements)
    finally:
        cache.close()


def _count(inputs: Inputs) -> int | None:
    return None if inputs.again is None else sum(1 for _ in inputs.again())


def _folder(given: str | None) -> Path:
    return cache_folder(os.environ, sys.platform, Path.home()) if given is None else Path(given)


def _tell(notice: str) -> None:
    say(f"check: {notice}")


def _silent(_: str) -> None:
    """A run without its cache is slower, and no other: nothing that --quiet lets through."""
