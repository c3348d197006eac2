"""Whether what nobody is said to say is said by one writer: readers' letters stand one beside the other."""

from __future__ import annotations

from checker.conflict.stated import Pair, Stated
from checker.model import Analysis, Sentence

_LEAST_LETTERS = 3
_LEAST_SHARE = 4  # one paragraph in so many
_FIRST_PERSON = frozenset({"i", "my", "me", "myself"})
_MARKS = '"\u201c\u201d'


def same_writer(pair: Pair) -> bool:
    """Whether two statements that no one is named for can be one writer's.

    Where many paragraphs say "I" and quote nobody, each may be another reader's.
    """
    if any(one.statement.holder.name for one in (pair.first, pair.second)):
        return True
    return _paragraph(pair.first) == _paragraph(pair.second) or not is_of_letters(pair.first.text.analysis)


def _paragraph(stated: Stated) -> int:
    return stated.text.analysis.sentences[stated.proposition.sentence].paragraph


def is_of_letters(analysis: Analysis) -> bool:
    """Whether a text is a list of letters or comments: "I" again and again, outside quotation marks."""
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in analysis.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    letters = sum(_is_letter(part, analysis.source.text) for part in paragraphs.values())
    return letters >= _LEAST_LETTERS and _LEAST_SHARE * letters >= len(paragraphs)


def _is_letter(part: list[Sentence], text: str) -> bool:
    written = text[part[0].span.start : part[-1].span.end]
    quotes = any(mark in written for mark in _MARKS)
    return not quotes and any(word.form in _FIRST_PERSON for one in part for word in one.words)
