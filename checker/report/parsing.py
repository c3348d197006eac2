"""What the stages from words to the tree made of a sentence, as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lark import Token, Tree

from checker.english.analysis import Stages
from checker.english.boundaries import Terminal
from checker.report.visible import words


def parsing(result: Stages, text: str) -> list[tuple[str, Iterable[str]]]:
    """The stages from words to the tree, each with its lines."""
    tree = () if result.parsed.tree is None else _tree(result.parsed.tree, result.parsed.terminals, text)
    return [
        ("tags", [" ".join(f"{word.text}/{word.tag}" for word in result.tagged)]),
        ("chunks", [" ".join(f"{one.kind}[{words(one.span, text)}]" for one in result.chunks)]),
        ("terminals", [" ".join(map(_terminal, result.terminals))]),
        ("tree", tree or ["none: the grammar could make nothing of it"]),
        ("repairs", result.parsed.repairs),
    ]


def _terminal(terminal: Terminal) -> str:
    words = [word for word in (terminal.focus, terminal.word) if word]
    return f"{terminal.type}({' '.join(words)})" if words else terminal.type


def _tree(tree: Tree[Token], terminals: tuple[Terminal, ...], text: str, depth: int = 0) -> Iterator[str]:
    """A node a line, with its only child beside it; a leaf with the words it stands for."""
    names, node = [str(tree.data)], tree
    while len(node.children) == 1 and isinstance(node.children[0], Tree):
        node = node.children[0]
        names.append(str(node.data))
    yield "  " * depth + " / ".join(names)
    for child in node.children:
        if isinstance(child, Tree):
            yield from _tree(child, terminals, text, depth + 1)
        else:
            terminal = terminals[int(child)]
            yield "  " * (depth + 1) + f"{_terminal(terminal)}: {words(terminal.span, text)}"
