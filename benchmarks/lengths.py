"""Sentences of any length, of clauses about different things, so that nothing in them is to be compared."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice

from benchmarks.collection import towns

_SUBJECTS = "council choir museum brewery school library bank market club theatre".split()
_CLAUSES = (
    "the {subject} of {town} has mended its roof",
    "the {subject} in {town} wants a new gate for the yard",
    "a painter from {town} sold three pictures to the {subject}",
    "the {subject} of {town}, which pays for the lamps, keeps a map of the tunnels",
    "nobody in the {subject} of {town} had seen the letter",
    "the {subject} of {town} said that the lorries leave early in the morning",
)
_JOINTS = (", and ", ", but ", "; ", " because ", ", while ")


def sentences_of(words: int, total: int) -> Iterator[str]:
    """Sentences of so many words: ``total`` words in all, or one sentence; each breaks off at the end."""
    chance = random.Random(1)  # noqa: S311  the same sentences every time
    names = list(towns())
    for _ in range(max(1, total // words)):
        taken = list(islice(_words(names, chance), words))
        taken[0] = taken[0].capitalize()
        yield " ".join(taken).rstrip(",;") + "."


def _words(names: list[str], chance: random.Random) -> Iterator[str]:
    while True:
        clause = chance.choice(_CLAUSES).format(subject=chance.choice(_SUBJECTS), town=chance.choice(names))
        yield from f"{clause}{chance.choice(_JOINTS)}".split()
