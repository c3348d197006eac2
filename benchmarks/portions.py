"""Texts to measure on: portions of some size, each laid down as a file of records and as many files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from textwrap import fill

from benchmarks.collection import collection
from checker.text.reading import Document, read
from checker.text.sentences import sentences

_ARTICLES = 20_000  # of our own: some 7 MB
_WIDTH = 100  # characters of a line


@dataclass(frozen=True, slots=True)
class Portion:
    """Some texts, where they lie, and how much they are: bytes of UTF-8, and sentences."""

    jsonl: Path
    folder: Path  # a file for each
    wrapped: Path  # the same in lines of at most 100 characters
    size: int
    sentences: int


def given_texts(path: str | None) -> tuple[str, ...]:
    """The texts of a file or folder, or of the made collection, in an order that mixes subjects.

    Raises ValueError where there is none.
    """
    if path is None:
        found = [article.text for article in collection(_ARTICLES).articles]
    else:
        found = [one.source.text for one in read([path]) if isinstance(one, Document)]
    if not found:
        raise ValueError(f"no text in {path}")
    return tuple(sorted(found, key=lambda text: sha256(text.encode()).digest()))


def portion(texts: Sequence[str], size: int, folder: Path) -> Portion:
    """The first texts that come to ``size`` bytes; from the start again where there are too few."""
    files, wrapped, jsonl = (folder / name for name in ("texts", "wrapped", "texts.jsonl"))
    for made in (files, wrapped):
        made.mkdir(parents=True)
    written = counted = 0
    for number, text in enumerate(until(texts, size)):
        _write(files / f"{number:06}.txt", text)
        _write(wrapped / f"{number:06}.txt", "\n".join(map(_wrapped, text.split("\n"))))
        written += len(text.encode())
        counted += len(sentences(text))
    write_records(until(texts, size), jsonl)
    return Portion(jsonl, files, wrapped, written, counted)


def write_records(texts: Iterable[str], path: Path) -> int:
    """One record a line: id and text.  How many bytes of UTF-8 the texts are."""
    written = 0
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for number, text in enumerate(texts):
            lines.write(json.dumps({"id": f"{number:06}", "text": text}, ensure_ascii=False) + "\n")
            written += len(text.encode())
    return written


def until(texts: Sequence[str], size: int) -> Iterator[str]:
    """The first texts that come to ``size`` bytes, from the start again where there are too few."""
    left = size
    for text in cycle(texts):
        yield text
        left -= len(text.encode())
        if left <= 0:
            return


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _wrapped(line: str) -> str:
    return fill(line, _WIDTH, break_long_words=False, break_on_hyphens=False)
