"""The text of a condition -> its value.  What its names mean is checked by a later pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedInput, UnexpectedToken, v_args
from lark.tree import Meta

from checker import resources
from checker.errors import CheckerError
from checker.ruleset.condition import (
    Alias,
    And,
    Call,
    Compare,
    Condition,
    Constant,
    Not,
    Operand,
    Operator,
    Or,
    RoleOf,
)
from checker.source import Span

Placing = Callable[[int, int], Span]
"""From offsets in a condition's text to their place in the rule file."""

DATE = re.compile(r"\d{4}-\d\d-\d\d")
"""A text of this form is meant as a date."""

_INSTEAD: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), advice)
    for pattern, advice in (
        (r"=(?!=)", "write `==` to compare"),
        (r"<>", "write `!=`"),
        (r"&+", "write `and`"),
        (r"\|+", "write `or`"),
        (r"!(?!=)", "write `not`"),
        (r"(AND|OR|NOT|And|Or|Not)\b", "write `and`, `or` and `not` in lower case"),
        (r"['‘’“”]", 'write texts and dates in straight double quotes: "text"'),
        (r'"', "close the quotation mark"),
        (r"\$", "roles are written `alias.role`, without `$`"),
        (r"[A-Z]|[a-z_]+-", "names hold lower-case letters and `_` only"),
    )
)

_OPERATORS: dict[str, Operator] = {"==": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}

_WORDS = {  # the grammar's terminals, as a reader knows them
    "NAME": "a name",
    "NUMBER": "a number",
    "QUOTED": "a text in double quotes",
    "OPERATOR": "a comparison such as `==`",
    "LPAR": "`(`",
    "RPAR": "`)`",
    "COMMA": "`,`",
    "DOT": "`.`",
    "ABSENT": "`?`",
    "AND": "`and`",
    "OR": "`or`",
    "NOT": "`not`",
    "$END": "the end",
}


class WhenError(CheckerError):
    """A condition that does not parse: what is wrong, where in its text, what to write instead."""

    def __init__(self, message: str, start: int, end: int, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.help = help


def parse_condition(text: str, placing: Placing = Span) -> Condition:
    """The condition that ``text`` says, with spans that ``placing`` maps into the rule file.

    Raises WhenError where the text is no condition.
    """
    try:
        tree = _grammar().parse(text)
    except UnexpectedInput as error:
        raise _error(text, error) from None
    return _Values(placing).transform(tree)


@cache
def _grammar() -> Lark:
    path = resources.folder("grammars") / "when.lark"
    return Lark(
        path.read_text("utf-8"),
        parser="lalr",
        lexer="basic",
        propagate_positions=True,
        maybe_placeholders=False,
    )


def _error(text: str, error: UnexpectedInput) -> WhenError:
    start = _offset(text, error)
    found = re.compile(r'[A-Za-z_]+|\d+|[<>=!&|]+|"[^"]*"?|\S').match(text, start)
    end = found.end() if found else start + 1
    message = f"`{found.group()}` cannot stand here" if found else "the condition ends too early"
    advice = next((advice for pattern, advice in _INSTEAD if pattern.match(text, start)), "")
    return WhenError(message, start, end, advice or _expected(error))


def _offset(text: str, error: UnexpectedInput) -> int:
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        return len(text.rstrip())
    return getattr(error, "pos_in_stream", None) or 0


def _expected(error: UnexpectedInput) -> str:
    """What may stand there instead, in a reader's words."""
    match error:
        case UnexpectedToken():
            names = error.accepts or error.expected
        case UnexpectedCharacters():
            names = error.allowed
        case _:
            names = set()
    words = sorted({_WORDS[name] for name in names or () if name in _WORDS})
    return f"expected {' or '.join(words)}" if words else ""


class _Values(Transformer[Token, Condition]):
    """Lark's tree -> the values of condition.py.  Never raises: names are proved later."""

    def __init__(self, placing: Placing) -> None:
        super().__init__()
        self._placing = placing

    def _span(self, meta: Meta) -> Span:
        return self._placing(meta.start_pos, meta.end_pos)

    @v_args(inline=True)
    def start(self, condition: Condition) -> Condition:
        return condition

    @v_args(meta=True)
    def disjunction(self, meta: Meta, parts: list[Condition]) -> Or:
        return Or(tuple(parts), self._span(meta))

    @v_args(meta=True)
    def conjunction(self, meta: Meta, parts: list[Condition]) -> And:
        return And(tuple(parts), self._span(meta))

    @v_args(meta=True)
    def negated(self, meta: Meta, parts: list[Condition]) -> Not:
        return Not(parts[0], self._span(meta))

    @v_args(meta=True)
    def relation(self, meta: Meta, parts: list[Token | Alias | RoleOf]) -> Call:
        arguments = tuple(part for part in parts if isinstance(part, Alias | RoleOf))
        return Call(str(parts[0]), arguments, self._span(meta))

    @v_args(meta=True)
    def comparison(self, meta: Meta, parts: tuple[Operand, Token, Operand]) -> Compare:
        left, operator, right = parts
        return Compare(left, _OPERATORS[str(operator)], right, self._span(meta))

    @v_args(meta=True)
    def alias(self, meta: Meta, parts: list[Token]) -> Alias:
        return Alias(str(parts[0]), self._span(meta))

    @v_args(meta=True)
    def role(self, meta: Meta, parts: list[Token]) -> RoleOf:
        return RoleOf(str(parts[0]), str(parts[1]), len(parts) > 2, self._span(meta))

    @v_args(meta=True)
    def constant(self, meta: Meta, parts: list[Token]) -> Constant:
        return Constant(_value(parts[0]), self._span(meta))


def _value(token: Token) -> float | date | str:
    """A number, a date where the text is one, else the text.  No such day (2026-02-31) is a text."""
    if token.type == "NUMBER":
        return float(token)
    text = token[1:-1]
    if not DATE.fullmatch(text):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
