"""What a command took: seconds, memory, and what it printed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
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


def settled(bytecode: Path, kept: Path) -> Mapping[str, str]:
    """Our environment, but bytecode and caches lie there; bytecode is written even where ours forbids it."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONPYCACHEPREFIX": str(bytecode), "XDG_CACHE_HOME": str(kept)}


def launch(
    command: Sequence[str], out: Path, environment: Mapping[str, str], statuses: Sequence[int] = (0, 1)
) -> Took:
    """Run a command from the project's root; what it prints goes to ``out``.

    Raises LaunchError, with the reason, where it ends with another
    status than these.
    """
    measured = (sys.executable, "-S", str(_LAUNCH), str(out), *command)
    done = subprocess.run(measured, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise LaunchError(reason(done.stderr))
    found = json.loads(done.stdout)
    if found["status"] not in statuses:
        raise LaunchError(f"status {found['status']}: {reason(done.stderr)}")
    return Took(found["processor"], found["clock"], found["memory"] * 1024)


def reason(output: str) -> str:
    """Of what a command that failed has printed the last line that speaks of an error, else the last one."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return [*errors[-1:], *lines[-1:], "no message"][0]
