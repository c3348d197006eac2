"""Measures how much of real texts the grammar takes as it stands: sentences parsed without a repair.

    python -m benchmarks.reading DATA                            news and the sets of pairs
    python -m benchmarks.reading DATA --sets news pairs/condaqa  some of them
    python -m benchmarks.reading DATA --half dev                 the half to look at, or the one to confirm on

A text belongs to a half by a hash of its item's id.  Every text is read once, however many pairs hold it.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets import LabelledSet, read_sets
from benchmarks.results import figure, table
from checker.english.analysis import UNREAD, Stages, stages
from checker.source import Source, Span
from checker.text.sentences import sentences

SETS = ("news", "pairs/condaqa", "pairs/rte3_3way", "pairs/sick", "pairs/summedits", "pairs/wikifactcheck")
HALVES = ("dev", "held")
HEADER = ("", "sentences", "accepted", "repaired", "unread", "clauses a sentence")
KINDS = 10  # of repairs, the most frequent ones


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of the sentences of a set."""

    title: str
    sentences: int
    repaired: int
    unread: int
    clauses: int  # at the top of their sentence
    repairs: Counter[str]  # the first repair of each sentence

    @property
    def accepted(self) -> int:
        """The sentences that the grammar took as they stand."""
        return self.sentences - self.repaired - self.unread


def main() -> None:
    """Reads the arguments, measures and prints."""
    arguments = _arguments()
    found = [reading(one, arguments.half) for one in read_sets(arguments.data, arguments.sets)]
    print(report(found))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder that holds the sets")
    parser.add_argument("--sets", nargs="+", default=SETS, metavar="SET", help="such as news, pairs/sick")
    parser.add_argument("--half", choices=HALVES, help="one half only")
    return parser.parse_args()


def reading(labelled: LabelledSet, half: str | None = None) -> Reading:
    """What becomes of every sentence of a set, or of one half of it."""
    read = [result for text in texts(labelled, half) for _, result in parsed(text)]
    unread = sum(one.parsed is UNREAD for one in read)
    repairs = [one.parsed.repairs for one in read if one.parsed is not UNREAD and one.parsed.repairs]
    clauses = sum(len(one.clauses) for one in read)
    first = Counter(row[0] for row in repairs)
    return Reading(labelled.title, len(read), len(repairs), unread, clauses, first)


def texts(labelled: LabelledSet, half: str | None = None) -> list[str]:
    """The different texts of a set, in its order, or those of one half."""
    items = (item for item in labelled.items if half in {None, half_of(item.id)})
    return list(dict.fromkeys(text for item in items for text in (item.text, item.reference) if text))


def half_of(name: str) -> str:
    """The half that an item belongs to, by its id alone."""
    return HALVES[hashlib.sha256(name.encode()).digest()[0] % 2]


def parsed(text: str) -> Iterator[tuple[Span, Stages]]:
    """Every sentence of a text with what the stages make of it."""
    source = Source("text", text)
    for place in sentences(text):
        yield place.span, stages(source, place.span)


def report(found: Sequence[Reading]) -> str:
    """The figures as Markdown, and what was most often inserted or dropped."""
    repairs = sum((one.repairs for one in found), Counter[str]())
    kinds = sorted(repairs.items(), key=lambda item: (-item[1], item[0]))[:KINDS]
    rows = [(name, str(count)) for name, count in kinds]
    return f"{table(HEADER, map(_row, found))}\n\n{table(('first repair', 'sentences'), rows)}"


def _row(one: Reading) -> tuple[str, ...]:
    shares = (figure(_share(count, one.sentences)) for count in (one.accepted, one.repaired, one.unread))
    each = _share(one.clauses, one.sentences)
    return (one.title, str(one.sentences), *shares, "–" if each is None else f"{each:.2f}")


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


if __name__ == "__main__":
    main()
