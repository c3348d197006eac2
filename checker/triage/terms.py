"""On what terms the findings of a run are reported."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checker.config import Config
from checker.ruleset import Outline
from checker.triage.known import Baseline


@dataclass(frozen=True, slots=True)
class Terms:
    """What decides which findings are reported, and how severe they are.

    ``rules`` are the conflict rules loaded, and whether their findings may be set aside; ``applied``
    those of them that this run applies.  ``whole``: all that the configuration speaks of is read.
    """

    today: date
    rules: Mapping[str, bool] = field(hash=False)
    applied: frozenset[str]
    config: Config = field(default_factory=Config)
    ignored: frozenset[str] = frozenset()  # remarks that are not wanted
    baseline: Baseline | None = None
    whole: bool = False

    def path(self, path: str) -> str:
        """A text's path from the configuration's folder on."""
        return relative(path, self.config.folder) if self.config.folder else path


def rules_of(ruleset: Outline) -> dict[str, bool]:
    """The conflict rules and whether their findings may be set aside."""
    return {rule.id: rule.suppressible for rule in ruleset.conflicts}


def relative(path: str, folder: str) -> str:
    """A path as seen from a folder, with slashes; standard input stays what it is."""
    if path == "-":
        return path
    return Path(os.path.relpath(path, folder or ".")).as_posix()
