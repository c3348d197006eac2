"""Running the tables that Lark makes of a grammar.

Lark's own parser makes a token, a tree and a handful of objects more for each of its moves, and can say only
by an exception that a terminal does not fit.  Here the same tables are run by themselves: a terminal is
taken, or is refused and nothing has happened.  The trees are Lark's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from lark import Lark, Token, Tree
from lark.grammar import Rule
from lark.parsers.lalr_analysis import Shift

__all__ = ["Run", "Table", "table_of"]

_END = Token("$END", "")


@dataclass(frozen=True, slots=True)
class Reduction:
    """A rule whose right-hand side is complete."""

    rule: str
    length: int  # of the right-hand side
    spliced: bool  # a list that Lark made of "x*": its parts go straight into the tree above
    splices: bool  # a part of it is such a list


@dataclass(frozen=True, slots=True)
class Table:
    """For each state what a terminal does there, and where a rule leads from there."""

    moves: Mapping[int, Mapping[str, int | Reduction]]  # an int is the state after the terminal
    after: Mapping[int, Mapping[str, int]]
    start: int


def table_of(grammar: Lark) -> Table:
    """The table of a grammar that was read for LALR."""
    made = grammar.parse_interactive("").parser_state.parse_conf.parse_table
    (end,) = made.end_states.values()
    (start,) = made.start_states.values()
    moves: dict[int, dict[str, int | Reduction]] = {}
    after: dict[int, dict[str, int]] = {}
    for state, row in made.states.items():
        shifts = {name: cast("int", to) for name, (action, to) in row.items() if action is Shift}
        reductions = {
            name: _reduction(cast("Rule", rule))
            for name, (action, rule) in row.items()
            if action is not Shift
        }
        moves[state], after[state] = shifts | reductions, shifts
    moves[end] = {_END.type: end}
    return Table(moves, after, start)


def _reduction(rule: Rule) -> Reduction:
    parts = [symbol.name for symbol in rule.expansion]
    name = str(rule.origin.name)
    return Reduction(name, len(parts), name.startswith("_"), any(part.startswith("_") for part in parts))


class Run:
    """A parse in the making: the states passed, and the trees and leaves that stand for them."""

    __slots__ = ("_made", "_states", "_table")

    def __init__(self, table: Table) -> None:
        self._table = table
        self._states = [table.start]
        self._made: list[Any] = []  # leaves, trees, and lists that are to be spliced

    def takes(self, *kinds: str) -> bool:
        """Whether terminals of these types could be taken next."""
        states = self._states.copy()
        return all(self._moved(states, kind) is not None for kind in kinds)

    def take(self, leaf: Token) -> bool:
        """Take the leaf of a terminal; False, and nothing has happened, where it does not fit."""
        states = self._states.copy()
        reductions = self._moved(states, leaf.type)
        if reductions is None:
            return False
        made = self._made
        for reduction in reductions:
            start = len(made) - reduction.length
            parts = made[start:]
            if reduction.splices:
                parts = _spliced(parts)
            made[start:] = [parts if reduction.spliced else Tree(reduction.rule, parts)]
        made.append(leaf)
        self._states = states
        return True

    def end(self) -> Tree[Token] | None:
        """The tree of all that was taken; None, and nothing has happened, where more must follow."""
        return cast("Tree[Token]", self._made[0]) if self.take(_END) else None

    def _moved(self, states: list[int], kind: str) -> Sequence[Reduction] | None:
        """The reductions before ``kind`` goes on top of the states; None where it cannot."""
        moves, after = self._table.moves, self._table.after
        reductions: list[Reduction] = []
        while True:
            move = moves[states[-1]].get(kind)
            if move is None:
                return None
            if isinstance(move, int):
                states.append(move)
                return reductions
            reductions.append(move)
            if move.length:
                del states[-move.length :]
            states.append(after[states[-1]][move.rule])


def _spliced(parts: Sequence[Any]) -> list[Any]:
    """The parts, with what lists among them hold; a list that comes first grows, and is not copied."""
    row: list[Any] = []
    for part in parts:
        if not isinstance(part, list):
            row.append(part)
        elif row:
            row += part
        else:
            row = part
    return row
