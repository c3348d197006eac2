"""`check new RULE-ID`."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from checker.cli.commands import options
from checker.cli.output import say, write
from checker.cli.status import Status
from checker.errors import CheckerError
from checker.ruleset import EVERYTHING, KINDS, declared_ids, objection, starting_rules

_SUFFIXES = (".yaml", ".yml")
_SCHEMAS = ("rules.schema.json", "docs/rules.schema.json")
_NEXT = (
    ("check test {file}", "run its examples: they pass as it stands"),
    ("check explain {file} TEXT", "what it makes of each sentence of an article"),
    (f"check {EVERYTHING} TEXT --rules {{file}} --statements", "beside the shipped rules"),
)


class CannotBegin(CheckerError):  # noqa: N818 - what went wrong, in the command's words
    """A rule file that cannot be begun: what is in the way, and what to do."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


@click.command(context_settings={"max_content_width": 100})
@click.argument("id", metavar="RULE-ID")
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], help=f"Default: {KINDS[0]}.")
@click.option("--in", "place", metavar="PLACE", default=".", help="A folder, or the file to write.")
@options.debug
def new_command(id: str, kind: str, place: str, **_: Any) -> int:
    """Write RULE-ID.yaml, a small rule that works, to begin with.

    RULE-ID is made of lower-case words joined by hyphens: early-closing.
    """
    complaint = objection(id)
    if complaint is not None:
        raise CannotBegin(*complaint)
    remarks = tuple(_remarks(id))  # before the file is there: it may lie among the shipped rules
    path = _written(id, kind, Path(place))
    write([f"{path.as_posix()}\n"])
    for line in (*remarks, *_next_steps(path)):
        say(line)
    return Status.CLEAN


def _written(id: str, kind: str, place: Path) -> Path:
    """The file, which has been written.  Raises CannotBegin where that cannot be."""
    with _the_systems_word():
        path = _path(id, place)
        schema = _schema(path.parent)
    text = starting_rules(kind, id, schema)
    with _the_systems_word(), path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path


@contextmanager
def _the_systems_word() -> Iterator[None]:
    """What the system will not have becomes CannotBegin."""
    try:
        yield
    except OSError as error:
        message = f"{error.filename} cannot be written: {error.strerror}"
        raise CannotBegin(message, "name another place with --in") from error


def _path(id: str, place: Path) -> Path:
    """The file to write.  Raises CannotBegin where there is something, or no folder for it."""
    path = place if place.suffix in _SUFFIXES and not place.is_dir() else place / f"{id}.yaml"
    folder = path.parent
    if path.exists():
        help = "choose another RULE-ID, or another place with --in"
        raise CannotBegin(f"{path.as_posix()} is there already: {_what_is(path)}", help)
    if folder.exists() and not folder.is_dir():
        raise CannotBegin(f"{folder.as_posix()} is a file and no folder", "rule files end in .yaml")
    if not folder.exists():
        help = f"make it first: mkdir -p {shlex.quote(folder.as_posix())}"
        raise CannotBegin(f"there is no folder {folder.as_posix()}", help)
    return path


def _what_is(path: Path) -> str:
    if path.is_dir():
        return "a folder"
    ids = ", ".join(f"`{id}`" for id in declared_ids(path))
    return f"a file that declares {ids}" if ids else "a file without rules"


def _schema(folder: Path) -> str:
    """The path from the folder to the JSON Schema that lies in it or above it; "" where there is none."""
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would leave the author's own path
    places = (above / name for above in (here, *here.parents) for name in _SCHEMAS)
    found = next((place for place in places if place.is_file()), None)
    return Path(os.path.relpath(found, here)).as_posix() if found else ""


def _remarks(id: str) -> Iterator[str]:
    if id in declared_ids(EVERYTHING):
        yield f"check: the shipped rules have a rule `{id}`, too; beside them this one needs another id"


def _next_steps(path: Path) -> Iterator[str]:
    steps = [(step.format(file=shlex.quote(path.as_posix())), what) for step, what in _NEXT]
    width = max(len(step) for step, _ in steps)
    yield "next:"
    yield from (f"  {step:{width}}  {what}" for step, what in steps)
