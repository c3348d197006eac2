"""Measures `check --across` on growing collections with planted conflicts, and writes RESULTS.md.

    python -m benchmarks.across                                 1,000, 10,000 and 100,000 articles
    python -m benchmarks.across --counts 100 1000

Memory is that of all processes of the run together, a page that several share counted once (Linux: the
proportional set size), looked at twice a second.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.collection import Collection, Planted, collection, write_jsonl
from benchmarks.results import ROOT, commit, table, write_part

COMMAND = "python -m benchmarks.across"
COUNTS = (1_000, 10_000, 100_000)
_EVERY = 0.5  # seconds


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: what it took, and what became of the planted pairs."""

    count: int
    clock: float  # seconds
    processor: float  # seconds of all processes
    memory: int  # bytes at the highest
    found: int
    planted: int  # conflicts between documents and inside them
    superseded: int  # figures that have moved on and are told as conflicts: none should be
    others: int  # pairs of documents that are told and were not planted


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    counts = parser.parse_args().counts
    measured_at = commit()
    runs = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            runs.append(measure(count, Path(folder)))
        print(report(runs[-1:]), flush=True)
    write_part("across", f"Commit {measured_at}, `{COMMAND}`.\n\n{report(runs)}")


def measure(count: int, folder: Path) -> Measured:
    """One run over a collection of so many articles, all of them checked anew."""
    made, path, out = collection(count), folder / "texts.jsonl", folder / "out.jsonl"
    write_jsonl(made, path)
    command = [sys.executable, "-m", "checker", "rules/", str(path), "--across", "--no-cache"]
    before, began = _processor(), time.perf_counter()
    with out.open("wb") as stream:
        process = subprocess.Popen([*command, "--format", "jsonl"], cwd=ROOT, stdout=stream)
        memory = _highest(process)
    clock, processor = time.perf_counter() - began, _processor() - before
    return _judged(made, set(_told(out)), (clock, processor, memory))


def _judged(made: Collection, told: set[frozenset[str]], took: tuple[float, float, int]) -> Measured:
    conflicts = [_pair(one) for one in made.planted if one.kind != "superseded"]
    superseded = [_pair(one) for one in made.planted if one.kind == "superseded"]
    return Measured(
        len(made.articles),
        *took,
        found=sum(pair in told for pair in conflicts),
        planted=len(conflicts),
        superseded=sum(pair in told for pair in superseded),
        others=len(told - set(conflicts) - set(superseded)),
    )


def _pair(planted: Planted) -> frozenset[str]:
    return frozenset(planted.articles)


def _told(path: Path) -> Iterator[frozenset[str]]:
    """The documents of each finding, two by two."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            for finding in json.loads(line)["findings"]:
                first, *others = (label["document"] for label in finding["labels"])
                yield from (frozenset((first, other)) for other in others)


def _highest(process: subprocess.Popen[bytes]) -> int:
    """The most memory that a process and its children had together, until it ended."""
    most = 0
    while process.poll() is None:
        most = max(most, sum(map(_memory, _family(process.pid))))
        time.sleep(_EVERY)
    return most


def _family(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        for child in map(int, children.split()):
            yield from _family(child)


def _memory(pid: int) -> int:
    """The proportional set size in bytes; 0 for a process that has just ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _processor() -> float:
    """Seconds of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def report(runs: Sequence[Measured]) -> str:
    """The figures as Markdown."""
    header = (
        "articles",
        "by the clock (s)",
        "processor time (s)",
        "ms an article",
        "memory (MB)",
        "planted, found",
        "superseded, told",
        "others told",
    )
    return table(header, map(_row, runs))


def _row(run: Measured) -> tuple[str, ...]:
    return (
        f"{run.count:,}",
        f"{run.clock:.0f}",
        f"{run.processor:.0f}",
        f"{run.processor / run.count * 1e3:.1f}",
        f"{run.memory / 1e6:.0f}",
        f"{run.found} of {run.planted}",
        str(run.superseded),
        str(run.others),
    )


if __name__ == "__main__":
    main()
