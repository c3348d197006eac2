"""Parsing: the terminals of a sentence become a tree, by Lark's LALR parser, with repair.

Where a terminal does not fit, a boundary is inserted before it; where that does not help, the
terminal is dropped.  Both are marked, and the clauses of such a sentence are of low confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput
from lark.parsers.lalr_analysis import Shift
from lark.parsers.lalr_interactive_parser import InteractiveParser

from checker.english.boundaries import Terminal
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


def parse(terminals: Sequence[Terminal], grammar: str = "statement") -> Parsed:
    """The tree of one sentence; ``grammar`` names a file in ``grammars/``."""
    state = _parser(grammar).parse_interactive("")
    used: list[Terminal] = []
    repairs: list[str] = []
    for terminal in terminals:
        if not _accepts(state, terminal.type):
            if terminal.type == "COM" or not _accepts(state, "BND", terminal.type):
                repairs.append(f"dropped {terminal.type}")
                continue
            _feed(state, used, Terminal("BND", word="repair", span=terminal.span))
            repairs.append(f"boundary before {terminal.type}")
        _feed(state, used, terminal)
    return Parsed(_finish(state, used, repairs), tuple(used), tuple(repairs))


def _accepts(state: InteractiveParser, *kinds: str) -> bool:
    """Whether the parser can take terminals of these types next: its moves are tried on a copy of its stack.

    Lark's own ``accepts`` would copy the whole parser for every terminal that there is.
    """
    table = state.parser_state.parse_conf.parse_table
    stack = list(state.parser_state.state_stack)
    return all(_shifts(table, stack, kind) for kind in kinds)


def _shifts(table: Any, stack: list[int], kind: str) -> bool:
    """Reduce until ``kind`` can be shifted, and shift it; False where it cannot."""
    while True:
        move = table.states[stack[-1]].get(kind)
        if move is None:
            return False
        action, argument = move
        if action is Shift:
            stack.append(argument)
            return True
        if argument.expansion:
            del stack[-len(argument.expansion) :]
        stack.append(table.states[stack[-1]][argument.origin.name][1])


def _feed(state: InteractiveParser, used: list[Terminal], terminal: Terminal) -> None:
    """Feed a terminal that is accepted; the leaf's text is its index."""
    state.feed_token(Token(terminal.type, str(len(used))))
    used.append(terminal)


def _finish(state: InteractiveParser, used: list[Terminal], repairs: list[str]) -> Tree[Token] | None:
    """The tree of all that was fed; where it is open at its end, that of all but the last terminal."""
    if not used:
        return None
    try:
        tree: Tree[Token] = state.feed_eof()  # type: ignore[no-untyped-call]  # Lark gives it no types
    except UnexpectedInput:
        repairs.append("closed an open clause")
        return _closed(used[:-1], repairs)
    return tree


def _closed(used: Sequence[Terminal], repairs: list[str]) -> Tree[Token] | None:
    """The tree without the last terminal, which waited for something that never came.

    Only sentences of texts are closed so.  A pattern with holes, which that grammar does not know, gives no
    tree: its author had better be told.
    """
    state = _parser("statement").parse_interactive("")
    again: list[Terminal] = []
    for terminal in used:
        if not _accepts(state, terminal.type):
            return None
        _feed(state, again, terminal)
    return _finish(state, again, repairs)
