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
    changed = _git(root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", commit, "--")
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    names = f"{changed.stdout}{new.stdout}".split("\0")
    return frozenset(os.path.realpath(root / name) for name in names if name)


def _commit(root: Path, revision: str) -> str:
    """The full name of a revision.  Raises TextError where git does not know it."""
    wanted = f"{revision}^{{commit}}"
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted, may_fail=True)
    if found.returncode:
        raise TextError(f"{_OPTION} {revision}", f"no such revision in {root.as_posix()}", _NAME_ONE)
    return found.stdout.strip()


def _git(root: Path, *words: str, may_fail: bool = False) -> subprocess.CompletedProcess[str]:
    """What git answers.  Raises TextError where it is not there, or says what is wrong."""
    command = ["git", "-C", os.fspath(root), *words]
    try:
        ran = subprocess.run(  # noqa: S603  our words, no shell
            command, capture_output=True, check=False, encoding="utf-8", errors="surrogateescape"
        )
    except FileNotFoundError:
        raise TextError(_OPTION, "git is not there", _NO_GIT) from None
    if ran.returncode and (ran.stderr or not may_fail):
        said = ran.stderr.strip().partition("\n")[0]
        raise TextError(_OPTION, f"git fails in {root.as_posix()}: {said}", _NO_REPOSITORY)
    return ran
