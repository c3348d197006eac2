"""How long a new process takes: `python -m benchmarks.startup [--rounds N]`.

Three commands by turns, each in a process of its own: the interpreter with the three libraries that the
checker cannot do without, a run whose caches are on disk, and the first run ever.  Python's own cache of
bytecode is there for all of them, as after an installation.  A round's times are set against each other, so
that what else the machine does falls on all three; reported is the median of these ratios, for the clock and
for the processor.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = ("-c", "import click, yaml, lark")
RUN = ("-m", "checker", "rules/", "seeds/archive-box.txt")
MARKS = {"caches built": 1.5, "first run": 4.0}

Times = tuple[float, float]
"""Seconds by the clock and of the processor."""


def timed(words: Sequence[str], environment: Mapping[str, str]) -> Times:
    """One process from its start to its end."""
    before = time.perf_counter()
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([sys.executable, *words], cwd=ROOT, env=environment, **silent)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - before, used.ru_utime + used.ru_stime


def round_of(folder: Path) -> dict[str, Times]:
    """Each command once; the first run finds an empty folder."""
    warm, cold = (_environment(folder, name) for name in ("warm", "cold"))
    shutil.rmtree(folder / "cold", ignore_errors=True)
    return {
        "libraries": timed(LIBRARIES, warm),
        "caches built": timed(RUN, warm),
        "first run": timed(RUN, cold),
    }


def _environment(folder: Path, cache: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(folder / cache), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def told(rounds: Sequence[Mapping[str, Times]]) -> str:
    """The medians, and how each command stands to the libraries alone."""
    lines = ["                clock ms   processor ms   ratio by clock   by processor   mark"]
    for name in rounds[0]:
        clock, processor = (median(one[name][kind] for one in rounds) for kind in (0, 1))
        by_clock, by_processor = (
            median(one[name][kind] / one["libraries"][kind] for one in rounds) for kind in (0, 1)
        )
        figures = f"{clock * 1000:8.0f}   {processor * 1000:12.0f}   {by_clock:14.2f}   {by_processor:12.2f}"
        lines.append(f"{name:14}  {figures}   {MARKS.get(name, 1):4}")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    count = parser.parse_args().rounds
    with TemporaryDirectory() as name:
        round_of(Path(name))  # bytecode and caches are made
        print(told([round_of(Path(name)) for _ in range(count)]))


if __name__ == "__main__":
    main()
