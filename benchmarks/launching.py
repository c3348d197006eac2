"""What a command took: seconds, memory, and what it printed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.results import ROOT

_LAUNCH = Path(__file__).with_name("launch.py")


class LaunchError(Exception):
    """A command could not be run, or broke off."""


@dataclass(frozen=True, slots=True)
class Took:
    """One run on one core: seconds of processor time of all its processes, seconds by the clock, bytes.

    ``memory`` is the most that the largest of its processes had.
    """

    processor: float
    clock: float
    memory: int


def launch(command: Sequence[str], out: Path, statuses: Sequence[int] = (0, 1)) -> Took:
    """Run a command from the project's root; what it prints goes to ``out``.

    Raises LaunchError, with its last words, where it ends with another status than these.
    """
    measured = (sys.executable, "-S", str(_LAUNCH), str(out), *command)
    done = subprocess.run(measured, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LaunchError(_last_words(done.stderr))
    found = json.loads(done.stdout)
    if found["status"] not in statuses:
        raise LaunchError(f"status {found['status']}: {_last_words(done.stderr)}")
    return Took(found["processor"], found["clock"], found["memory"] * 1024)


def _last_words(errors: str) -> str:
    return next((line.strip() for line in reversed(errors.splitlines()) if line.strip()), "no message")
