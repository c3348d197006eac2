"""Runs the command on damaged texts, rules and command lines, and tells what falls over.

    python -m benchmarks.fuzz --seed 1 --seconds 600     until the time is over; figures go into RESULTS.md
    python -m benchmarks.fuzz --seed 1 --only 123        one case again, with its files and its traceback

Every case runs in this process, twice: what it prints and writes must be the same.  A case fails that
crashes, ends with a status that is none, takes too long, prints what is no text or JSON or XML, or tells
of places outside its texts.  A failing case is shown as small as it could be made.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.cases import Case, case
from benchmarks.results import commit, write_part
from benchmarks.trying import failure, only_once_loaded

COMMAND = "python -m benchmarks.fuzz"
MINIMISING = 20.0  # seconds for one case


@dataclass(frozen=True, slots=True)
class Failed:
    """A case that fails, as small as it could be made, and how."""

    number: int
    case: Case
    failure: str


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """A run over cases."""

    seed: int
    seconds: float
    count: int
    failed: tuple[Failed, ...]


def main() -> None:
    """Reads the arguments, tries the cases, prints and writes."""
    arguments = _arguments()
    measured_at = commit()
    with tempfile.TemporaryDirectory() as folder, only_once_loaded():
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        work = Path(folder) / "work"
        if arguments.only is not None:
            sys.exit(_again(arguments.seed, arguments.only, work))
        found = fuzz(arguments.seed, arguments.seconds, lambda one: failure(one, work), _tell)
    print(report(found))
    write_part("fuzz", f"Commit {measured_at}, `{_command(found)}`.\n\n{report(found)}")
    sys.exit(bool(found.failed))


def fuzz(seed: int, seconds: float, fails: Callable[[Case], str], tell: Callable[[Failed], None]) -> Fuzzed:
    """Case after case until the time is over; each that ``fails`` (says how) is made smaller and told."""
    began, number = time.monotonic(), 0
    failed: list[Failed] = []
    while time.monotonic() - began < seconds:
        found = fails(one := case(seed, number))
        if found:
            failed.append(Failed(number, minimised(one, found, fails), found))
            tell(failed[-1])
        number += 1
    return Fuzzed(seed, time.monotonic() - began, number, tuple(failed))


def minimised(one: Case, found: str, fails: Callable[[Case], str], seconds: float = MINIMISING) -> Case:
    """The case with as much of its words and files left out as leaves the failure as it is."""
    until = time.monotonic() + seconds
    for size in (2, 1):  # an option may have a value
        for at in reversed(range(len(one.words))):
            smaller = replace(one, words=one.words[:at] + one.words[at + size :])
            one = smaller if time.monotonic() < until and fails(smaller) == found else one
    for name in tuple(one.files):
        rest = {other: data for other, data in one.files.items() if other != name}
        without = replace(one, files=rest)
        if time.monotonic() < until and fails(without) == found:
            one = without
        else:
            one = _with_less_of(name, one, lambda smaller: fails(smaller) == found, until)
    return one


def _with_less_of(name: str, one: Case, fails_alike: Callable[[Case], bool], until: float) -> Case:
    """The case with less and less of a file: halves, quarters, ... are left out where they may be."""
    size = len(one.files[name]) // 2
    while size and time.monotonic() < until:
        at = 0
        while at < len(one.files[name]) and time.monotonic() < until:
            data = one.files[name]
            smaller = replace(one, files={**one.files, name: data[:at] + data[at + size :]})
            if fails_alike(smaller):
                one = smaller
            else:
                at += size
        size //= 2
    return one


def report(found: Fuzzed) -> str:
    """The figures in words."""
    fallen = f"{len(found.failed)} failed" if found.failed else "none failed"
    return f"Seed {found.seed}: {found.count:,} cases in {found.seconds:.0f} s, {fallen}."


def _command(found: Fuzzed) -> str:
    return f"{COMMAND} --seed {found.seed} --seconds {found.seconds:.0f}"


def _tell(failed: Failed) -> None:
    print(f"case {failed.number}: {failed.failure}\n{failed.case}\n", flush=True)


def _again(seed: int, number: int, work: Path) -> int:
    one = case(seed, number)
    found = failure(one, work)
    print(one, f"\n\n{found or 'it does not fail'}")
    return bool(found)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="which row of cases (default 1)")
    parser.add_argument("--seconds", type=float, default=600, help="for how long (default 600)")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="the case of this number alone")
    return parser.parse_args()


if __name__ == "__main__":
    main()
