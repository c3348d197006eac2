"""Measures runs over a collection, cold and warm, with one process and with two, and writes RESULTS.md.

    python -m benchmarks.running                    20,000 articles of benchmarks/collection.py
    python -m benchmarks.running --count 2000

Cold and warm are compared in processor time of all processes, so that a busy machine does not change the
figures, less that of a start: a run over one article.  Processes are compared by the clock.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.collection import collection, write_jsonl
from benchmarks.results import ROOT, commit, table, write_part

COMMAND = "python -m benchmarks.running"
STARTS = 5  # the median counts
FEW = 1_000  # articles on which processes are compared


@dataclass(frozen=True, slots=True)
class Took:
    """What a run took: processor time of all its processes, time by the clock (seconds), what it printed."""

    processor: float
    clock: float
    printed: bytes


@dataclass(frozen=True, slots=True)
class Measured:
    """Runs over one collection, and the size of its cache (bytes)."""

    count: int
    start: float  # seconds of processor time
    cold: Took
    warm: Took
    listed: Took  # warm, and all statements are listed
    size: int
    one: Took
    two: Took


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=20_000, help="how many articles (default 20,000)")
    count = parser.parse_args().count
    measured_at = commit()
    with tempfile.TemporaryDirectory() as folder:
        text = report(measure(count, Path(folder)))
    print(text)
    write_part("running", f"Commit {measured_at}, `{COMMAND}`.\n\n{text}")


def measure(count: int, folder: Path) -> Measured:
    """All runs, one after the other.  Raises ValueError where a warm run prints anything else."""
    made = {number: folder / f"{number}.jsonl" for number in (1, min(FEW, count), count)}
    for number, path in made.items():
        write_jsonl(collection(number), path)
    cache = ("--cache-dir", str(folder / "cache"))
    start = statistics.median(_took(made[1], "--no-cache").processor for _ in range(STARTS))
    cold, warm = (_took(made[count], *cache) for _ in range(2))
    if cold.printed != warm.printed:
        raise ValueError("the warm run gives other reports than the cold one")
    listed = _took(made[count], *cache, "--statements=all")
    size = sum(path.stat().st_size for path in (folder / "cache").iterdir())
    one, two = (_took(made[min(FEW, count)], "--no-cache", "--jobs", jobs) for jobs in "12")
    return Measured(count, start, cold, warm, listed, size, one, two)


def report(found: Measured) -> str:
    """The figures as Markdown."""
    runs = (("cold", found.cold), ("warm", found.warm), ("warm, --statements=all", found.listed))
    rows = [_row(name, took, found) for name, took in runs]
    header = ("", "processor time (s)", "less the start (s)", "ms an article", "times faster than cold")
    few = min(FEW, found.count)
    return (
        f"{found.count:,} articles of five to seven sentences; a start takes {found.start:.2f} s.\n\n"
        f"{table(header, rows)}\n\n"
        f"The cache takes {found.size / 1e6:.1f} MB, {found.size / found.count:,.0f} bytes an article.\n\n"
        f"{few:,} articles without the cache, start included: {_times(found.one)} with `--jobs 1`, "
        f"{_times(found.two)} with `--jobs 2`."
    )


def _times(took: Took) -> str:
    return f"{took.clock:.1f} s by the clock ({took.processor:.1f} s of processor time)"


def _row(name: str, took: Took, found: Measured) -> tuple[str, ...]:
    own = took.processor - found.start
    times = (found.cold.processor - found.start) / own
    return name, f"{took.processor:.1f}", f"{own:.1f}", f"{own / found.count * 1e3:.3f}", f"{times:.0f}"


def _took(path: Path, *words: str) -> Took:
    command: Sequence[str] = (
        sys.executable,
        "-m",
        "checker",
        "rules/",
        str(path),
        "--format",
        "jsonl",
        *words,
    )
    before, began = _processor(), time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # findings are no failure
    return Took(_processor() - before, time.perf_counter() - began, done.stdout)


def _processor() -> float:
    """Seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
