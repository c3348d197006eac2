"""Pass 1: a rule file's text -> its tree, with what YAML itself makes wrong of it.

YAML has traps for people who write sentences: a colon makes a mapping, ` #` begins a comment, `*`
an alias.  Each is caught here and answered with the line as it should be written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import yaml

from checker.errors import Mistake
from checker.ruleset import quoting
from checker.ruleset.faults import LOADER, yaml_fault
from checker.ruleset.mending import Mended
from checker.ruleset.tree import Items, Node, Table, Text
from checker.source import Source, Span

MAX_DEPTH = 12
"""How deep lists and tables may lie in each other; the rule language needs five."""

MAX_NODES = 200_000
"""How many nodes a file may come to once its aliases are written out."""

LONGEST_TEXT = 20_000
"""Characters in one value of a rule file: patterns and conditions may have fewer, examples as many."""

MAX_FAULTS = 50
"""How many faults of YAML are told of one file."""

_CUT_BY_COMMENT = re.compile(r"[ \t]#")  # two spaces: a comment, and meant


@dataclass(frozen=True, slots=True)
class Read:
    """A part of a file as read: its node (None where nothing could be made of it), its mistakes."""

    node: Node | None
    mistakes: tuple[Mistake, ...] = ()
    size: int = 1  # nodes in it, aliases written out


def read(source: Source) -> Read:
    """The tree of a rule file; an empty file has none and no mistake either.

    A fault of YAML that has a fix is told and mended, so that what stands behind it is read, too.
    """
    mended = Mended(source, source)
    faults: list[Mistake] = []
    while (fault := yaml_fault(mended.read)) is not None:
        faults.append(mended.mistake(fault))
        if fault.fix is None or len(faults) > MAX_FAULTS or not _is_news(faults):
            return Read(None, tuple(dict.fromkeys(faults)))
        mended = mended.with_fix(fault.fix)
    found = _tree(mended.read)
    mistakes = (*faults, *map(mended.mistake, found.mistakes))
    return Read(None if found.node is None else mended.node(found.node), mistakes, found.size)


def _is_news(faults: Sequence[Mistake]) -> bool:
    """Whether the last fault lies behind those before it: a fix that mends nothing is no way on."""
    return all(earlier.span < faults[-1].span for earlier in faults[:-1])


def _tree(source: Source) -> Read:
    root = yaml.compose(source.text, Loader=LOADER)
    return Read(None) if root is None else _convert(source, root, MAX_DEPTH, MAX_NODES)


def _convert(source: Source, node: yaml.Node, depth: int, budget: int) -> Read:
    if depth == 0 or budget <= 0:
        return Read(None, (_too_large(source, node),), MAX_NODES)
    match node:
        case yaml.ScalarNode():
            return _scalar(source, node)
        case yaml.SequenceNode():
            return _items(source, node, depth, budget)
        case yaml.MappingNode():
            return _table(source, node, depth, budget)
        case _:
            raise TypeError(node)


def _scalar(source: Source, node: yaml.ScalarNode) -> Read:
    text = Text(node.value[:LONGEST_TEXT], _span(node), node.style or "")
    long = _too_long(source, node) if len(node.value) > LONGEST_TEXT else ()
    return Read(text, (*_tag_mistakes(source, node), *_cut_mistakes(source, text), *long))


def _items(source: Source, node: yaml.SequenceNode, depth: int, budget: int) -> Read:
    parts = _children(source, node.value, depth, budget)
    found = tuple(part.node for part in parts if part.node is not None)
    return _whole(source, node, Items(found, _span(node)), parts)


def _table(source: Source, node: yaml.MappingNode, depth: int, budget: int) -> Read:
    keys = _children(source, [key for key, _ in node.value], depth, budget)
    values = _children(source, [value for _, value in node.value], depth, budget)
    entries: dict[str, tuple[Text, Node]] = {}
    mistakes: list[Mistake] = []
    for key, value in zip(keys, values, strict=False):
        if not isinstance(key.node, Text):
            mistakes.extend(_key_mistakes(source, key))
        elif key.node.value in entries:
            mistakes.append(_repeated(source, key.node, entries[key.node.value][0]))
        elif value.node is not None:
            entries[key.node.value] = (key.node, value.node)
    read = _whole(source, node, Table(tuple(entries.values()), _span(node)), [*keys, *values])
    return replace(read, mistakes=(*read.mistakes, *mistakes))


def _children(source: Source, nodes: Sequence[yaml.Node], depth: int, budget: int) -> list[Read]:
    """Each node converted, until the budget of nodes is spent."""
    parts: list[Read] = []
    for node in nodes:
        budget -= parts[-1].size if parts else 1
        parts.append(_convert(source, node, depth - 1, budget))
        if budget <= 0:
            break
    return parts


def _whole(source: Source, node: yaml.Node, tree: Node, parts: Sequence[Read]) -> Read:
    mistakes = tuple(mistake for part in parts for mistake in part.mistakes)
    return Read(tree, (*_tag_mistakes(source, node), *mistakes), 1 + sum(part.size for part in parts))


def _span(node: yaml.Node) -> Span:
    return Span(node.start_mark.index, node.end_mark.index)


def _tag_mistakes(source: Source, node: yaml.Node) -> tuple[Mistake, ...]:
    written = source.text[node.start_mark.index : node.start_mark.index + 1]
    if written != "!":
        return ()
    return (
        Mistake(
            "yaml-tag",
            "a value may not begin with a YAML tag",
            source,
            Span(node.start_mark.index, node.start_mark.index + 1),
            *quoting.help_for_fault(source, node.start_mark.index),
        ),
    )


def _cut_mistakes(source: Source, text: Text) -> tuple[Mistake, ...]:
    """One space before ``#`` cuts a text short unseen; two or more show that a comment is meant."""
    rest = source.text[text.span.end : text.span.end + 3]
    if text.style or not _CUT_BY_COMMENT.match(rest):
        return ()
    place = Span(text.span.end + 1, text.span.end + 2)
    help, fix = quoting.help_for_value(source, text.span.start)
    message = "YAML cuts this text short: ` #` begins a comment"
    help = f"if a comment is meant, put two spaces before the #; {help}"
    return (Mistake("cut-by-comment", message, source, place, help, fix),)


def _key_mistakes(source: Source, key: Read) -> tuple[Mistake, ...]:
    if key.node is None:
        return ()
    return (Mistake("wrong-shape", "a key must be a word", source, key.node.span),)


def _repeated(source: Source, key: Text, first: Text) -> Mistake:
    line = source.location(first.span.start).line
    message = f"the key `{key.value}` stands here for the second time; the first is in line {line}"
    return Mistake("repeated-key", message, source, key.span, "join the two, or remove one")


def _too_long(source: Source, node: yaml.ScalarNode) -> tuple[Mistake, ...]:
    message = f"a text of {len(node.value)} characters; {LONGEST_TEXT} is the most"
    return (Mistake("too-large", message, source, _span(node), "write it shorter, or in several files"),)


def _too_large(source: Source, node: yaml.Node) -> Mistake:
    message = (
        f"lists and tables lie deeper than {MAX_DEPTH} levels, or aliases make more than {MAX_NODES} values"
    )
    return Mistake("too-large", message, source, _span(node), "write it flatter, and without YAML aliases")
