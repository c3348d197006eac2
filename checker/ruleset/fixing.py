"""Fixes: what to write in a rule file so that a mistake is gone.

A fix replaces a whole scalar, a key or a line, so that it can be shown as the line as it should be
and applied as it stands.
"""

from __future__ import annotations

import re

import yaml

from checker.errors import Fix
from checker.source import Source, Span

_LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FLOW_SIGN = re.compile(r"[,\[\]{}]")


def fixed(source: Source, fix: Fix) -> str:
    """The text of a file with the fix in it."""
    return source.text[: fix.span.start] + fix.text + source.text[fix.span.end :]


def written(value: str) -> str:
    """A text as YAML reads it back: plain where that is safe, else in single quotes."""
    quoted = f"""'{value.replace("'", "''")}'"""
    if _FLOW_SIGN.search(value) or value != value.strip() or not value:
        return quoted
    try:
        node = yaml.compose(f"- {value}", Loader=_LOADER)
    except (yaml.YAMLError, RecursionError):
        return quoted
    member = node.value[0] if isinstance(node, yaml.SequenceNode) else None
    plain = isinstance(member, yaml.ScalarNode) and member.value == value and not member.style
    return value if plain else quoted


def change(before: str, after: str) -> Fix:
    """The smallest replacement that makes one text of another."""
    start = _alike(before, after)
    same_end = _alike(before[start:][::-1], after[start:][::-1])
    return Fix(Span(start, len(before) - same_end), after[start : len(after) - same_end])


def _alike(one: str, other: str) -> int:
    """How many characters two texts share from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def inserted(source: Source, offset: int, lines: str) -> Fix:
    """The fix that puts lines before the line of ``offset``, indented as that line is."""
    number = source.location(offset).line
    start, line = source.line_span(number).start, source.line(number)
    indent = line[: len(line) - len(line.lstrip())]
    block = "".join(f"{indent}{part}\n" for part in lines.split("\n"))
    return Fix(Span(start, start), block)
