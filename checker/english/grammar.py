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
from lark.common import LexerConf
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer
from lark.parsers.lalr_analysis import Shift
from lark.parsers.lalr_interactive_parser import InteractiveParser

from checker.english.boundaries import Terminal
from checker.resources import folder


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's tree; a leaf's text is its index into ``terminals``."""

    tree: Tree[Token] | None  # None where nothing could be parsed
    terminals: tuple[Terminal, ...]
    repairs: tuple[str, ...]  # what was inserted or dropped, in words


class _NoLexer(Lexer):
    """The terminals are fed by hand; Lark's own lexing is never used."""

    def __init__(self, conf: LexerConf) -> None:
        pass

    def lex(self, data: object) -> object:  # type: ignore[override]
        return iter(())


@cache
def _parser(name: str) -> Lark:
    path = folder("grammars") / f"{name}.lark"
    return Lark(path.read_text(encoding="utf-8"), parser="lalr", lexer=_NoLexer, import_paths=[str(path.parent)])


def parse(terminals: Sequence[Terminal], grammar: str = "statement") -> Parsed:
    """The tree of one sentence; ``grammar`` names a file in ``grammars/``."""
    state = _parser(grammar).parse_interactive("")
    used: list[Terminal] = []
    repairs: list[str] = []
    for terminal in terminals:
        if not _accepts(state, terminal.type):
            if not _accepts(state, "BND", terminal.type):
                repairs.append(f"dropped {terminal.type}")
                continue
            _feed(state, used, Terminal("BND", word="repair", span=terminal.span))
            repairs.append(f"boundary before {terminal.type}")
        _feed(state, used, terminal)
    return Parsed(_finish(state, used, repairs), tuple(used), tuple(repairs))


def _accepts(state: InteractiveParser, *kinds: str) -> bool:
    """Whether the parser can take terminals of these kinds next: its moves are tried on a copy of its stack."""
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


def _feed(state: InteractiveParser, used: list[Terminal], terminal: Terminal) -> bool:
    try:
        state.feed_token(Token(terminal.type, str(len(used))))
    except UnexpectedInput:
        return False
    used.append(terminal)
    return True


def _finish(state: InteractiveParser, used: list[Terminal], repairs: list[str]) -> Tree[Token] | None:
    if not used:
        return None
    try:
        return state.feed_eof()  # type: ignore[no-any-return]
    except UnexpectedInput:
        repairs.append("closed an open clause")
    return _closed(used[:-1], repairs) if len(used) > 1 else None


def _closed(used: list[Terminal], repairs: list[str]) -> Tree[Token] | None:
    """The tree without the last terminal, which waited for something that never came."""
    state = _parser("statement").parse_interactive("")
    again: list[Terminal] = []
    if all(_feed(state, again, terminal) for terminal in used):
        return _finish(state, again, repairs)
    return None
