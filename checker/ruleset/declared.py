"""Pass 2: trees -> declarations as written: strings with their places, nothing looked up yet.

A part that is missing or of the wrong shape is left out, or empty: the shape check has reported it,
and the rest of the rule can still be proved.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import Mistake
from checker.ruleset import nodes, schema
from checker.ruleset.meaning import as_meant
from checker.ruleset.shape_check import check
from checker.ruleset.shapes import RecordShape
from checker.ruleset.tree import Items, Node, Table, Text, entries, entry, items, texts
from checker.source import Source, Span


@dataclass(frozen=True, slots=True)
class ExampleDecl:
    """An example: its outcome (the key), its text, and what else it says."""

    outcome: Text
    text: Text
    others: tuple[tuple[Text, Text], ...]
    todo: bool


@dataclass(frozen=True, slots=True)
class StatementDecl:
    """A statement rule as written."""

    source: Source
    span: Span
    id: Text
    kind: Text  # the id where the file gives no kind
    doc: Text
    patterns: tuple[Text, ...]
    nots: tuple[Text, ...]
    examples: tuple[ExampleDecl, ...]


@dataclass(frozen=True, slots=True)
class ConflictDecl:
    """A conflict rule as written."""

    source: Source
    span: Span
    id: Text
    doc: Text
    severity: Text
    between: tuple[tuple[Text, tuple[Text, ...]], ...]
    when: Text
    message: Text
    suppressible: bool
    examples: tuple[ExampleDecl, ...]
    scope: Text


@dataclass(frozen=True, slots=True)
class ListDecl:
    """A named list of words: a word class, an exclusive class, a party's names."""

    source: Source
    name: Text
    members: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class LexiconDecl:
    """A file's lexicon section as written."""

    antonyms: tuple[tuple[Text, ...], ...] = ()
    synonyms: tuple[tuple[Text, ...], ...] = ()
    events: tuple[tuple[Text, ...], ...] = ()
    exclusive: tuple[ListDecl, ...] = ()
    alternatives: tuple[ListDecl, ...] = ()
    kinds_of: tuple[ListDecl, ...] = ()
    parties: tuple[ListDecl, ...] = ()


@dataclass(frozen=True, slots=True)
class FileDecl:
    """A rule file as written, with the mistakes of its YAML and its shape."""

    source: Source
    uses: tuple[Text, ...] = ()
    words: tuple[ListDecl, ...] = ()
    statements: tuple[StatementDecl, ...] = ()
    conflicts: tuple[ConflictDecl, ...] = ()
    lexicon: LexiconDecl = LexiconDecl()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def rules(self) -> tuple[StatementDecl | ConflictDecl, ...]:
        """The rules of both sorts, statement rules first."""
        return (*self.statements, *self.conflicts)


def declare(source: Source) -> FileDecl:
    """What a rule file declares."""
    read = nodes.read(source)
    if read.node is None:
        return FileDecl(source, mistakes=read.mistakes)
    tree = as_meant(read.node)
    return FileDecl(
        source,
        uses=texts(entry(tree, "use")),
        words=_lists(source, entry(tree, "words")),
        statements=tuple(_statement(source, node) for node in items(entry(tree, "statements"))),
        conflicts=tuple(_conflict(source, node) for node in items(entry(tree, "conflicts"))),
        lexicon=_lexicon(source, entry(tree, "lexicon")),
        mistakes=(*read.mistakes, *check(source, read.node)),
    )


def _statement(source: Source, node: Node) -> StatementDecl:
    name = _text(node, "id")
    return StatementDecl(
        source,
        _place(node, name),
        name,
        _text(node, "kind") if entry(node, "kind") else name,
        _text(node, "doc"),
        texts(entry(node, "patterns")),
        texts(entry(node, "not")),
        _examples(entry(node, "examples"), schema.STATEMENT_EXAMPLE),
    )


def _conflict(source: Source, node: Node) -> ConflictDecl:
    name = _text(node, "id")
    return ConflictDecl(
        source,
        _place(node, name),
        name,
        _text(node, "doc"),
        _text(node, "severity"),
        _between(entry(node, "between")),
        _text(node, "when"),
        _text(node, "message"),
        _text(node, "suppressible").value != "false",
        _examples(entry(node, "examples"), schema.CONFLICT_EXAMPLE),
        _text(node, "scope"),
    )


def _lexicon(source: Source, node: Node | None) -> LexiconDecl:
    return LexiconDecl(
        _groups(entry(node, "antonyms")),
        _groups(entry(node, "synonyms")),
        _groups(entry(node, "events")),
        _lists(source, entry(node, "exclusive")),
        _lists(source, entry(node, "alternatives")),
        _lists(source, entry(node, "kinds_of")),
        _lists(source, entry(node, "parties")),
    )


def _examples(node: Node | None, shape: RecordShape) -> tuple[ExampleDecl, ...]:
    found = (_example(item, shape) for item in items(node))
    return tuple(example for example in found if example is not None)


def _example(node: Node, shape: RecordShape) -> ExampleDecl | None:
    pairs = _pairs(node)
    outcomes = [pair for pair in pairs if pair[0].value in shape.one_of]
    if len(outcomes) != 1:
        return None
    others = tuple(pair for pair in pairs if pair[0].value not in (*shape.one_of, "todo"))
    return ExampleDecl(*outcomes[0], others, _text(node, "todo").value == "true")


def _text(node: Node, key: str) -> Text:
    """The text under a key; an empty one where there is none."""
    found = entry(node, key)
    return found if isinstance(found, Text) else Text("", _place(node), "")


def _pairs(node: Node | None) -> tuple[tuple[Text, Text], ...]:
    return tuple((name, value) for name, value in entries(node) if isinstance(value, Text))


def _between(node: Node | None) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """Each alias with what it may stand for: the one kind, or the members of the list."""
    return tuple(
        (alias, (value,) if isinstance(value, Text) else texts(value)) for alias, value in entries(node)
    )


def _groups(node: Node | None) -> tuple[tuple[Text, ...], ...]:
    return tuple(texts(group) for group in items(node) if isinstance(group, Items))


def _lists(source: Source, node: Node | None) -> tuple[ListDecl, ...]:
    return tuple(ListDecl(source, name, texts(value)) for name, value in entries(node))


def _place(node: Node, name: Text | None = None) -> Span:
    """What to underline of a rule: its id, else its first key."""
    if name is not None and name.value:
        return name.span
    if isinstance(node, Table) and node.entries:
        return node.entries[0][0].span
    return Span(node.span.start, node.span.start + 1)
