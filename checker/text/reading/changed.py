"""Which files differ from a revision, as git says: with what is not committed, and new files."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import TextError

_OPTION = "--changed-since"
_NO_GIT = f"{_OPTION} asks git; install it, or leave the option out."
_NO_REPOSITORY = f"{_OPTION} is for texts in a git repository; leave it out for others."
_NAME_ONE = "Name a commit, branch or tag of the repository: main, HEAD~1, v1.0."


@dataclass(slots=True)
class Changes:
    """What differs from a revision, in each repository in which it was asked for."""

    revision: str
    _known: dict[Path, frozenset[str]] = field(default_factory=dict)

    def holds(self, path: str) -> bool:
        """Whether the file differs from the revision, or is not there.

        Raises TextError where git is missing or does not know the revision, or the file is in no repository.
        """
        there = Path(os.path.realpath(path))
        root = next((folder for folder in there.parents if (folder / ".git").exists()), None)
        if root is None:
            raise TextError(path, "in no git repository", _NO_REPOSITORY)
        if root not in self._known:
            self._known[root] = _changes(root, self.revision)
        return os.fspath(there) in self._known[root]


def _changes(root: Path, revision: str) -> frozenset[str]:
    """The files of a repository that differ from a revision, and those that git does not know yet."""
    commit = _commit(root, revision)
    changed = _said(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, "--")
    new = _said(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(os.path.realpath(root / name) for name in f"{changed}{new}".split("\0") if name)


def _commit(root: Path, revision: str) -> str:
    """The full name of a revision.  Raises TextError where git does not know it."""
    wanted = f"{revision}^{{commit}}"
    found = _asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    if found.returncode and not found.stderr:
        raise TextError(f"{_OPTION} {revision}", f"no such revision in {root.as_posix()}", _NAME_ONE)
    return _output(root, found).strip()


def _said(root: Path, *words: str) -> str:
    """What git says.  Raises TextError where it is not there, or fails."""
    return _output(root, _asked(root, *words))


def _output(root: Path, ran: subprocess.CompletedProcess[str]) -> str:
    if ran.returncode:
        why = ran.stderr.strip().partition("\n")[0]
        raise TextError(_OPTION, f"git fails in {root.as_posix()}: {why}", _NO_REPOSITORY)
    return ran.stdout


def _asked(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Git's answer, whatever it is.  Raises TextError where it is not there."""
    command = ["git", "-C", os.fspath(root), *words]
    try:
        return subprocess.run(  # noqa: S603  our words, no shell
            command, capture_output=True, check=False, encoding="utf-8", errors="surrogateescape"
        )
    except FileNotFoundError:
        raise TextError(_OPTION, "git is not there", _NO_GIT) from None
