"""Globs: "articles/**/*.md", whether or not the shell has seen them."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import takewhile
from pathlib import Path

from checker.errors import TextError
from checker.text.reading.ignoring import read_patterns
from checker.text.reading.walking import Plan, slashed, walk

_MAGIC = frozenset("*?[")


def is_glob(path: str) -> bool:
    """Whether a path is a pattern, and not the name of something that is there."""
    return not _MAGIC.isdisjoint(path) and not Path(path).exists()


def matches(pattern: str, plan: Plan) -> Iterator[str | TextError]:
    """The texts that a pattern matches, and those in the folders that it matches.

    They are found as those of a folder are: what is hidden or ignored is left out.
    """
    parts = slashed(pattern).split("/")
    fixed = list(takewhile(_MAGIC.isdisjoint, parts))
    root = "/".join(fixed) or ("/" if fixed else ".")
    wanted = parts[len(fixed) :]
    spec = read_patterns(["/" + "/".join(wanted)])
    for found in walk(root, plan, lambda folder: _leads_on(_below(folder, root), wanted)):
        path = found.path if isinstance(found, TextError) else found
        if path == slashed(root) or spec.match_file(_below(path, root)):
            yield found


def _below(path: str, root: str) -> str:
    return path if root == "." else path.removeprefix(slashed(root)).removeprefix("/")


def _leads_on(folder: str, wanted: list[str]) -> bool:
    """Whether a folder may hold what a pattern matches: its path goes with it as far as both go."""
    fixed = takewhile(lambda part: part != "**", wanted)
    return all(fnmatchcase(name, part) for name, part in zip(folder.split("/"), fixed, strict=False))
