"""WordNet with the questions that the tables of relations ask of it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from wordnet import Sense, Senses, Synsets, read_senses, read_synsets

MAIN_SHARE = 0.3  # of a word's tagged uses, for a sense to be one of the main ones
USUAL_SHARE = 0.35  # of a word's tagged uses, for a part of speech to be one of the usual ones

Pairs = dict[str, set[str]]


class Net:
    """WordNet with the questions that the tables ask."""

    def __init__(self, folder: Path) -> None:
        self.senses: Senses = read_senses(folder)
        self.synsets: Synsets = read_synsets(folder)
        self.uses: dict[str, int] = defaultdict(int)
        for (lemma, _), found in self.senses.items():
            self.uses[lemma] += sum(sense.count for sense in found)

    def sense(self, word: str, offset: str, part: str) -> Sense | None:
        """A word's sense in a synset."""
        found = self.senses.get((word.lower(), part), [])
        return next((sense for sense in found if sense.offset == offset), None)

    def is_main(self, word: str, offset: str, part: str, ranks: int = 2) -> bool:
        """Whether the synset is among a word's first senses and a fair share of its uses."""
        sense = self.sense(word, offset, part)
        if sense is None or sense.rank > ranks:
            return False
        return sense.rank == 1 or sense.count >= MAIN_SHARE * self.total(word, part) > 0

    def total(self, word: str, part: str) -> int:
        """How often a word was tagged as a part of speech."""
        return sum(sense.count for sense in self.senses.get((word.lower(), part), []))

    def is_usual(self, word: str, part: str) -> bool:
        """Whether the part of speech is a fair share of the word's uses."""
        return self.total(word, part) >= USUAL_SHARE * self.uses[word.lower()]


def is_common(word: str) -> bool:
    """A word without capitals, of one part."""
    return word.isascii() and word.islower() and word.isalpha()


def is_verb_lemma(word: str) -> bool:
    """A verb of one word, or of two: "rule_out"."""
    return word.islower() and all(part.isalpha() for part in word.split("_")) and word.count("_") <= 1


def in_use(net: Net, word: str, offset: str, part: str) -> bool:
    """Whether a word was ever tagged with the sense."""
    sense = net.sense(word, offset, part)
    return sense is not None and sense.count > 0
