"""Environments apart from ours: a folder for each set of packages, built once and kept.

The packages come from wherever pip and npm are set up to fetch them.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.launching import reason

_FINISHED = "finished.txt"  # stands in a folder that was built to the end, and names what is in it


class BuildError(Exception):
    """An environment could not be built; the message says why."""


@dataclass(frozen=True, slots=True)
class Environment:
    """Packages, as the installer takes them, and which installer that is."""

    installer: Literal["pip", "npm"]
    packages: tuple[str, ...]

    @property
    def folder(self) -> str:
        """The name of its folder: other packages, another folder."""
        return "-".join("".join(c if c.isalnum() else "_" for c in name) for name in self.packages)


def build(environment: Environment, cache: Path) -> Path:
    """The environment's folder, built where it is not there yet.  Raises BuildError."""
    folder = cache / environment.folder
    finished = folder / _FINISHED
    if not finished.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _INSTALLERS[environment.installer](environment.packages, folder)
        finished.write_text("\n".join(environment.packages), encoding="utf-8")
    return folder


def _pip(packages: Sequence[str], folder: Path) -> None:
    _run(sys.executable, "-m", "venv", str(folder))
    _run(str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", *packages)


def _npm(packages: Sequence[str], folder: Path) -> None:
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise BuildError(f"{program} is not installed")
    quiet = ("--no-audit", "--no-fund", "--ignore-scripts")
    _run("npm", "install", *quiet, "--prefix", str(folder), *packages)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(reason(done.stderr or done.stdout))


_INSTALLERS: Mapping[str, Callable[[Sequence[str], Path], None]] = {"pip": _pip, "npm": _npm}
