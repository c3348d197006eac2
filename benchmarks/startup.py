"""Measures how long a new process takes for one text, and writes it into RESULTS.md.

    python -m benchmarks.startup
    python -m benchmarks.startup --article seeds/ceasefire.txt --rounds 15

It is compared with a start of Python that only imports the libraries, in the same round: with all that is
kept between runs, for a text that is new, with nothing kept, and in a fresh checkout, where not even Python's
bytecode is there yet.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.launching import Took, launch, settled
from benchmarks.results import commit, table, write_part
from benchmarks.spread import spread

COMMAND = "python -m benchmarks.startup"
LIBRARIES = "import click, yaml, lark"
ARTICLE = "seeds/ceasefire.txt"


@dataclass(frozen=True, slots=True)
class Round:
    """One start of each sort."""

    libraries: Took
    warm: Took
    anew: Took  # the text's report is not kept; all else is
    first: Took  # nothing is kept from an earlier run
    checkout: Took  # nor is there bytecode


_TITLES = {
    "warm": "all is kept from an earlier run",
    "anew": "the text was never checked (`--no-cache`)",
    "first": "the first run",
    "checkout": "the first run in a fresh checkout, without bytecode",
}


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--article", default=ARTICLE, help=f"(default {ARTICLE})")
    parser.add_argument("--rounds", type=int, default=9, help="how often each starts (default 9)")
    arguments = parser.parse_args()
    measured_at = commit()
    with tempfile.TemporaryDirectory() as folder:
        text = report(measure(arguments.article, arguments.rounds, Path(folder)), arguments.article)
    print(text)
    write_part("startup", f"Commit {measured_at}, `{COMMAND}`.\n\n{text}")


def measure(article: str, rounds: int, folder: Path) -> list[Round]:
    """All starts by turns, after one that lays down bytecode and caches."""
    check = (sys.executable, "-m", "checker", "rules/", article)
    libraries = (sys.executable, "-c", LIBRARIES)
    out, kept = folder / "out", settled(folder / "bytecode", folder / "kept")
    for command in (libraries, check):
        launch(command, out, kept)
    found = []
    for number in range(rounds):
        first = settled(folder / "bytecode", folder / f"first-{number}")
        checkout = settled(folder / f"bytecode-{number}", folder / f"checkout-{number}")
        anew = ((*check, "--no-cache"), kept)
        starts = ((libraries, kept), (check, kept), anew, (check, first), (check, checkout))
        found.append(Round(*(launch(command, out, environment) for command, environment in starts)))
    return found


def report(rounds: Sequence[Round], article: str) -> str:
    """The figures as Markdown."""
    header = (
        f"`check rules/ {article}`",
        "by the clock (s)",
        f'times `python -c "{LIBRARIES}"`',
        "in processor time",
    )
    rows = [
        (title, *_row([(getattr(one, name), one.libraries) for one in rounds]))
        for name, title in _TITLES.items()
    ]
    alone = spread([one.libraries.clock for one in rounds])
    return (
        f"{len(rounds)} rounds: the median, in brackets the least and the greatest. The libraries alone take "
        f"{alone} s.\n\n{table(header, rows)}"
    )


def _row(pairs: Sequence[tuple[Took, Took]]) -> tuple[str, str, str]:
    return (
        str(spread([one.clock for one, _ in pairs])),
        str(spread([one.clock / other.clock for one, other in pairs])),
        str(spread([one.processor / other.processor for one, other in pairs])),
    )


if __name__ == "__main__":
    main()
