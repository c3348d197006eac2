"""Measures us beside other tools that look for phrases in texts, and writes the figures into RESULTS.md.

    python -m benchmarks.peers                              all peers, a made collection
    python -m benchmarks.peers TEXTS --peers spacy-matcher,proselint

TEXTS is a file or folder, as `check` takes it.  Each peer is installed into an environment of its own, kept
in a cache folder.  All get the same texts and, where they take rules, the same fifty.  Throughput is that of
a long run less that of a run over one short text, so that the start is apart; seconds are of processor time
on one core.  The tools run by turns, so that all see the same machine, and ratios are taken within a round.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.environments import BuildError, build, installed
from benchmarks.equivalents import FILES
from benchmarks.launching import LaunchError, Took, launch, settled
from benchmarks.peer_report import Run, report
from benchmarks.phrases import COMMON, RARE
from benchmarks.portions import Portion, given_texts, portion
from benchmarks.results import commit, write_part
from benchmarks.tools import OURS, PEERS, Tool
from checker.running import cache_folder

COMMAND = "python -m benchmarks.peers"
_SIZES = (250_000, 500_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000, 16_000_000)
_PROBE = 100_000  # bytes, to see about how fast a tool is


@dataclass(frozen=True, slots=True)
class Bench:
    """Where everything lies: the texts by their sizes, and what fills the holes of the commands."""

    portions: Callable[[int], Portion]
    places: Mapping[str, str]
    out: Path
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ready:
    """A tool that runs: its home, and the portion that it takes for some seconds."""

    tool: Tool
    home: str
    portion: Portion


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    arguments = _arguments()
    measured_at = commit()
    chosen = _chosen(arguments.peers)
    with tempfile.TemporaryDirectory() as folder:
        bench = _bench(given_texts(arguments.texts), Path(folder))
        ready, missing = _prepared(chosen, bench, arguments)
        rounds = [_round(ready, bench, number) for number in range(arguments.rounds)]
    text = report(rounds, missing, _versions(ready))
    print(text)
    if not arguments.dry:
        part, command = ("peers", f"{COMMAND} TEXTS") if arguments.texts else ("peers-made", COMMAND)
        write_part(part, f"Commit {measured_at}, `{command}`.\n\n{text}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ", ".join(peer.name for peer in PEERS)
    parser.add_argument("texts", nargs="?", metavar="TEXTS", help="a file or folder (default: made texts)")
    parser.add_argument("--peers", metavar="NAME,...", help=f"which (default all): {names}")
    parser.add_argument("--rounds", type=int, default=5, help="how often each runs (default 5)")
    parser.add_argument("--seconds", type=float, default=4.0, help="about how long each runs (default 4)")
    parser.add_argument("--environments", type=Path, default=_folder(), help="where the peers live")
    parser.add_argument("--dry", action="store_true", help="print only: RESULTS.md stays as it is")
    return parser.parse_args()


def _folder() -> Path:
    """Beside the folder in which our own command keeps its reports."""
    return cache_folder(os.environ, sys.platform, Path.home()).with_name("claim-checker-peers")


def _chosen(names: str | None) -> tuple[Tool, ...]:
    """The peers of these names, in the order of the table.  Raises SystemExit for a name that is none."""
    wanted = {peer.name for peer in PEERS} if names is None else set(names.split(","))
    unknown = wanted - {peer.name for peer in PEERS}
    if unknown:
        raise SystemExit(f"no such peer: {', '.join(sorted(unknown))}")
    return tuple(peer for peer in PEERS if peer.name in wanted)


def _bench(texts: Sequence[str], folder: Path) -> Bench:
    places = {"python": sys.executable}
    for name, rules in (("common", COMMON), ("rare", RARE)):
        (folder / name).mkdir()
        places[name] = str(folder / name)
        for file, write in FILES.items():
            (folder / name / file).write_text(write(rules), encoding="utf-8")
    portions = cache(lambda size: portion(texts, size, folder / str(size)))
    return Bench(portions, places, folder / "out", settled(folder / "bytecode", folder / "kept"))


def _prepared(
    chosen: Iterable[Tool], bench: Bench, arguments: argparse.Namespace
) -> tuple[list[Ready], dict[str, str]]:
    """The tools that run, and why the others do not."""
    ready, missing = [], {}
    for tool in (*OURS, *chosen):
        try:
            home = "" if tool.environment is None else str(build(tool.environment, arguments.environments))
            ready.append(_sized(tool, home, bench, arguments.seconds))
        except (BuildError, LaunchError, ValueError) as error:  # ValueError: of what the tool prints
            missing[tool.title] = str(error)
        print(f"{tool.name}: {missing.get(tool.title, 'ready')}", file=sys.stderr)
    return ready, missing


def _sized(tool: Tool, home: str, bench: Bench, seconds: float) -> Ready:
    """The tool with as much text as it takes for about so many seconds, as a first run tells."""
    shortest, probe = bench.portions(1), bench.portions(_PROBE)
    _took(Ready(tool, home, shortest), bench)  # lays down bytecode and caches
    spent = [_took(Ready(tool, home, one), bench).processor for one in (shortest, probe)]
    _hits(tool, bench)
    rate = (probe.size - shortest.size) / max(spent[1] - spent[0], 0.01)
    size = max((one for one in _SIZES if one <= rate * seconds), default=_SIZES[0])
    return Ready(tool, home, bench.portions(size))


def _round(ready: Sequence[Ready], bench: Bench, number: int) -> dict[str, Run]:
    """Each tool once on one text and once on many, from another one on in each round."""
    first = number % len(ready)
    runs = {}
    for one in (*ready[first:], *ready[:first]):
        short = _took(Ready(one.tool, one.home, bench.portions(1)), bench)
        long = _took(one, bench)
        runs[one.tool.title] = Run(short, long, bench.portions(1), one.portion, _hits(one.tool, bench))
        print(f"round {number + 1}: {one.tool.name}: {runs[one.tool.title].rate:.3f} MB/s", file=sys.stderr)
    return {one.tool.title: runs[one.tool.title] for one in ready}


def _hits(tool: Tool, bench: Bench) -> int:
    """How many the tool has told of in its last run.  Raises ValueError where that cannot be read."""
    return tool.hits(bench.out.read_text("utf-8"))


def _versions(ready: Iterable[Ready]) -> list[str]:
    """What the peers are, each environment once."""
    return list(dict.fromkeys(installed(Path(one.home)) for one in ready if one.home))


def _took(ready: Ready, bench: Bench) -> Took:
    places = {
        **bench.places,
        "home": ready.home,
        "jsonl": str(ready.portion.jsonl),
        "folder": str(ready.portion.folder),
        "wrapped": str(ready.portion.wrapped),
    }
    return launch(ready.tool.words(places), bench.out, bench.environment)


if __name__ == "__main__":
    main()
