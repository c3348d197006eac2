"""A word with its possible readings, as the lexicon has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checker.english.lexicon import Reading, readings
from checker.frozen import swift
from checker.source import Span
from checker.text.tokens import Token, TokenKind

__all__ = ["Word", "name", "of_token", "word"]

_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})
_MARKS = {
    ",": ",", ";": ";", ":": ":", "-": "-", "–": "-", "—": "-", "--": "-",
    "(": "(", ")": ")", "[": "(", "]": ")",
    ".": ".", "!": ".", "?": ".", "…": ".", "...": ".",
    "%": "NN", "&": "CC", "/": "CC", "$": "CD", "£": "CD", "€": "CD",
}  # fmt: skip


@swift
@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a fixed expression, with its readings, the most likely first."""

    text: str
    lower: str
    span: Span
    readings: tuple[Reading, ...]
    tags: tuple[str, ...]

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def word(text: str, span: Span, found: tuple[Reading, ...]) -> Word:
    """A word with the readings given."""
    return Word(text, _lower(text), span, found, tuple([r.tag for r in found]))


def of_token(token: Token) -> Word:
    """The word that a token is, with all readings it may have anywhere."""
    lower, found, tags = _spelt(token.text, token.kind)
    return Word(token.text, lower, token.span, found, tags)


def name(single: Word) -> Word:
    """The word read as a name and nothing else."""
    found, tags = _as_name(single.text)
    return Word(single.text, single.lower, single.span, found, tags)


# What does not hang on a word's place is the same wherever the word stands.


@lru_cache(maxsize=65536)
def _spelt(text: str, kind: TokenKind) -> tuple[str, tuple[Reading, ...], tuple[str, ...]]:
    found = _readings(text, kind)
    return _lower(text), found, tuple(r.tag for r in found)


@lru_cache(maxsize=65536)
def _as_name(text: str) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    return (Reading("NNP", text),), ("NNP",)


def _lower(text: str) -> str:
    return text.lower().replace("’", "'")


def _readings(text: str, kind: TokenKind) -> tuple[Reading, ...]:
    if kind == "number":
        return (Reading("CD", text),)
    if text in {"'", "’"}:
        return (Reading("POS", "'s"),)
    if kind == "punct":
        return (Reading(_MARKS.get(text, "SYM"), text),)
    if text.lower() in _SCALES:
        return (Reading("CD", text.lower()),)
    return _with_participle(text, readings(text.replace("’", "'")))


def _with_participle(text: str, found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """A regular past form is a participle as well, whether the table says so or not: "rejected"."""
    past = next((r for r in found if r.tag == "VBD"), None)
    if past is None or not text.endswith("ed") or any(r.tag == "VBN" for r in found):
        return found
    return (*found, Reading("VBN", past.lemma))
