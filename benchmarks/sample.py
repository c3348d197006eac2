"""Prints findings of a set to read by hand, always the same ones of the same output.

    python -m benchmarks.sample DATA           40 findings of the news
    python -m benchmarks.sample DATA --show 10

The order comes from a hash of each finding, so that nobody can choose what is read.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.answers import Answer, Found, answers
from benchmarks.datasets import Item, read_sets

LONGEST = 220  # characters of a place that are printed


def main() -> None:
    """Reads the arguments and prints the sample."""
    arguments = _arguments()
    for labelled in read_sets(arguments.data, [arguments.set]):
        rows = zip(labelled.items, answers(labelled.items, arguments.jobs), strict=True)
        for item, found in sample(rows)[: arguments.show]:
            print("\n".join(lines(item, found)))


def sample(rows: Iterable[tuple[Item, Answer]]) -> Sequence[tuple[Item, Found]]:
    """All findings that count, in a fixed random order."""
    found = [(item, one) for item, answer in rows for one in answer.counted]
    return sorted(found, key=lambda pair: order(*pair))


def order(item: Item, found: Found) -> str:
    """Where a finding stands in the random order."""
    places = [(place.start, place.end) for place in found.places]
    return hashlib.sha256(f"{item.id} {found.rule} {places}".encode()).hexdigest()


def lines(item: Item, found: Found) -> Iterator[str]:
    """A finding with its places, each on a line."""
    yield f"{item.id} {found.rule} {found.severity}: {found.message}"
    for place in found.places:
        yield f"    {' '.join(place.of(item.text).split())[:LONGEST]}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder that holds the sets")
    parser.add_argument("--set", default="news", help="the set to read (default news)")
    parser.add_argument("--show", type=int, default=40, metavar="N", help="how many findings (default 40)")
    parser.add_argument("--jobs", type=int, default=1, help="processes to use (default 1)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
