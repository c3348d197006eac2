"""What a rule of tagging may look at: the word, its neighbours and the tags chosen so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.english.words import Word
from checker.frozen import swift

__all__ = [
    "BE", "BOUNDARY", "DO", "FINITE", "HAVE", "NOMINAL", "NOUNS", "OPENS_PHRASE", "PHRASE", "SKIPPED",
    "Context", "Rule", "first_answer", "seen_from",
]  # fmt: skip

BE = frozenset({"be", "is", "are", "was", "were", "am", "been", "being", "'re", "'m", "ai"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})
DO = frozenset({"do", "does", "did"})

FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP"})
NOMINAL = NOUNS | {"CD", "JJ"}
PHRASE = NOMINAL | {"DT", "PRP$", "POS"}
SKIPPED = frozenset({"RB", "RBR"})
OPENS_PHRASE = frozenset({"DT", "PRP$", "PRP", "NNP", "CD", "WP", "PDT"})
BOUNDARY = frozenset({",", ";", ":", "-", "(", ")", ".", "CC", "WP", "WDT", "WRB"})


@swift
@dataclass(frozen=True, slots=True)
class Context:
    """The word at ``index``, all words of the sentence, and the tags of those before it."""

    words: Sequence[Word]
    tags: Sequence[str]
    index: int
    word: Word  # the one to be decided
    candidates: tuple[str, ...]  # the tags that it may have, the most likely first

    def at(self, place: int) -> Context:
        """The same sentence, seen from another word."""
        return seen_from(self.words, self.tags, place)

    def before(self, distance: int = 1) -> str:
        """The tag chosen ``distance`` words before; "" before the sentence."""
        return self.tags[self.index - distance] if self.index >= distance else ""

    def word_before(self, distance: int = 1) -> str:
        """The word ``distance`` words before; "" before the sentence."""
        return self.words[self.index - distance].lower if self.index >= distance else ""

    def after(self, distance: int = 1) -> tuple[str, ...]:
        """The possible tags of the word ``distance`` words later; () behind the sentence."""
        place = self.index + distance
        return self.words[place].tags if place < len(self.words) else ()

    def likely_after(self, distance: int = 1) -> str:
        """The most likely tag of the word ``distance`` words later; "" behind the sentence."""
        tags = self.after(distance)
        return tags[0] if tags else ""

    def word_after(self, distance: int = 1) -> str:
        """The word ``distance`` words later; "" behind the sentence."""
        place = self.index + distance
        return self.words[place].lower if place < len(self.words) else ""

    def place_before(self, passed: frozenset[str]) -> int:
        """Where the last word before stands whose tag is none of those passed over; -1 where none does."""
        place = self.index - 1
        while place >= 0 and self.tags[place] in passed:
            place -= 1
        return place

    def governor(self) -> tuple[str, str]:
        """Tag and word of the last word before that is no adverb."""
        tags, place = self.tags, self.index - 1
        while place >= 0 and tags[place] in SKIPPED:
            place -= 1
        return (tags[place], self.words[place].lower) if place >= 0 else ("", "")

    def first_of(self, wanted: Sequence[str]) -> str | None:
        """The word's most likely tag among those wanted."""
        for tag in self.candidates:
            if tag in wanted:
                return tag
        return None


def seen_from(words: Sequence[Word], tags: Sequence[str], index: int) -> Context:
    """The context of the word at ``index``."""
    word = words[index]
    return Context(words, tags, index, word, word.tags)


#: The tag that a rule chooses, or None where it has nothing to say.
Rule = Callable[[Context], str | None]


def first_answer(rules: Sequence[Rule], context: Context) -> str | None:
    """What the first of the rules says that says anything."""
    for rule in rules:
        answer = rule(context)
        if answer is not None:
            return answer
    return None
