"""What is left out of a folder: by the patterns of .gitignore files, and of --exclude."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import TextError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec  # slow to import, and mostly there are no patterns

_WRITE = "Write it as a line of a .gitignore file: old/, *.draft.md, /docs/**/notes.txt"
_IGNORE_FILE = ".gitignore"
_REPOSITORY = ".git"


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns as in a .gitignore file, and the folder below which they hold."""

    folder: str  # absolute
    spec: GitIgnoreSpec

    def leave_out(self, path: str, *, folder: bool) -> bool | None:
        """Whether the entry at an absolute path is left out; None where no pattern speaks of it."""
        below = os.path.relpath(path, self.folder).replace(os.sep, "/")
        while below.startswith("../"):
            below = below.removeprefix("../")
        return self.spec.check_file(f"{below}/" if folder else below).include


def read_patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """Patterns as they are written in a .gitignore file; what is no pattern matches nothing, as for git."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  as above

    return GitIgnoreSpec.from_lines([line for line in lines if _is_pattern(line)])


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  as above

    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


def excluded(globs: Sequence[str]) -> tuple[Patterns, ...]:
    """The patterns of --exclude; they hold from the current folder on.  Raises TextError for what is none."""
    for glob in globs:
        if not _is_pattern(glob):
            raise TextError(f"--exclude {glob}", "no pattern", _WRITE)
    return (Patterns(str(Path.cwd()), read_patterns(globs)),) if globs else ()


def ignored_above(folder: str) -> tuple[Patterns, ...]:
    """The patterns of the .gitignore files above an absolute folder, from its repository's root on."""
    parents = list(Path(folder).parents)
    roots = [place for place, parent in enumerate(parents) if (parent / _REPOSITORY).exists()]
    if (Path(folder) / _REPOSITORY).exists() or not roots:
        return ()
    return tuple(found for parent in parents[roots[0] :: -1] for found in ignored_in(str(parent)))


def ignored_in(folder: str) -> Iterator[Patterns]:
    """The patterns of the .gitignore file in a folder, if there is one that can be read."""
    try:
        lines = (Path(folder) / _IGNORE_FILE).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return
    yield Patterns(folder, read_patterns(lines))


def is_left_out(path: str, known: Sequence[Patterns], *, folder: bool) -> bool:
    """Whether an entry is left out; the last of the patterns that speaks of it decides."""
    answers = (patterns.leave_out(path, folder=folder) for patterns in reversed(known))
    return next((answer for answer in answers if answer is not None), False)
