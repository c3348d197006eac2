"""What a reader sees of a text whose markup is masked.

A mask is as long as its text.  What no reader sees and nothing separates ("**" in "**Kyiv**'s") is a
JOINT in it, and a block ends at a BORDER.  Both are white space to whoever looks at single characters;
sentences, quotations and tokens are found in the text without joints, which is what the reader sees.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.source import Span

JOINT = "\x1f"
"""In the place of a character that is no prose and parts nothing."""

BORDER = "\u2029"
"""Ends a paragraph wherever it stands."""


def seen(text: str) -> str:
    """The text without its joints."""
    return text.replace(JOINT, "")


def wording(span: Span, text: str) -> str:
    """The words at a span as they are seen, on one line."""
    return " ".join(seen(span.of(text)).split())


def before(text: str, offset: int) -> str:
    """The character that is seen before ``offset``; "" at the beginning."""
    while offset and text[offset - 1] == JOINT:
        offset -= 1
    return text[max(offset - 1, 0) : offset]


@dataclass(frozen=True, slots=True)
class Seen:
    """A text without its joints, and where in the text each of its characters stands."""

    text: str
    offsets: tuple[int, ...] = ()  # one more than characters: the end of the text; none without joints

    def place(self, span: Span) -> Span:
        """Where in the whole text the characters of a span stand."""
        if not self.offsets:
            return span
        if span.start == span.end:
            return Span(self.offsets[span.start], self.offsets[span.start])
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


def look(text: str) -> Seen:
    """What is seen of a text."""
    if JOINT not in text:
        return Seen(text)
    offsets = (offset for offset, character in enumerate(text) if character != JOINT)
    return Seen(seen(text), (*offsets, len(text)))
