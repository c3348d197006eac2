"""Parsing: the terminals of a sentence become a tree, by Lark's LALR parser, with repair.

Where a terminal does not fit, a boundary is inserted before it; where that does not help, the
terminal is dropped.  Both are marked, and the clauses of such a sentence are of low confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lark import Lark, Token, Tree

from checker.english.boundaries import Terminal
from checker.english.lalr import Run, Table, table_of
from checker.grammars import ByHand, parser


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's tree; a leaf's text is its index into ``terminals``."""

    tree: Tree[Token] | None  # None where nothing could be parsed
    terminals: tuple[Terminal, ...]
    repairs: tuple[str, ...]  # what was inserted or dropped, in words


@cache
def _parser(name: str) -> Lark:
    return parser(name, ByHand)


@cache
def _table(name: str) -> Table:
    return table_of(_parser(name))


def parse(terminals: Sequence[Terminal], grammar: str = "statement") -> Parsed:
    """The tree of one sentence; ``grammar`` names a file in ``grammars/``."""
    run = Run(_table(grammar))
    used: list[Terminal] = []
    repairs: list[str] = []
    for terminal in terminals:
        if _feed(run, used, terminal):
            continue
        if terminal.type == "COM" or not run.takes("BND", terminal.type):
            repairs.append(f"dropped {terminal.type}")
            continue
        _feed(run, used, Terminal("BND", word="repair", span=terminal.span))
        _feed(run, used, terminal)
        repairs.append(f"boundary before {terminal.type}")
    return Parsed(_finish(run, used, repairs), tuple(used), tuple(repairs))


def _feed(run: Run, used: list[Terminal], terminal: Terminal) -> bool:
    """Feed a terminal, if it fits."""
    fits = run.take(_leaf(terminal.type, len(used)))
    if fits:
        used.append(terminal)
    return fits


@lru_cache(maxsize=4096)
def _leaf(kind: str, index: int) -> Token:
    """The leaf's text is the index of its terminal; Lark's tokens are slow to make, so they are kept."""
    return Token(kind, str(index))


def _finish(run: Run, used: Sequence[Terminal], repairs: list[str]) -> Tree[Token] | None:
    """The tree of all that was fed; where it is open at its end, that of all but the last terminal."""
    if not used:
        return None
    tree = run.end()
    if tree is None:
        repairs.append("closed an open clause")
        return _closed(used[:-1], repairs)
    return tree


def _closed(used: Sequence[Terminal], repairs: list[str]) -> Tree[Token] | None:
    """The tree without the last terminal, which waited for something that never came.

    Only sentences of texts are closed so.  A pattern with holes, which that grammar does not know, gives no
    tree: its author had better be told.
    """
    run = Run(_table("statement"))
    again: list[Terminal] = []
    if not all(_feed(run, again, terminal) for terminal in used):
        return None
    return _finish(run, again, repairs)
