"""The prose of HTML, by the standard library's parser, which knows where each piece stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from html.parser import HTMLParser
from itertools import chain

from checker.text.masking.elements import AROUND_CELLS, BLOCKS, CELLS, INLINE, RAISED, OpenElements
from checker.text.masking.mask import Mask
from checker.text.masking.seen import JOINT

_TAG_BEGINS = re.compile(r"<(?=[A-Za-z/!?])")
_QUOTED = {"q": ("“", "”")}  # the marks that browsers set around <q>


def mask_html(text: str) -> tuple[str, dict[str, str]]:
    """The prose of a page, and what its <meta> elements say, by their name or property."""
    mask = Mask(len(text))
    reader = HtmlReader(text, mask, OpenElements())
    reader.read()
    return mask.prose(), reader.meta


class HtmlReader(HTMLParser):
    """Shows in ``mask`` the prose of the HTML at ``base`` and behind; ``elements`` are those open there."""

    def __init__(self, text: str, mask: Mask, elements: OpenElements, base: int = 0) -> None:
        super().__init__(convert_charrefs=False)
        self.meta: dict[str, str] = {}
        self._text = prepared(text)
        self._mask = mask
        self._elements = elements
        self._base = base
        self._cell: int | None = None  # where the cell begins that is open
        self._lines = (0, *(match.end() for match in re.finditer("\n", self._text)))

    def read(self) -> None:
        """Read all of it."""
        self.feed(self._text)
        self.close()
        self._end_cell(self._base + len(self._text))

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """An element begins."""
        attributes = {name: value or "" for name, value in attrs}
        self._part(tag, 0)
        if tag in CELLS:
            self._cell = self._base + self._local()
        self._elements.begin(tag, attributes)
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name", "")
            self.meta.setdefault(name.lower(), attributes.get("content", "").strip())

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self._part(tag, 1)
        self._elements.end(tag)

    def handle_data(self, data: str) -> None:
        """Text, as it stands there."""
        if not self._hides(data):
            self._mask.show(self._base + self._local(), data)

    def handle_entityref(self, name: str) -> None:
        """A character by its name: "&amp;"; with an unknown name it is text."""
        self._character(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A character by its number: "&#39;"."""
        self._character(f"&#{name}")

    def _character(self, written: str) -> None:
        at = self._local()
        meant = unescape(f"{written};")
        if self._hides(meant):
            return
        if meant.startswith(written):
            closed = self._text.startswith(";", at + len(written))
            self._mask.show(self._base + at, written + ";" * closed)
            return
        for index, character in enumerate(meant[: len(written)]):
            self._mask.put(self._base + at + index, character)

    def _part(self, tag: str, side: int) -> None:
        """What a tag does to the text around it; ``side`` is 0 at the beginning of its element."""
        at = self._base + self._local()
        if tag in AROUND_CELLS:
            self._end_cell(at)
        if tag in BLOCKS:
            self._mask.border(at)
        elif self._elements.hide:
            return
        elif tag == "br":
            self._mask.line_end(at)
        elif tag in _QUOTED:
            self._mask.put(at, _QUOTED[tag][side])
        elif tag not in INLINE:
            self._mask.gap(at)

    def _end_cell(self, at: int) -> None:
        if self._cell is not None:
            self._mask.close_cell(self._cell + 1, at)
        self._cell = None

    def _hides(self, data: str) -> bool:
        """Whether text here is no prose; a raised one is the mark of a note unless it is "st" or the like."""
        note = self._elements.raised and data.strip().lower() not in RAISED
        return self._elements.hide or note

    def _local(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def prepared(text: str) -> str:
    """The HTML, as long as before, without what the parser fails at, or reads again and again.

    Comments become joints, and so does the "<" of a tag that has no ">".  "<![" begins a comment to browsers
    and an error to the parser.
    """
    plain = _without_comments(text).replace("<![", f"<!{JOINT}")
    end = plain.rfind(">") + 1
    return plain[:end] + _TAG_BEGINS.sub(JOINT, plain[end:])


def _without_comments(text: str) -> str:
    """The HTML with joints for each comment; one that is never closed is none."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces += (text[at:start], JOINT * (end + 3 - start))
        at = end + 3
    return "".join(chain(pieces, [text[at:].replace("<!--", "    ")]))
