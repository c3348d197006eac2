"""A message's text -> its parts: `"{a.outcome}" needs what {b.holder} refuses`."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.ruleset.condition import Alias, RoleOf
from checker.ruleset.rules import Template
from checker.source import Span

LONGEST = 1_000
"""Characters in a message, before its holes are filled."""

MOST_HOLES = 20
"""Holes in a message: each may be filled with a whole sentence."""

_HOLE = re.compile(r"\{(?P<alias>[a-z_]+)(?:\.(?P<role>[a-z_]+)(?P<absent>\?)?)?\}")
_STRAY = re.compile(r"\{[^{}]*\}?|\}")


def parse_message(text: str, placing: Callable[[int, int], Span] = Span) -> Template:
    """The template that ``text`` says.  What is no hole is plain text; ``strays`` finds those.

    One that is ``too_long`` is plain text throughout.
    """
    if too_long(text):
        return Template(text, (text,))
    parts: list[str | Alias | RoleOf] = []
    end = 0
    for hole in _HOLE.finditer(text):
        if hole.start() > end:
            parts.append(text[end : hole.start()])
        parts.append(_reference(hole, placing(hole.start() + 1, hole.end() - 1)))
        end = hole.end()
    if end < len(text):
        parts.append(text[end:])
    return Template(text, tuple(parts))


def too_long(text: str) -> bool:
    """Whether a message has more characters or holes than it may have."""
    return len(text) > LONGEST or text.count("{") > MOST_HOLES


def strays(text: str) -> tuple[Span, ...]:
    """Where braces stand that are no hole: `{a.b c}`, `{}`, `{a`."""
    return tuple(Span(*found.span()) for found in _STRAY.finditer(text) if not _HOLE.fullmatch(found.group()))


def _reference(hole: re.Match[str], span: Span) -> Alias | RoleOf:
    if hole["role"] is None:
        return Alias(hole["alias"], span)
    return RoleOf(hole["alias"], hole["role"], hole["absent"] is not None, span)
