"""Pass 2, its check: where a tree departs from the shape that rule files have, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checker.errors import Fix, Mistake
from checker.ruleset import quoting
from checker.ruleset.filling import filled_in
from checker.ruleset.fixing import inserted, written
from checker.ruleset.meaning import aliases_of
from checker.ruleset.misnaming import misnamed, name_meant
from checker.ruleset.schema import FILE
from checker.ruleset.shapes import (
    Key,
    ListShape,
    NamesShape,
    OneOrMoreShape,
    RecordShape,
    Shape,
    TextShape,
)
from checker.ruleset.tree import Items, Node, Table, Text, items, texts
from checker.source import Source, Span


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
        help, fix = quoting.help_for_value(source, node.span.start)
        yield _wrong_shape(source, node, shape.what, help, fix)
    elif not node.value.strip():
        yield Mistake("empty", f"{shape.what} is expected here", source, _visible(node.span))
    elif shape.choices and node.value not in shape.choices:
        message = f"`{node.value}` is not {shape.what}"
        yield misnamed("unknown-value", message, source, node, shape.choices)


def _check_list(source: Source, node: Node, shape: ListShape) -> Iterator[Mistake]:
    if isinstance(node, Text) and _lone(node, shape):
        yield _text_for_list(source, node, shape)
    elif not isinstance(node, Items):
        yield _wrong_shape(source, node, shape.what, _AS_LIST)
    else:
        if len(node.items) < shape.least or (shape.most is not None and len(node.items) > shape.most):
            message = f"{shape.what} is expected here, with {_count(shape.least, shape.most)}; it has "
            yield Mistake("wrong-length", f"{message}{len(node.items)}", source, _visible(node.span))
        for member in node.items:
            yield from check(source, member, shape.member)


def _lone(node: Text, shape: ListShape) -> bool:
    """Whether a text stands where a list of texts should be."""
    return bool(node.value.strip()) and isinstance(shape.member, TextShape)


def _text_for_list(source: Source, node: Text, shape: ListShape) -> Mistake:
    return _wrong_shape(source, node, shape.what, _AS_LIST, _as_list(source, node, shape))


def _as_list(source: Source, node: Text, shape: ListShape) -> Fix:
    """One text as a list of one, or of the words between its commas."""
    if shape.in_a_row:
        members = (written(part.strip()) for part in node.value.split(",") if part.strip())
        return Fix(node.span, f"[{', '.join(members)}]")
    line = source.line(source.location(node.span.start).line)
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return Fix(node.span, f"\n{indent}- {written(node.value)}")


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
        yield _wrong_shape(source, node, shape.what, *_as_table(source, node, shape))
        return
    if shape.count is not None and len(node.entries) != shape.count:
        message = f"{shape.what} is expected here; it has {len(node.entries)}"
        yield Mistake("wrong-length", message, source, _visible(node.span))
    for _, value in node.entries:
        yield from check(source, value, shape.value)


def _as_table(source: Source, node: Node, shape: NamesShape) -> quoting.Advice:
    """How a list is written as a table: two kinds under aliases, lists under names."""
    members, kinds = items(node), texts(node)
    if shape.count == len(kinds) == len(members):
        names = aliases_of(kinds)
    elif shape.count is None and members and all(isinstance(member, Items) for member in members):
        names = tuple(f"name-{number}" for number in range(1, len(members) + 1))
    else:
        return "write `name: ...` in front of each", None
    written_out = (member.span.of(source.text) for member in members)
    table = ", ".join(f"{name}: {member}" for name, member in zip(names, written_out, strict=True))
    return "give each a name", Fix(node.span, f"{{{table}}}")


def _check_record(source: Source, node: Node, shape: RecordShape) -> Iterator[Mistake]:
    if not isinstance(node, Table):
        yield _wrong_shape(source, node, shape.what)
        return
    known = shape.keys
    unknown = [name for name, _ in node.entries if _under(name.value, shape) is None]
    present = {name.value for name, _ in node.entries}
    meant = {name_meant(name.value, tuple(known))[0] for name in unknown}
    yield from _missing_keys(source, node, shape, present | meant)
    outcome = tuple(_missing_outcome(source, node, shape, present))
    yield from outcome
    for name, value in node.entries:
        expected = _under(name.value, shape)
        if expected is None and any(mistake.span == name.span and mistake.fix for mistake in outcome):
            continue  # told as the outcome that is missing
        if expected is None:
            yield _unknown_key(source, (name, value), known, shape.what, present)
            yield from _check_meant(source, (name, value), known, present)
        else:
            yield from check(source, value, expected)


def _unknown_key(
    source: Source, entry: tuple[Text, Node], known: Mapping[str, Key], what: str, present: set[str]
) -> Mistake:
    """A key that the record does not have; what stands there already needs no fix."""
    name, value = entry
    mistake = misnamed("unknown-key", f"{what} has no key `{name.value}`", source, name, tuple(known))
    if mistake.fix is None:
        return mistake
    meant = mistake.fix.text
    if meant in present:
        return replace(mistake, help=f"`{meant}` stands here already: join the two", fix=None)
    shape = known[meant].shape
    if not (isinstance(value, Text) and isinstance(shape, ListShape) and _lone(value, shape)):
        return mistake
    fix = _as_list(source, value, shape)
    return replace(mistake, fix=Fix(name.span.to(fix.span), f"{meant}: {fix.text}"))


def _check_meant(
    source: Source, entry: tuple[Text, Node], known: Mapping[str, Key], present: set[str]
) -> Iterator[Mistake]:
    """What stands under a misspelt key is checked as under the one that is meant.

    A lone text in the place of a list has been told with its key.
    """
    name, value = entry
    meant, _ = name_meant(name.value, tuple(known))
    if not meant or meant in present:
        return
    shape = known[meant].shape
    if not (isinstance(value, Text) and isinstance(shape, ListShape)):
        yield from check(source, value, shape)


def _under(name: str, shape: RecordShape) -> Shape | None:
    """What stands under a key; None where the record may not have it."""
    key = shape.keys.get(name)
    if key is not None:
        return key.shape
    return shape.others.value if shape.others else None


def _missing_keys(source: Source, node: Table, shape: RecordShape, present: set[str]) -> Iterator[Mistake]:
    for name, key in shape.required.items():
        if name not in present:
            message = f"{shape.what} needs `{name}`: {key.shape.what}"
            fix = _added(source, node, filled_in(shape.what, name, key))
            yield Mistake("missing-key", message, source, _head(node), key.doc, fix)


def _added(source: Source, node: Table, lines: str) -> Fix | None:
    """The lines put behind the first entry of a table that is written a key a line."""
    rows = [source.location(name.span.start) for name, _ in node.entries]
    if not rows or source.text[node.span.start] == "{" or (len(rows) > 1 and rows[0].line == rows[1].line):
        return None
    if len(rows) > 1:
        return inserted(source, node.entries[1][0].span.start, lines)
    end = source.line_span(source.location(node.entries[0][1].span.end).line).end
    indent = " " * (rows[0].column - 1)
    return Fix(Span(end, end), "".join(f"\n{indent}{line}" for line in lines.split("\n")))


def _missing_outcome(source: Source, node: Table, shape: RecordShape, present: set[str]) -> Iterator[Mistake]:
    """An example says what must happen by one of two keys."""
    if not shape.one_of or len(present.intersection(shape.one_of)) == 1:
        return
    message = f"{shape.what} needs exactly one of {' or '.join(f'`{key}`' for key in shape.one_of)}"
    meant = ((name, name_meant(name.value, shape.one_of)[0]) for name, _ in node.entries)
    for name, key in meant:
        if key and name.value not in shape.one_of:
            help = f"did you mean `{key}`?"
            yield Mistake("missing-key", message, source, name.span, help, Fix(name.span, key))
            return
    yield Mistake("missing-key", message, source, _head(node))


_AS_LIST = "write each member in a line of its own, behind `- `"


def _wrong_shape(
    source: Source, node: Node, expected: str, advice: str = "", fix: Fix | None = None
) -> Mistake:
    found = {Text: "a text", Items: "a list", Table: "a table"}[type(node)]
    message = f"{expected} is expected here, not {found}"
    return Mistake("wrong-shape", message, source, _head(node), advice, fix)


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
