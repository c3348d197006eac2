"""Which rules of tagging can decide a word at all: told from the word, its possible tags and the tag before.

A rule says of itself what it is about, and only the rules that fit are asked, in their order.  A rule must
not say more than is so: what it leaves unsaid costs time, and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from checker.english.tagging.context import Rule

__all__ = ["Asked", "asked", "is_possible"]

_HEAD = "^"  # stands for the head of the sentence, where no tag is before
_ADVERBIAL = frozenset({"IN", "DT", "CC"})  # may be adverbs, whether the lexicon says so or not


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule with what it is about; what is left empty is no condition."""

    rule: Rule
    of: frozenset[str]  # the only words it decides
    some: frozenset[str]  # tags of which the word must be able to have one
    every: frozenset[str]  # tags that the word must all be able to have
    behind: frozenset[str]  # tags of the word before

    def fits(self, word: str, candidates: tuple[str, ...], before: str) -> bool:
        """Whether the rule may decide this word behind that tag ("" at the head of the sentence)."""
        return (
            (not self.of or word in self.of)
            and (not self.some or any(is_possible(tag, candidates) for tag in self.some))
            and self.every.issubset(candidates)
            and (not self.behind or (before or _HEAD) in self.behind)
        )


def is_possible(tag: str, candidates: tuple[str, ...]) -> bool:
    """Whether the word has the reading; a preposition, determiner or conjunction may be an adverb as well."""
    return tag in candidates or (tag == "RB" and not _ADVERBIAL.isdisjoint(candidates))


def asked(rule: Rule, of: Collection[str] = (), some: str = "", every: str = "", behind: str = "") -> Asked:
    """A rule with what it is about; tags are parted by spaces, and "^" is the head of the sentence."""
    tags = (frozenset(row.split()) for row in (some, every, behind))
    return Asked(rule, frozenset(of), *tags)
