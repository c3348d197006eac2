"""The shape of a rule file: which keys it may hold, and what stands under each.

The shapes are data, so that the check, the messages and a published schema cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checker.errors import Mistake
from checker.ruleset import quoting
from checker.ruleset.names import resembles, suggestion
from checker.ruleset.tree import Items, Node, Table, Text
from checker.source import Source, Span


@dataclass(frozen=True, slots=True)
class TextShape:
    """A text, not empty; where ``choices`` are given, one of them."""

    what: str = "a text"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of at least ``least`` and at most ``most`` members of one shape."""

    member: Shape
    what: str
    least: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class NamesShape:
    """A table whose keys are names of the author's own."""

    value: Shape
    what: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class RecordShape:
    """A table with known keys.  ``other``: the shape of any further key, where such may stand."""

    what: str
    required: Mapping[str, Shape] = field(hash=False)
    optional: Mapping[str, Shape] = field(hash=False)
    one_of: tuple[str, ...] = ()  # exactly one of these optional keys must stand there
    other: Shape | None = None


@dataclass(frozen=True, slots=True)
class OneOrMoreShape:
    """A text, or a list of such texts."""

    member: TextShape
    what: str


Shape = TextShape | ListShape | NamesShape | RecordShape | OneOrMoreShape

_TEXT = TextShape()
_SEVERITY = TextShape("a severity", ("error", "warning", "note"))
_TODO = TextShape("true or false", ("true", "false"))
_WORDS = ListShape(_TEXT, "a list of words")
_PATTERNS = ListShape(TextShape("a pattern"), "a list of patterns")

STATEMENT_EXAMPLE = RecordShape(
    "an example",
    required={},
    optional={"match": _TEXT, "no_match": _TEXT, "todo": _TODO},
    one_of=("match", "no_match"),
    other=TextShape("the words that the role catches"),
)
CONFLICT_EXAMPLE = RecordShape(
    "an example",
    required={},
    optional={
        "conflict": _TEXT,
        "consistent": _TEXT,
        "reference": _TEXT,
        "severity": _SEVERITY,
        "todo": _TODO,
    },
    one_of=("conflict", "consistent"),
)
STATEMENT = RecordShape(
    "a statement rule",
    required={
        "id": TextShape("a name"),
        "doc": _TEXT,
        "patterns": _PATTERNS,
        "examples": ListShape(STATEMENT_EXAMPLE, "a list of examples"),
    },
    optional={"kind": TextShape("a name"), "not": _PATTERNS},
)
CONFLICT = RecordShape(
    "a conflict rule",
    required={
        "id": TextShape("a name"),
        "doc": _TEXT,
        "severity": _SEVERITY,
        "between": NamesShape(
            OneOrMoreShape(TextShape("a kind"), "a kind or a list of kinds"),
            "a table of two aliases",
            count=2,
        ),
        "when": TextShape("a condition"),
        "message": _TEXT,
        "examples": ListShape(CONFLICT_EXAMPLE, "a list of examples"),
    },
    optional={},
)
LEXICON = RecordShape(
    "the lexicon",
    required={},
    optional={
        "antonyms": ListShape(ListShape(_TEXT, "a pair of words", 2, 2), "a list of pairs"),
        "synonyms": ListShape(ListShape(_TEXT, "a list of words", 2), "a list of lists"),
        "events": ListShape(ListShape(_TEXT, "a list of names for one event", 2), "a list of lists"),
        "exclusive": NamesShape(ListShape(_TEXT, "a list of values", 2), "a table of classes"),
        "alternatives": NamesShape(ListShape(_TEXT, "a list of values", 2), "a table of classes"),
        "kinds_of": NamesShape(_WORDS, "a table of kinds"),
        "parties": NamesShape(_WORDS, "a table of parties"),
    },
)
FILE = RecordShape(
    "a rule file",
    required={},
    optional={
        "use": ListShape(TextShape("a pack's name or path"), "a list of packs"),
        "words": NamesShape(_WORDS, "a table of word classes"),
        "statements": ListShape(STATEMENT, "a list of statement rules"),
        "conflicts": ListShape(CONFLICT, "a list of conflict rules"),
        "lexicon": LEXICON,
    },
)

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
    known = {**shape.required, **shape.optional}
    for name, value in node.entries:
        expected = known.get(name.value, shape.other)
        if expected is None:
            message = f"{shape.what} has no key `{name.value}`"
            yield Mistake("unknown-key", message, source, name.span, suggestion(name.value, known))
        else:
            yield from check(source, value, expected)


def _missing_keys(source: Source, node: Table, shape: RecordShape, present: list[str]) -> Iterator[Mistake]:
    place = _head(node)
    for key, expected in shape.required.items():
        if key not in present:
            message = f"{shape.what} needs `{key}`: {expected.what}"
            yield Mistake("missing-key", message, source, place)
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
