"""Environments apart from ours: a folder for each set of packages, built once and kept.

The packages come from wherever pip and npm are set up to fetch them.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.launching import reason

_FINISHED = "finished.txt"  # stands in a folder that was built to the end, and says what is in it


_VERSION = "import importlib.metadata as all, sys; print(all.version(sys.argv[1]))"


class BuildError(Exception):
    """An environment could not be built; the message says why."""


@dataclass(frozen=True, slots=True)
class Environment:
    """Packages, as the installer takes them (with bounds of their versions), and which installer that is."""

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
        versions = _INSTALLERS[environment.installer](environment.packages, folder)
        finished.write_text(", ".join(versions), encoding="utf-8")
    return folder


def installed(folder: Path) -> str:
    """The packages of an environment that was built, with their versions."""
    return (folder / _FINISHED).read_text(encoding="utf-8")


def _pip(packages: Sequence[str], folder: Path) -> list[str]:
    _run(sys.executable, "-m", "venv", str(folder))
    python = str(folder / "bin" / "python")
    _run(python, "-m", "pip", "install", "--quiet", *packages)
    names = [re.split(r"[<>=]", package)[0] for package in packages]
    return [f"{name} {_run(python, '-c', _VERSION, name).strip()}" for name in names]


def _npm(packages: Sequence[str], folder: Path) -> list[str]:
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise BuildError(f"{program} is not installed")
    quiet = ("--no-audit", "--no-fund", "--ignore-scripts")
    _run("npm", "install", *quiet, "--prefix", str(folder), *packages)
    names = [package.rpartition("@")[0] for package in packages]
    read = ((folder / "node_modules" / name / "package.json").read_text("utf-8") for name in names)
    return [f"{name} {json.loads(text)['version']}" for name, text in zip(names, read, strict=True)]


def _run(*command: str) -> str:
    """What the command prints.  Raises BuildError where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(reason(done.stderr or done.stdout))
    return done.stdout


_INSTALLERS: Mapping[str, Callable[[Sequence[str], Path], list[str]]] = {"pip": _pip, "npm": _npm}
