"""A rule file as a tree of texts, lists and tables, each with its place.

Every scalar is a text: `NO`, `12:30` and `[on, off]` are the words that stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.source import Span


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar: its value, and the span of what is written, quotation marks included."""

    value: str
    span: Span
    style: str  # "" plain, "'" or '"' quoted, "|" or ">" a block


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; keys in the order in which they are written, each at most once."""

    entries: tuple[tuple[Text, Node], ...]
    span: Span


Node = Text | Items | Table


def entry(node: Node | None, key: str) -> Node | None:
    """The value under ``key`` of a table; None where there is none, or no table."""
    if not isinstance(node, Table):
        return None
    return next((value for name, value in node.entries if name.value == key), None)


def items(node: Node | None) -> tuple[Node, ...]:
    """The members of a list; of anything else none."""
    return node.items if isinstance(node, Items) else ()


def texts(node: Node | None) -> tuple[Text, ...]:
    """The members of a list that are texts."""
    return tuple(item for item in items(node) if isinstance(item, Text))


def entries(node: Node | None) -> Iterator[tuple[Text, Node]]:
    """The entries of a table; of anything else none."""
    if isinstance(node, Table):
        yield from node.entries
