"""Reads the WordNet database files (the "dict" folder): counts of tagged senses, synsets, pointers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PART_OF_SENSE = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a word: its synset, its rank (1 is the most frequent) and how often it was tagged."""

    offset: str
    rank: int
    count: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """A relation of a synset; ``source`` and ``target`` number the words meant, 0 for the whole synset."""

    symbol: str
    offset: str
    part: str
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Synset:
    """A set of words with one meaning; ``field`` is the subject it is filed under (04: acts, 18: persons)."""

    field: str
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


Senses = dict[tuple[str, str], list[Sense]]
Synsets = dict[tuple[str, str], Synset]


def read_senses(folder: Path) -> Senses:
    """All senses by (lemma, part of speech n/v/a/r), the most frequent first."""
    senses: Senses = defaultdict(list)
    for line in (folder / "index.sense").read_text("utf-8").splitlines():
        key, offset, rank, count = line.split()
        lemma, _, rest = key.partition("%")
        senses[lemma, PART_OF_SENSE[rest[0]]].append(Sense(offset, int(rank), int(count)))
    for found in senses.values():
        found.sort(key=lambda sense: sense.rank)
    return senses


def read_counts(folder: Path) -> dict[tuple[str, str], int]:
    """How often a lemma was tagged as a part of speech, over all its senses; 0 where only listed."""
    return {key: sum(sense.count for sense in found) for key, found in read_senses(folder).items()}


def read_synsets(folder: Path) -> Synsets:
    """All synsets by (offset, part of speech)."""
    return {
        (offset, part): synset
        for part, name in FILES.items()
        for offset, synset in _synsets(folder / f"data.{name}")
    }


def _synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        size = int(fields[3], 16)
        words = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * size : 2])
        start = 5 + 2 * size
        number = int(fields[start - 1])
        parts = [fields[at : at + 4] for at in range(start, start + 4 * number, 4)]
        pointers = tuple(
            Pointer(symbol, offset, part, *bytes.fromhex(which)) for symbol, offset, part, which in parts
        )
        yield fields[0], Synset(fields[1], words, pointers)
