"""Text made safe for a terminal, one character for one, so that carets stay in place."""

from __future__ import annotations

import unicodedata

from checker.source import Span
from checker.text.masking.seen import wording

_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421, 0x09: 0x20}
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_WIDE = {"W", "F"}
_UNSEEN = {"Cc", "Cs", "Cf", "Co", "Zl", "Zp"}  # controls, surrogates, formats (bidi), private, separators


def visible(text: str) -> str:
    """``text`` without any character that could steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text.translate(_PICTURES))


def _shown(character: str) -> str:
    if character.isprintable() or character == "\xa0":
        return character
    return _REPLACEMENT if unicodedata.category(character) in _UNSEEN else " "


def one_line(text: str) -> str:
    """On one line, with what could steer a terminal made visible."""
    return visible(" ".join(text.split()))


def words(span: Span, text: str) -> str:
    """The words at a span, on one line; of a masked text those that are seen."""
    return visible(wording(span, text))


def width(text: str) -> int:
    """The number of columns that ``text`` takes on a terminal."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
