"""Under which key a report is kept: whatever it follows from, and nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from checker import resources
from checker.ruleset import Outline
from checker.source import Source
from checker.text.reading import Document
from checker.version import __version__

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset import Ruleset

SIZE = 16
"""Bytes of a key."""

_NAMES = ("id", "path", "line")
_PACKAGE = Path(__file__).resolve().parent.parent
_OURS = (".py", ".yaml", ".tsv", ".lark")


def digest(parts: Iterable[bytes]) -> bytes:
    """A digest of the parts in their order; where one ends and the next begins is part of it."""
    whole = blake2b(digest_size=SIZE)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


def rules_key(rules: Ruleset | Outline, check: Callable[..., object], engine: bytes) -> bytes:
    """Stands for the rules as they were written and chosen, and for what checks by them, and how."""
    return digest(
        (
            engine,
            sys.version.encode(),
            f"{check.__module__}.{check.__qualname__}".encode(),
            *map(_text, rules.sources),
            b"conflicts",
            *(rule.id.encode() for rule in rules.conflicts),  # fewer with --select and --ignore
        )
    )


def files_key(engine: bytes, sources: Iterable[Source]) -> bytes:
    """The key of the rules that these files hold."""
    return digest((b"rules", engine, *map(_text, sources)))


def uses_key(engine: bytes, paths: Iterable[str]) -> bytes:
    """The key of what the files that are named use."""
    return digest((b"uses", engine, *(path.encode("utf-8", "surrogatepass") for path in paths)))


def source_key(source: Source) -> bytes:
    """Stands for what a file holds."""
    return digest((_text(source),))


def document_key(rules: bytes, document: Document) -> bytes:
    """The key of the report on a document by the rules for which ``rules`` stands."""
    return digest((rules, *_contents(document)))


def _contents(document: Document) -> Iterator[bytes]:
    """All that a document holds but its names, which are no part of what is kept."""
    for one in fields(document):
        value = getattr(document, one.name)
        if one.name not in _NAMES and value is not None:
            text = value.text if isinstance(value, Source) else str(value)
            yield one.name.encode()
            yield text.encode("utf-8", "surrogatepass")


def _text(source: Source) -> bytes:
    return source.text.encode("utf-8", "surrogatepass")


def engine_key() -> bytes:
    """Stands for all that makes a report of texts and rules: in a checkout the version alone says little."""
    files = (part for name, entry in _files() for part in (name.encode(), _read(entry.path)))
    return digest((__version__.encode(), *files))


def _read(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123  hundreds of them, on the way to the first report
        return file.read()


def listing_key() -> bytes:
    """Stands for the same, as long as no file is written to: read from the folders, and no file opened."""
    files = (
        f"{entry.path} {_stamp(entry.stat())}".encode("utf-8", "surrogateescape") for _, entry in _files()
    )
    return digest((b"listing", __version__.encode(), *files))


def _stamp(status: os.stat_result) -> str:
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _files() -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All of our files that make a report, but for the rules, in one order; each with its name."""
    yield from _inside(str(_PACKAGE), "checker/")
    yield from _inside(str(resources.folder("grammars")), "grammars/")


def _inside(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir():
            if not entry.name.startswith("_"):  # what Python keeps, and what a wheel holds beside the package
                yield from _inside(entry.path, f"{name}{entry.name}/")
        elif entry.name.endswith(_OURS):
            yield f"{name}{entry.name}", entry
