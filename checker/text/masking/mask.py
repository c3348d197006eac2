"""A mask in the making: all joints at first; what is shown is put in its place."""

from __future__ import annotations

import re

from checker.text.masking.seen import BORDER, JOINT, seen

_PIECE = re.compile(rf"[^\S{JOINT}]+|\S+")
_STOP = re.compile(r"[.!?][\"'”’)\]]{0,3}(?:\s|$)")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")  # where a word may part; they have no width


class Mask:
    """The prose of a text of ``length`` characters, put together from its beginning to its end.

    White space is shown as one blank however long it is, as browsers show it.
    """

    def __init__(self, length: int) -> None:
        self._characters = [JOINT] * length
        self._after_space = True

    def show(self, offset: int, words: str) -> None:
        """The text from ``offset`` on is ``words``, and they are prose."""
        for piece in _PIECE.finditer(words):
            start = offset + piece.start()
            if piece.group().isspace():
                self.gap(start)
            else:
                self._characters[start : offset + piece.end()] = piece.group()
                self._after_space = False

    def put(self, offset: int, character: str) -> None:
        """Here one character is seen that may be another than the text's: "&" for "&amp;"."""
        if character.isspace():
            self.gap(offset)
        elif character not in _UNSEEN:
            self._characters[offset] = character
            self._after_space = False

    def gap(self, offset: int) -> None:
        """What stands before and what stands behind are no one word."""
        if not self._after_space:
            self._characters[offset] = " "
            self._after_space = True

    def line_end(self, offset: int) -> None:
        """A line ends here, as at a <br>."""
        self._characters[offset] = "\n"
        self._after_space = True

    def border(self, offset: int) -> None:
        """A block begins or ends here."""
        self._characters[offset] = BORDER
        self._after_space = True

    def close_cell(self, start: int, end: int) -> None:
        """This was a cell of a table: words without a sentence in them say nothing without their headings."""
        if _STOP.search(seen("".join(self._characters[start:end]))) is None:
            self._characters[start:end] = [JOINT] * (end - start)

    def prose(self) -> str:
        """The mask as it is now."""
        return "".join(self._characters)
