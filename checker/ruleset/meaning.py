"""Pass 2, between: a tree as its author means it, so that one slip does not hide the mistakes behind it.

Keys that are misspelt become the keys that are meant, and one text in the place of a list becomes a
list of one.  Nothing is told here: the check of shapes has told all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.ruleset.misnaming import name_meant
from checker.ruleset.schema import FILE
from checker.ruleset.shapes import ListShape, NamesShape, RecordShape, Shape
from checker.ruleset.tree import Items, Node, Table, Text, texts


def as_meant(node: Node, shape: Shape = FILE) -> Node:
    """The tree with known keys and lists where slips stand for them."""
    match shape, node:
        case RecordShape(), Table():
            return _record(node, shape)
        case NamesShape(), Table():
            entries = ((name, as_meant(value, shape.value)) for name, value in node.entries)
            return replace(node, entries=tuple(entries))
        case NamesShape(count=int()), Items():
            return _under_aliases(node)
        case ListShape(), Items():
            return replace(node, items=tuple(as_meant(member, shape.member) for member in node.items))
        case ListShape(), Text():
            return Items((node,), node.span)
        case _:
            return node


def _under_aliases(node: Items) -> Table:
    """Two kinds in a list, as a table that gives each an alias."""
    kinds = texts(node)
    names = (Text(alias, kind.span, kind.style) for alias, kind in zip(aliases_of(kinds), kinds, strict=True))
    return Table(tuple(zip(names, kinds, strict=True)), node.span)


def aliases_of(kinds: Sequence[Text]) -> tuple[str, ...]:
    """An alias for each of some kinds: its own name, or "one" and "other" where two are the same."""
    own = tuple(dict.fromkeys(kind.value.replace("-", "_") for kind in kinds))
    return own if len(own) == len(kinds) else ("one", "other", *own)[: len(kinds)]


def _record(node: Table, shape: RecordShape) -> Table:
    present = {name.value for name, _ in node.entries}
    entries: dict[str, tuple[Text, Node]] = {}
    for name, value in node.entries:
        meant = _meant(name.value, shape, present)
        key = shape.keys.get(meant)
        known = replace(name, value=meant)
        entries.setdefault(meant, (known, as_meant(value, key.shape) if key is not None else value))
    return replace(node, entries=tuple(entries.values()))


def _meant(name: str, shape: RecordShape, present: set[str]) -> str:
    """The key that is meant by a name; of an example only the outcome, if it has none, can be misspelt."""
    if name in shape.keys:
        return name
    wanted = tuple(shape.keys) if shape.others is None else shape.one_of
    if shape.others is not None and present.intersection(shape.one_of):
        return name
    meant, _ = name_meant(name, wanted)
    return meant if meant and meant not in present else name
