"""Which conflict rules could find something in a text, told from its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from checker.pattern import Pattern
from checker.prefilter.folding import folded
from checker.prefilter.forms import forms
from checker.ruleset import ASSERTION, Ruleset
from checker.text.masking.seen import seen

Words = frozenset[str]
Row = tuple[Words, ...]
"""A pattern's sets of words, of each of which one must stand in a text; none where that cannot be told."""

_NEVER = re.compile(r"(?!)")
_KEPT = 4_096  # sets of words that texts hold, with the answer for them


@dataclass(frozen=True, slots=True, eq=False)
class Prefilter:
    """A rule set's words, and which of them its conflict rules need."""

    words: re.Pattern[str]
    rules: tuple[tuple[tuple[Row, ...], tuple[Row, ...]], ...]  # both sides of each conflict rule

    def may_conflict(self, text: str) -> bool:
        """Whether any rule could find a conflict in ``text``, the prose of a document."""
        return _may_be_found(self, frozenset(self.words.findall(seen(text).lower())))


@lru_cache(maxsize=_KEPT)
def _may_be_found(known: Prefilter, words: Words) -> bool:
    """Whether the words let both sides of a rule stand in one text."""
    return any(all(any(_stands(row, words) for row in rows) for rows in sides) for sides in known.rules)


def _stands(row: Row, words: Words) -> bool:
    return not any(words.isdisjoint(needed) for needed in row)


def prefilter(ruleset: Ruleset) -> Prefilter:
    """The prefilter of a rule set, made once; it keeps every text in which two assertions may clash."""
    return _prefilter(_Held(ruleset))


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """Rules told apart by identity, since comparing hundreds of them costs more than reading a text."""

    ruleset: Ruleset

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.ruleset is other.ruleset

    def __hash__(self) -> int:
        return id(self.ruleset)


@lru_cache(maxsize=16)
def _prefilter(held: _Held) -> Prefilter:
    pairs = tuple(
        (first, second) for (_, first), (_, second) in (rule.between for rule in held.ruleset.conflicts)
    )
    if any(ASSERTION in first and ASSERTION in second for first, second in pairs):
        return _KEEPS_ALL
    rules = tuple((_rows(held.ruleset, first), _rows(held.ruleset, second)) for first, second in pairs)
    return Prefilter(_looked_for(rules), rules)


_KEEPS_ALL = Prefilter(_NEVER, ((((),), ((),)),))
"""Of rules about any two assertions: nothing need be looked for."""


def _rows(ruleset: Ruleset, kinds: tuple[str, ...]) -> tuple[Row, ...]:
    if ASSERTION in kinds:
        return ((),)
    made = (rule for rule in ruleset.statements if rule.kind in kinds or rule.id in kinds)
    found = (_row(form) for rule in made for pattern in rule.patterns for form in pattern.forms)
    return tuple(dict.fromkeys(found))


def _row(pattern: Pattern) -> Row:
    shown = ([forms(feature) for feature in needed] for needed in (pattern.anchors, *pattern.needs))
    exact = (frozenset({word.lower()}) for word in pattern.exact if _is_one_word(word))
    return tuple(dict.fromkeys((*exact, *(frozenset().union(*ways) for ways in shown if all(ways)))))


def _is_one_word(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _looked_for(rules: Iterable[tuple[tuple[Row, ...], tuple[Row, ...]]]) -> re.Pattern[str]:
    """Whole words, as tokens: "don't" holds "do", and "5kg" may hold "kg"."""
    words = {word for sides in rules for rows in sides for row in rows for needed in row for word in needed}
    if not words:
        return _NEVER
    return re.compile(rf"(?<![a-z_])(?:{folded(words)})(?:(?![a-z_])|(?=n['’]t))")
