"""Under which key a report is kept: whatever it follows from, and nothing else."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from hashlib import blake2b
from pathlib import Path

from checker import resources
from checker.ruleset import Ruleset
from checker.source import Source
from checker.text.reading import Document
from checker.version import __version__

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


def rules_key(ruleset: Ruleset, check: Callable[..., object]) -> bytes:
    """Stands for the rules as they were written and chosen, and for what checks by them."""
    return digest(
        (
            *_engine(),
            f"{check.__module__}.{check.__qualname__}".encode(),
            *(source.text.encode("utf-8", "surrogatepass") for source in ruleset.sources),
            b"conflicts",
            *(rule.id.encode() for rule in ruleset.conflicts),  # fewer with --select and --ignore
        )
    )


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


def _engine() -> Iterator[bytes]:
    """Version and content of all that makes a report: in a checkout the version alone says little."""
    yield f"{__version__} {platform.python_version()}".encode()
    for folder in (_PACKAGE, resources.folder("grammars")):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _OURS):
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()
