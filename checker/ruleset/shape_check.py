"""Where a rule file departs from its shape: mistakes with a place and a way out."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Mistake
from checker.ruleset import quoting
from checker.ruleset.names import resembles, suggestion
from checker.ruleset.schema import FILE
from checker.ruleset.shapes import ListShape, NamesShape, OneOrMoreShape, RecordShape, Shape, TextShape
from checker.ruleset.tree import Items, Node, Table, Text
from checker.source import Source, Span

_AS_LIST = "write each member in a line of its own, behind `- `"


def check(source: Source, node: Node, shape: Shape = FILE) -> Iterator[Mistake]:
    """Where a tree departs from its shape, in the order of the file."""
    match shape:
        case TextShape():
            yield from _check_text(source, node, shape)
        case ListShape():
            yield from _check_list(source, node, shape)
        case NamesShape():
            yield from _check_names(source, node, shape)
        case RecordShape():
            yield from _check_record(source, node, shape)
        case OneOrMoreShape():
            yield from _check_one_or_more(source, node, shape)


def _check_text(source: Source, node: Node, shape: TextShape) -> Iterator[Mistake]:
    if not isinstance(node, Text):
        advice = quoting.help_for_value(source, node.span.start)
        yield _wrong_shape(source, node, shape.what, advice)
    elif not node.value.strip():
        yield Mistake("empty", f"{shape.what} is expected here", source, _visible(node.span))
    elif shape.choices and node.value not in shape.choices:
        message = f"`{node.value}` is not {shape.what}"
        yield Mistake("unknown-value", message, source, node.span, suggestion(node.value, shape.choices))


def _check_list(source: Source, node: Node, shape: ListShape) -> Iterator[Mistake]:
    if not isinstance(node, Items):
        yield _wrong_shape(source, node, shape.what, _AS_LIST)
        return
    if len(node.items) < shape.least or (shape.most is not None and len(node.items) > shape.most):
        message = (
            f"{shape.what} is expected here, with {_count(shape.least, shape.most)}; it has {len(node.items)}"
        )
        yield Mistake("wrong-length", message, source, _visible(node.span))
    for member in node.items:
        yield from check(source, member, shape.member)


def _check_one_or_more(source: Source, node: Node, shape: OneOrMoreShape) -> Iterator[Mistake]:
    match node:
        case Text():
            yield from _check_text(source, node, shape.member)
        case Items():
            yield from _check_list(source, node, ListShape(shape.member, shape.what))
        case Table():
            yield _wrong_shape(source, node, shape.what)


def _check_names(source: Source, node: Node, shape: NamesShape) -> Iterator[Mistake]:
    if not isinstance(node, Table):
        yield _wrong_shape(source, node, shape.what)
        return
    if shape.count is not None and len(node.entries) != shape.count:
        message = f"{shape.what} is expected here; it has {len(node.entries)}"
        yield Mistake("wrong-length", message, source, _visible(node.span))
    for _, value in node.entries:
        yield from check(source, value, shape.value)


def _check_record(source: Source, node: Node, shape: RecordShape) -> Iterator[Mistake]:
    if not isinstance(node, Table):
        yield _wrong_shape(source, node, shape.what)
        return
    present = [name.value for name, _ in node.entries]
    yield from _missing_keys(source, node, shape, present)
    for name, value in node.entries:
        expected = _under(name.value, shape)
        if expected is None:
            message = f"{shape.what} has no key `{name.value}`"
            yield Mistake("unknown-key", message, source, name.span, suggestion(name.value, shape.keys))
        else:
            yield from check(source, value, expected)


def _under(name: str, shape: RecordShape) -> Shape | None:
    """What stands under a key; None where the record may not have it."""
    key = shape.keys.get(name)
    if key is not None:
        return key.shape
    return shape.others.value if shape.others else None


def _missing_keys(source: Source, node: Table, shape: RecordShape, present: list[str]) -> Iterator[Mistake]:
    place = _head(node)
    for name, key in shape.required.items():
        if name not in present:
            message = f"{shape.what} needs `{name}`: {key.shape.what}"
            yield Mistake("missing-key", message, source, place, key.doc)
    if shape.one_of and len([key for key in shape.one_of if key in present]) != 1:
        names = " or ".join(f"`{key}`" for key in shape.one_of)
        near = (suggestion(key, shape.one_of) for key in present if resembles(key, shape.one_of))
        message = f"{shape.what} needs exactly one of {names}"
        yield Mistake("missing-key", message, source, place, next(near, ""))


def _wrong_shape(source: Source, node: Node, expected: str, advice: str = "") -> Mistake:
    found = {Text: "a text", Items: "a list", Table: "a table"}[type(node)]
    return Mistake("wrong-shape", f"{expected} is expected here, not {found}", source, _head(node), advice)


def _head(node: Node) -> Span:
    """What to underline of a node: a table's first key, else its beginning."""
    if isinstance(node, Table) and node.entries:
        return node.entries[0][0].span
    return _visible(node.span)


def _visible(span: Span) -> Span:
    return Span(span.start, max(span.end, span.start + 1))


def _count(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least}"
    return f"exactly {least}" if least == most else f"{least} to {most}"
