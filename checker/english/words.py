"""Words: tokens with their possible readings, fixed expressions read as one.

The first stage of the English rooms.  A pattern enters here too: its words are ordinary ones, its
metavariables and word classes bring readings of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.english.capitals import with_names
from checker.english.fixed_expressions import join_fixed
from checker.english.lexicon import Reading
from checker.english.word import Word, of_token, word
from checker.text.masking.seen import before
from checker.text.tokens import Token

__all__ = ["Word", "word", "words"]

_QUOTES = frozenset("\"“”„«»‘’'`") | {"``", "''"}
_DETERMINERS = frozenset({"a", "an", "the", "this", "no", "'s"})


def words(text: str, tokens: Sequence[Token], marks: frozenset[int] = frozenset()) -> tuple[Word, ...]:
    """The words of one sentence; quotation marks are no words and left out.

    ``marks`` holds the offsets of the quotation marks: an apostrophe that is none of them and stands
    behind a word is a possessive ("the players' union").
    """
    spoken = [t for t in tokens if t.text not in _QUOTES or _is_possessive(t, text, marks)]
    named = with_names([of_token(token) for token in spoken])
    behind = [
        _with_noun(single) if previous.tags[0] == "PRP$" or previous.lower in _DETERMINERS else single
        for previous, single in pairwise(named)
    ]
    return join_fixed(text, [*named[:1], *behind])


def _is_possessive(token: Token, text: str, marks: frozenset[int]) -> bool:
    """The apostrophe of "players'"."""
    place = token.span.start
    behind_s = before(text, place).lower() in {"s", "x", "z"}
    return behind_s and token.text in {"'", "’"} and place not in marks


def _with_noun(single: Word) -> Word:
    """Its catch, a rethink: a word that is else only a verb's may be a noun behind a determiner."""
    if set(single.tags) not in ({"VB", "VBP"}, {"VBZ"}):
        return single
    noun = Reading("NNS" if single.tags == ("VBZ",) else "NN", single.readings[0].lemma)
    return word(single.text, single.span, (*single.readings, noun))
