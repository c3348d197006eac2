"""Which reports are wanted, and where to: the options of `check` for that."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from checker.cli.output import complain
from checker.cli.reporting import Output
from checker.cli.status import Status
from checker.cli.targets import StandardOutput, file_target, reason
from checker.errors import OutputError, TextError
from checker.report import FORMATS, PLAIN, Options
from checker.ruleset import suggestion
from checker.text.reading import Document


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report that is to be written to a file."""

    shape: str
    path: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The outputs that can be written, and the status that the others give."""

    outputs: tuple[Output, ...]
    status: Status


def parsed(values: Sequence[str]) -> tuple[Wanted, ...]:
    """Each FORMAT=PATH, of the command line or of the configuration.  Raises UsageError for any other."""
    return tuple(map(_wanted, values))


def _wanted(value: str) -> Wanted:
    shape, _, path = value.partition("=")
    if shape not in FORMATS:
        raise click.UsageError(
            f"--output {value}: there is no format `{shape}`; {suggestion(shape, FORMATS)}"
        )
    if not path:
        raise click.UsageError(f"--output {value}: write the file behind the format: {shape}=PATH")
    if path == "-":
        raise click.UsageError(f"--output {value}: --format rules standard output: write --format {shape}")
    return Wanted(shape, path)


_HELP = "A report to a file as well; repeatable."
_OPTIONS = (
    click.option(
        "--format", "shape", type=click.Choice(list(FORMATS)), default="text", help="Default: text."
    ),
    click.option("--output", metavar="FORMAT=PATH", multiple=True, help=_HELP),
    click.option("--show-suppressed", is_flag=True, help="List what is set aside, too, with the reason."),
)


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--format, --output and --show-suppressed."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def refuse_clashes(wanted: Sequence[Wanted], inputs: Sequence[str]) -> None:
    """Raises UsageError where two reports go to one file, or one to a file that is read."""
    taken = {os.path.realpath(path): f"{path} is read" for path in inputs}
    for one in wanted:
        path = os.path.realpath(one.path)
        if path in taken:
            raise click.UsageError(f"--output {one.shape}={one.path}: {taken[path]}")
        if _is_standard_output(path):
            raise click.UsageError(f"--output {one.shape}={one.path}: standard output goes there")
        taken[path] = f"a {one.shape} report goes there already"


def unwritten(
    documents: Iterable[Document | TextError], wanted: Sequence[Wanted]
) -> Iterator[Document | TextError]:
    """The documents without what an earlier run has written: a report in a folder of texts is no text."""
    written = {os.path.realpath(one.path) for one in wanted}
    for document in documents:
        if not written or os.path.realpath(document.path) not in written:
            yield document


def _is_standard_output(path: str) -> bool:
    """Whether our standard output is that file.  A terminal or a pipe may be written to twice."""
    try:
        return Path(path).is_file() and os.path.samestat(os.fstat(sys.stdout.fileno()), Path(path).stat())
    except OSError:
        return False


@contextmanager
def opened(shape: str, wanted: Sequence[Wanted], shown: Options) -> Iterator[Opened]:
    """Standard output and the files, all open before any text is read; what is not kept is removed."""
    outputs = [Output(FORMATS[shape](shown), StandardOutput())]
    status = Status.CLEAN
    plain = replace(shown, palette=PLAIN)
    with ExitStack() as stack:
        for one in wanted:
            try:
                target = file_target(one.path)
            except OSError as error:
                complain(OutputError(one.path, reason(error)))
                status = Status.MISTAKE
                continue
            stack.callback(target.drop)
            outputs.append(Output(FORMATS[one.shape](plain), target))
        yield Opened(tuple(outputs), status)
