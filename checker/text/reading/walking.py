"""The texts in a folder and the folders in it: not hidden, not ignored, and of a kind that is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.errors import TextError
from checker.text.reading.ignoring import Patterns, ignored_above, ignored_in, is_left_out


@dataclass(frozen=True, slots=True)
class Plan:
    """What is taken in a folder: files with these endings, but for those excluded."""

    endings: tuple[str, ...]
    excluded: tuple[Patterns, ...] = ()


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder with the patterns of .gitignore files that hold in it, and those of --exclude."""

    path: str
    whole: str  # absolute
    ignored: tuple[Patterns, ...]
    excluded: tuple[Patterns, ...]

    def leaves_out(self, entry: os.DirEntry[str]) -> bool:
        """Whether an entry is hidden or ignored."""
        there = os.path.join(self.whole, entry.name)  # noqa: PTH118  a Path for each entry is slow
        folder = entry.is_dir(follow_symlinks=False)
        return (
            entry.name.startswith(".")
            or is_left_out(there, self.ignored, folder=folder)
            or is_left_out(there, self.excluded, folder=folder)
        )


def walk(
    folder: str, plan: Plan, enters: Callable[[str], bool] = lambda _: True
) -> Iterator[str | TextError]:
    """The paths of a folder's texts, and what in it cannot be read; in no order.

    Links to files are followed, those to folders are not: nothing is met twice, and no loop is walked.
    Folders that ``enters`` does not want, by their path, are left alone.
    """
    pending = [_named(folder, plan.excluded)]
    while pending:
        here = pending.pop()
        try:
            with os.scandir(here.path) as found:
                entries = [entry for entry in found if not here.leaves_out(entry)]
        except OSError as error:
            yield TextError(slashed(here.path), reason(error))
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                pending += [_inner(here, entry)] if enters(slashed(entry.path)) else []
            elif entry.name.lower().endswith(plan.endings):
                yield from _file(entry)


def _named(folder: str, excluded: tuple[Patterns, ...]) -> _Folder:
    """A folder that was named outright: patterns that leave it out itself do not hold in it."""
    whole = os.path.abspath(folder)  # noqa: PTH100  without ".."; links stay as they are
    above = ignored_above(whole)
    out = is_left_out(whole, above, folder=True)
    own = tuple(ignored_in(whole))
    excludes = () if is_left_out(whole, excluded, folder=True) else excluded
    return _Folder(folder, whole, own if out else (*above, *own), excludes)


def _inner(outer: _Folder, entry: os.DirEntry[str]) -> _Folder:
    whole = os.path.join(outer.whole, entry.name)  # noqa: PTH118  as above
    return _Folder(entry.path, whole, (*outer.ignored, *ignored_in(whole)), outer.excluded)


def _file(entry: os.DirEntry[str]) -> Iterator[str | TextError]:
    """A file; a link that leads nowhere is an error; folders behind links and devices are no texts."""
    path = slashed(entry.path)
    if _is_broken(path):
        yield broken_link(path)
    elif entry.is_file():
        yield path


def _is_broken(path: str) -> bool:
    try:
        return Path(path).is_symlink() and not Path(path).exists()
    except OSError:
        return True  # links in a circle


def broken_link(path: str) -> TextError:
    """What is wrong with a link that leads nowhere, or round in a circle."""
    return TextError(slashed(path), f"a link to {Path(path).readlink().as_posix()}, which leads nowhere")


def reason(error: OSError) -> str:
    """Why a file or folder cannot be read."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return (error.strerror or str(error) or "cannot be read").lower()


def slashed(path: str) -> str:
    """A path as it is shown: with slashes, without "./" and "x/.."."""
    return Path(os.path.normpath(path)).as_posix()
