"""Measures how time and memory grow, and writes it into RESULTS.md.

    python -m benchmarks.growth                                       a made collection
    python -m benchmarks.growth TEXTS --megabytes 1 10 --rounds 3     a file or folder

With the size of the texts, for the shipped rules and for rules whose words hardly occur; with the number of
rules, all of common words; with the length of sentences, the number of words being the same, so that time
should not grow.  Seconds are of processor time on one core, less those of a start: a run over one short text.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.equivalents import ours
from benchmarks.growth_report import Step, Way, report
from benchmarks.launching import Took, launch, settled
from benchmarks.lengths import sentences_of
from benchmarks.phrases import RARE, Phrase, many
from benchmarks.portions import given_texts, until, write_records
from benchmarks.results import commit, write_part

COMMAND = "python -m benchmarks.growth"
_SHIPPED = "rules/"
_WORDS = 20_000  # in all sentences of one length


@dataclass(frozen=True, slots=True)
class Point:
    """What is run for one step: rules and records, how many bytes of text these hold, further options."""

    amount: float
    rules: str
    records: Path
    size: int
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """The texts, a folder for what is made of them, and how often each point is run."""

    texts: Sequence[str]
    folder: Path
    rounds: int

    def records(self, name: str, texts: Iterable[str]) -> tuple[Path, int]:
        """The texts as a file of records, and their size in bytes."""
        path = self.folder / f"{name}.jsonl"
        return path, write_records(texts, path)

    def rules(self, name: str, rules: Sequence[Phrase]) -> str:
        """The rules as a file of ours."""
        path = self.folder / f"{name}.yaml"
        path.write_text(ours(rules), encoding="utf-8")
        return str(path)


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    arguments = _arguments()
    measured_at = commit()
    texts = given_texts(arguments.texts)
    ways = []
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(texts, Path(folder), arguments.rounds)
        for title, unit, points in _ways(bench, arguments):
            ways.append(Way(title, unit, tuple(_steps(points, bench))))
            print(report(ways[-1:]), flush=True)
    write_part("growth", f"Commit {measured_at}, `{_command(arguments.texts)}`.\n\n{report(ways)}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", nargs="?", metavar="TEXTS", help="a file or folder (default: made texts)")
    sizes = {"nargs": "*", "type": float, "metavar": "MB"}
    parser.add_argument("--megabytes", default=(1, 10), help="for the shipped rules", **sizes)
    parser.add_argument("--rare", default=(1, 10, 100), help="for rules whose words hardly occur", **sizes)
    counts = {"nargs": "*", "type": int, "metavar": "N"}
    parser.add_argument("--rules", default=(10, 50, 200, 2_000), help="how many rules", **counts)
    parser.add_argument("--on", type=float, default=0.5, metavar="MB", help="text for these (default 0.5)")
    parser.add_argument("--words", default=(10, 30, 100, 300, 1_000, 2_000), help="of a sentence", **counts)
    parser.add_argument("--rounds", type=int, default=3, help="the median counts (default 3)")
    return parser.parse_args()


def _ways(bench: Bench, arguments: argparse.Namespace) -> Iterator[tuple[str, str, list[Point]]]:
    """Each way with its points; those for which there is nothing to do are left out."""
    rare = bench.rules("rare", RARE)
    ways = (
        ("Size of the texts, shipped rules", "MB", _by_size(bench, _SHIPPED, arguments.megabytes)),
        ("Size of the texts, rules whose words hardly occur", "MB", _by_size(bench, rare, arguments.rare)),
        ("Number of rules, findings only", "rules", _by_rules(bench, arguments, ())),
        ("Number of rules, statements listed", "rules", _by_rules(bench, arguments, ("--statements",))),
        ("Length of sentences, shipped rules", "words", _by_words(bench, arguments.words)),
    )
    for title, unit, found in ways:
        points = list(found)
        if points:
            yield title, unit, points


def _by_size(bench: Bench, rules: str, megabytes: Sequence[float]) -> Iterator[Point]:
    for size in megabytes:
        yield Point(size, rules, *bench.records(f"size-{size}", until(bench.texts, int(size * 1e6))))


def _by_rules(bench: Bench, arguments: argparse.Namespace, options: tuple[str, ...]) -> Iterator[Point]:
    """The fewer rules find something in the fewer texts; with statements every text is analysed."""
    for count in arguments.rules:
        records = bench.records("for-rules", until(bench.texts, int(arguments.on * 1e6)))
        yield Point(count, bench.rules(f"rules-{count}", many(count)), *records, options)


def _by_words(bench: Bench, lengths: Sequence[int]) -> Iterator[Point]:
    for words in lengths:
        yield Point(words, _SHIPPED, *bench.records(f"words-{words}", sentences_of(words, _WORDS)))


def _steps(points: Sequence[Point], bench: Bench) -> Iterator[Step]:
    """Every point is run once in each round, after a start that lays down bytecode and caches."""
    one, _ = bench.records("one", [min(bench.texts, key=len)])
    for point in points:
        _took(point, one, bench)
    runs: list[list[tuple[Took, Took]]] = [[] for _ in points]
    for number in range(bench.rounds):
        for point, took in zip(points, runs, strict=True):
            took.append((_took(point, one, bench), _took(point, point.records, bench)))
            print(f"round {number + 1}: {point.amount:,}: {took[-1][1].processor:.1f} s", file=sys.stderr)
    for point, took in zip(points, runs, strict=True):
        start = statistics.median(short.processor for short, _ in took)
        seconds = statistics.median(long.processor - short.processor for short, long in took)
        yield Step(point.amount, point.size, start, seconds, max(long.memory for _, long in took))


def _took(point: Point, records: Path, bench: Bench) -> Took:
    plainly = ("--format", "jsonl", "--quiet", "--jobs", "1", "--no-cache")
    command = (sys.executable, "-m", "checker", point.rules, str(records), *plainly, *point.options)
    return launch(command, bench.folder / "out", settled(bench.folder / "bytecode", bench.folder / "kept"))


def _command(texts: str | None) -> str:
    """The command as it was given, but for where the texts lie."""
    return " ".join([COMMAND, *("TEXTS" if word == texts else word for word in sys.argv[1:])])


if __name__ == "__main__":
    main()
