"""What is no prose inside a block of Markdown: found by the parser's own rules, each with its place.

The parser's tokens do not say where they stand, but each of its rules begins and ends at an offset.
The rules are wrapped, so that they note what they have found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it import rules_inline as rules
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from checker.text.masking.seen import JOINT

_Rule = Callable[[StateInline, bool], bool]
_Note = Callable[[StateInline, int, "Notes"], None]
_NOTES = "notes"  # where in the parser's environment they are kept
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]")


@dataclass(slots=True)
class Notes:
    """What the rules found in one block: what is seen in its place, offset by offset.

    ``marks`` are the characters of emphasis: only when all is read is it known whether they are text.
    """

    seen: dict[int, str] = field(default_factory=dict)
    marks: list[tuple[int, int, Token]] = field(default_factory=list)
    tags: list[tuple[int, int]] = field(default_factory=list)

    def hide(self, start: int, end: int, instead: str = "") -> None:
        """This stretch is no prose; ``instead`` is what is seen there, if anything."""
        self.seen.update(dict.fromkeys(range(start, end), JOINT))
        self.seen.update(zip(range(start, end), instead, strict=False))


def read_inline(content: str, references: dict[str, object]) -> Notes:
    """The notes on a block's content."""
    notes = Notes()
    _parser().inline.parse(content, _parser(), {**references, _NOTES: notes}, [])
    for start, end, token in notes.marks:
        if token.type != "text" or not token.content:
            notes.hide(start, end)
    for start, end in _struck_out(notes):
        notes.hide(start, end)
    return notes


def _struck_out(notes: Notes) -> Iterator[tuple[int, int]]:
    """From "~~" to "~~": no part of the text any more."""
    opened = 0
    for start, end, token in notes.marks:
        if token.type == "s_open":
            opened = start
        elif token.type == "s_close":
            yield opened, end


def _link(state: StateInline, start: int, notes: Notes) -> None:
    """Of "[words](address)" the words are left."""
    closing = state.md.helpers.parseLinkLabel(state, start, disableNested=True)
    notes.hide(start, start + 1)
    notes.hide(closing, state.pos)


def _image(state: StateInline, start: int, notes: Notes) -> None:
    """What describes an image stands in no sentence."""
    notes.hide(start, state.pos, " ")


def _code(state: StateInline, start: int, notes: Notes) -> None:
    """The words of code are those of its sentence; a mark that has no partner is text."""
    if not state.pending:
        marks = len(state.tokens[-1].markup)
        notes.hide(start, start + marks)
        notes.hide(state.pos - marks, state.pos)


def _escape(state: StateInline, start: int, notes: Notes) -> None:
    """A backslash stands before what is text, or before the end of a line."""
    hard = state.tokens[-1].type == "hardbreak"
    notes.hide(start, start + 1 + hard, "\n" if hard else "")


def _line_end(state: StateInline, start: int, notes: Notes) -> None:
    """The end of a line is a blank, unless two blanks stand before it."""
    if state.tokens[-1].type == "hardbreak":
        notes.hide(start, start + 1, "\n")


def _entity(state: StateInline, start: int, notes: Notes) -> None:
    """The character in the place of its name."""
    notes.hide(start, state.pos, state.tokens[-1].content)


def _address(state: StateInline, start: int, notes: Notes) -> None:
    """Of "<https://...>" the angles."""
    notes.hide(start, start + 1)
    notes.hide(state.pos - 1, state.pos)


def _tag(state: StateInline, start: int, notes: Notes) -> None:
    """A tag or a comment; what it does to the text, ``markdown`` sees to."""
    notes.hide(start, state.pos)
    notes.tags.append((start, state.pos))


def _marks(state: StateInline, start: int, notes: Notes) -> None:
    """Each token of emphasis with its place; it is text until it has a partner."""
    at = state.pos
    for token in reversed(state.tokens):
        if at <= start:
            break
        notes.marks.append((at - len(token.content), at, token))
        at -= len(token.content)


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """ "[^1]" points to a note, or names it where "[^1]: " begins one."""
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    named = state.pos == 0 and state.src.startswith(":", found.end())
    if not silent:
        state.env[_NOTES].hide(found.start(), found.end() + named)
    state.pos = found.end() + named
    return True


def _image_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
    """The parser's, which reads the description as a text of its own: what is noted there is not ours."""
    kept = state.env[_NOTES]
    state.env[_NOTES] = Notes()
    found = rules.image(state, silent)
    state.env[_NOTES] = kept
    return found


_NOTED: dict[str, tuple[_Rule, _Note]] = {
    "newline": (rules.newline, _line_end),
    "escape": (rules.escape, _escape),
    "backticks": (rules.backtick, _code),
    "strikethrough": (rules.strikethrough.tokenize, _marks),
    "emphasis": (rules.emphasis.tokenize, _marks),
    "link": (rules.link, _link),
    "image": (_image_rule, _image),
    "autolink": (rules.autolink, _address),
    "html_inline": (rules.html_inline, _tag),
    "entity": (rules.entity, _entity),
}


def _noting(rule: _Rule, note: _Note) -> _Rule:
    """The rule, which notes what it found once it is sure of it."""

    def noted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the parser's own signature
        start = state.pos
        found = rule(state, silent)
        if found and not silent:
            note(state, start, state.env[_NOTES])
        return found

    return noted


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("strikethrough").disable("fragments_join")
    for name, (rule, note) in _NOTED.items():
        parser.inline.ruler.at(name, _noting(rule, note))
    parser.inline.ruler.before("link", "footnote", _footnote)
    return parser
