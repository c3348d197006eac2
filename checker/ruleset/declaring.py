"""Files found and declared."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from checker.errors import Mistake
from checker.ruleset.declared import FileDecl, declare
from checker.ruleset.files import find_files, sources_under, too_much
from checker.ruleset.reach import MAX_RULES
from checker.ruleset.tree import Text
from checker.source import Source


@dataclass(frozen=True, slots=True)
class Loaded:
    """The files of a ruleset as declared, in order, and what was wrong with finding them."""

    files: tuple[FileDecl, ...]
    mistakes: tuple[Mistake, ...]


def load_files(paths: Sequence[str | Path]) -> Loaded:
    """All files under the paths, and all that they use."""
    declared: dict[str, FileDecl] = {}

    def uses(source: Source) -> tuple[Text, ...]:
        declared[source.name] = declare(source)
        return declared[source.name].uses

    found = find_files(paths, uses)
    files = tuple(declared[source.name] for source in found.sources)
    counts = tuple(accumulate(len(file.rules) for file in files))
    kept = files[: bisect_right(counts, MAX_RULES)]
    surplus = (too_much(file.source, f"more than {MAX_RULES} rules") for file in files[len(kept) :][:1])
    return Loaded(kept, (*found.mistakes, *surplus))


def declared_ids(path: str | Path) -> tuple[str, ...]:
    """The ids of all rules in the files under a path, or in a pack, whatever is wrong with them."""
    return tuple(decl.id.value for source in sources_under(path) for decl in declare(source).rules)
