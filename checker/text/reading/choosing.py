"""Which files a run reads, and in which order: the same for the same files, however they were named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import TextError
from checker.text.reading.columns import Columns
from checker.text.reading.globs import is_glob, matches
from checker.text.reading.ignoring import excluded
from checker.text.reading.walking import Plan, broken_link, reason, slashed, walk

STANDARD_INPUT = "-"

#: The endings of texts; those of tables are texts in a folder only where their column is named.
TEXTS = (".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".jsonl.gz")
TABLES = (".csv", ".parquet")
_FOLDER = f"A folder's texts are its files ending in {', '.join(TEXTS[:-1])} or {TEXTS[-1]}, if not ignored."


@dataclass(frozen=True, slots=True)
class Choice:
    """What is read of all that is named."""

    exclude: tuple[str, ...] = ()  # patterns as in .gitignore, from the current folder on
    changed_since: str | None = None  # a revision: only files that differ from it
    text_column: str | None = None  # the field of records that holds the text; None: "text"
    id_column: str | None = None  # likewise; None: "id"

    @property
    def columns(self) -> Columns:
        """The fields of records."""
        standard = Columns()
        return Columns(self.text_column or standard.text, self.id_column or standard.id)

    @property
    def plan(self) -> Plan:
        """What is taken in folders."""
        tables = TABLES if self.text_column is not None else ()
        return Plan((*TEXTS, *tables), excluded(self.exclude))


@dataclass(slots=True)
class _Chosen:
    """The files found so far: each once, though it has several names, and what cannot be read."""

    paths: dict[str, str] = field(default_factory=dict)  # real path -> the name that is shown
    errors: dict[str, TextError] = field(default_factory=dict)  # by place

    def add(self, found: str | TextError) -> None:
        """A file or an error; of a file's names the same one is kept, whichever came first."""
        if isinstance(found, TextError):
            self.errors[found.place] = found
            return
        real = os.path.realpath(found)
        self.paths[real] = min(self.paths.get(real, found), found, key=_plainness)


def _plainness(path: str) -> tuple[bool, bool, str]:
    """Names that are no links before others, those from here before those from the root."""
    return Path(path).is_symlink(), Path(path).is_absolute(), path


def choose(paths: Sequence[str], choice: Choice) -> Iterator[str | TextError]:
    """The files that are to be read, sorted by name; what cannot be is an error in its place.

    Raises TextError for a pattern of ``choice`` that is none, or where it asks git, and git cannot tell.
    """
    chosen = _Chosen()
    for path in dict.fromkeys(paths):
        for found in _named(path, choice):
            chosen.add(found)
    files = _changed(chosen.paths.values(), choice.changed_since)
    order: dict[str, str | TextError] = {**chosen.errors, **{path: path for path in files}}
    yield from (order[name] for name in sorted(order))


def _changed(paths: Iterable[str], revision: str | None) -> Iterable[str]:
    if revision is None:
        return paths
    from checker.text.reading.changed import Changes  # noqa: PLC0415  slow to import, seldom asked for

    changes = Changes(revision)
    return [path for path in paths if changes.holds(path)]


def _named(path: str, choice: Choice) -> Iterator[str | TextError]:
    """The texts that one argument names."""
    try:
        if is_glob(path):
            yield from _or_else(matches(path, choice.plan), TextError(path, "matches no text", _FOLDER))
        elif Path(path).is_dir():
            nothing = TextError(slashed(path), "holds no text", _FOLDER)
            yield from _or_else(walk(path, choice.plan), nothing)
        elif Path(path).exists():
            yield slashed(path)
        elif Path(path).is_symlink():
            yield broken_link(path)
        else:
            yield TextError(slashed(path), "no such file or folder")
    except OSError as error:
        yield TextError(slashed(path), reason(error))
    except ValueError as error:  # a path with a null character
        yield TextError(slashed(path), str(error))


def _or_else(found: Iterator[str | TextError], nothing: TextError) -> Iterator[str | TextError]:
    first = next(found, nothing)
    yield first
    yield from found
