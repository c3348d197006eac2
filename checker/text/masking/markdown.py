"""The prose of Markdown: CommonMark with tables and strikethrough.

The parser says in which lines each block stands; the block's content is found in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.text.masking.elements import LEFT_OUT, RAISED, OpenElements
from checker.text.masking.html import HtmlReader
from checker.text.masking.inline import Notes, read_inline
from checker.text.masking.mask import Mask
from checker.text.masking.seen import JOINT

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
_CELLS = frozenset({"th_open", "td_open"})


@dataclass(frozen=True, slots=True)
class _Block:
    """The content of a block, and where in the file each of its characters stands (None: nowhere)."""

    content: str
    places: tuple[int | None, ...]
    is_cell: bool

    def extent(self) -> tuple[int, int]:
        """Where its first character stands, and where the place behind its last one is."""
        known = [place for place in self.places if place is not None]
        return (known[0], known[-1] + 1) if known else (0, 0)


def mask_markdown(text: str, start: int) -> str:
    """The prose of the Markdown from ``start`` on; what stands before is none."""
    mask = Mask(len(text))
    even = text.replace("\r\n", " \n").replace("\r", "\n")
    environment: dict[str, object] = {}
    tokens = _parser().parse(even[start:], environment)
    lines = _line_starts(even, start)
    elements = OpenElements()
    for token, block in _blocks(tokens, even, lines):
        if block is None:
            _show_html(token, even, lines, mask, elements)
        elif not elements.hide:
            _show(block, read_inline(block.content, environment), mask)
            if block.is_cell:
                mask.close_cell(*block.extent())
    return mask.prose()


@cache
def _parser() -> MarkdownIt:
    """Blocks only; what stands in a block is read by ``inline``."""
    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])


def _line_starts(text: str, start: int) -> tuple[int, ...]:
    """Where each line begins, and where the line behind the last one would."""
    return (start, *(match.end() for match in re.compile("\n").finditer(text, start)), len(text) + 1)


# -- blocks ----------------------------------------------------------------------------------------------


def _blocks(
    tokens: Sequence[Token], text: str, lines: Sequence[int]
) -> Iterator[tuple[Token, _Block | None]]:
    """Each token with prose in it, with its content; HTML has none yet."""
    behind = 0  # where the block before ends
    opening = ""
    for token in tokens:
        if token.type == "inline" and token.content and token.map:
            block = _located(token, text, lines, behind if opening in _CELLS else None)
            behind = max(behind, block.extent()[1])
            yield token, block
        elif token.type == "html_block":
            yield token, None
        opening = token.type


def _located(token: Token, text: str, lines: Sequence[int], behind: int | None) -> _Block:
    """A block's content in its lines; that of a table's cell is looked for from ``behind`` on."""
    places: list[int | None] = []
    first = token.map[0] if token.map else 0
    for number, line in enumerate(token.content.split("\n"), first):
        end = lines[number + 1] - 1
        if behind is None:
            places += _at_the_end(line, text, lines[number], end)
        else:
            places += _from(line, text, max(behind, lines[number]), end)
        places.append(end)  # of the line
    return _Block(token.content, tuple(places[:-1]), behind is not None)


def _at_the_end(line: str, text: str, start: int, end: int) -> list[int | None]:
    """A line of a paragraph or heading: the end of the file's line, but for blanks and a heading's "#"."""
    words = line.strip()
    whole = text[start:end].rstrip()
    for ending in (whole, whole.rstrip("#").rstrip()):
        if ending.endswith(words):
            return _placed(line, words, start + len(ending) - len(words))
    return [None] * len(line)


def _placed(line: str, words: str, at: int) -> list[int | None]:
    left = len(line) - len(line.lstrip())
    behind = len(line) - left - len(words)
    return [*([None] * left), *range(at, at + len(words)), *([None] * behind)]


def _from(cell: str, text: str, start: int, end: int) -> list[int | None]:
    """A cell of a table, in which a bar is written with a backslash before it."""
    written = re.escape(cell).replace(r"\|", r"\\?\|")
    found = re.compile(written).search(text, start, end)
    if found is None:
        return [None] * len(cell)
    offsets = [at for at in range(found.start(), found.end()) if not text.startswith(r"\|", at)]
    return [*offsets[: len(cell)], *([None] * (len(cell) - len(offsets)))]


# -- what is shown of them -------------------------------------------------------------------------------


def _show(block: _Block, notes: Notes, mask: Mask) -> None:
    """A block, apart from what stands before it."""
    _leave_out(block.content, notes)
    first, _ = block.extent()
    if first > 0:
        mask.border(first - 1)
    for index, place in enumerate(block.places):
        character = notes.seen.get(index, block.content[index])
        if place is None or character == JOINT:
            continue
        if character == "\n" and index in notes.seen:
            mask.line_end(place)
        else:
            mask.put(place, character)


def _leave_out(content: str, notes: Notes) -> None:
    """What stands inside tags that are left out, and the marks of notes; <br> ends a line."""
    opened: dict[str, int] = {}
    for start, end in notes.tags:
        tag = _TAG.match(content, start)
        name = tag["name"].lower() if tag else ""
        if name == "br":
            notes.hide(start, end, "\n")
        elif tag and tag["end"] and name in opened:
            inside = content[opened.pop(name) : start]
            if name in LEFT_OUT or inside.strip().lower() not in RAISED:
                notes.hide(start - len(inside), end)
        elif name in LEFT_OUT or name == "sup":
            opened.setdefault(name, end)


def _show_html(token: Token, text: str, lines: Sequence[int], mask: Mask, elements: OpenElements) -> None:
    """A block of HTML; what it leaves open is open in the Markdown behind it."""
    if not token.map:
        return
    start, end = lines[token.map[0]], lines[token.map[1]] - 1
    if start:
        mask.border(start - 1)
    HtmlReader(text[start:end], mask, elements, start).read()
