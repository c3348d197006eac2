"""The text of a condition -> its value.  What its names mean is checked by a later pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from lark import (
    Lark,
    Token,
    Transformer,
    Tree,
    UnexpectedCharacters,
    UnexpectedInput,
    UnexpectedToken,
    v_args,
)
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

LONGEST = 2_000
"""Characters in a condition."""

DEEPEST = 12
"""How deep `not`, and brackets around `and` and `or`, may lie in each other."""

Placing = Callable[[int, int], Span]
"""From offsets in a condition's text to their place in the rule file."""

DATE = re.compile(r"\d{4}-\d\d-\d\d")
"""A text of this form is meant as a date."""

Instead = Callable[[re.Match[str]], str] | None
"""From what is written to what should be; None where that is not known."""

_SLIPS: tuple[tuple[re.Pattern[str], str, Instead], ...] = tuple(
    (re.compile(pattern), advice, instead)
    for pattern, advice, instead in (
        (r"=(?!=)", "write `==` to compare", lambda _: "=="),
        (r"<>", "write `!=`", lambda _: "!="),
        (r"&+", "write `and`", lambda _: "and"),
        (r"\|+", "write `or`", lambda _: "or"),
        (r"!(?!=)", "write `not`", lambda _: "not "),
        (
            r"(AND|OR|NOT|And|Or|Not)\b",
            "write `and`, `or` and `not` in lower case",
            lambda found: found.group().lower(),
        ),
        (
            r"['‘’“”](?P<words>[^'‘’“”]*)['‘’“”]?",
            'write texts and dates in straight double quotes: "text"',
            lambda found: f'"{found["words"]}"',
        ),
        (r'"', "close the quotation mark", None),
        (r"\$", "roles are written `alias.role`, without `$`", lambda _: ""),
        (r"\{(?P<name>[^{}]*)\}", "only messages have braces", lambda found: found["name"]),
        (
            r"[a-z_]*[A-Z][A-Za-z_]*|[a-z_]+-[a-z_-]+",
            "names hold lower-case letters and `_` only",
            lambda found: found.group().lower().replace("-", "_"),
        ),
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
    """A condition that does not parse: what is wrong, where in its text, what to do about it.

    ``instead`` is the whole condition as it should be, where that is known.
    """

    def __init__(
        self, message: str, start: int, end: int, help: str = "", instead: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.help = help
        self.instead = instead


def parse_condition(text: str, placing: Placing = Span) -> Condition:
    """The condition that ``text`` says, with spans that ``placing`` maps into the rule file.

    Raises WhenError where the text is no condition.
    """
    if len(text) > LONGEST:
        message = f"the condition has {len(text)} characters; {LONGEST} is the most"
        raise WhenError(message, LONGEST, len(text), "split the rule")
    try:
        tree = _grammar().parse(text)
    except UnexpectedInput as error:
        raise _error(text, error) from None
    _check_depth(tree)
    return _Values(placing).transform(tree)


def _check_depth(tree: Tree[Token]) -> None:
    """Raise WhenError where the parts of a condition lie too deep in each other."""
    level = _compound(tree)
    for _ in range(DEEPEST):
        level = [inner for part in level for inner in _compound(part)]
    if not level:
        return
    place, help = level[0].meta, "write it flatter, or split the rule"
    message = f"the parts of the condition lie in each other more than {DEEPEST} deep"
    raise WhenError(message, place.start_pos, place.end_pos, help)


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
    advice, instead = _slip(text, start)
    if not advice and _wants_bracket(error) and not found:
        instead = f"{text.rstrip()})"
    return WhenError(message, start, end, advice or _expected(error), instead)


def _compound(tree: Tree[Token]) -> list[Tree[Token]]:
    """The parts that have parts of their own: `not`, `and`, `or`."""
    return [one for one in tree.children if isinstance(one, Tree) and one.data in _COMPOUND]


_COMPOUND = frozenset({"negated", "conjunction", "disjunction"})


def _slip(text: str, start: int) -> tuple[str, str | None]:
    """What is known to be meant by what stands at a place: the advice, and the condition as it should be."""
    for pattern, advice, instead in _SLIPS:
        found = pattern.match(text, start)
        if found is not None:
            return advice, instead and text[:start] + instead(found) + text[found.end() :]
    return "", None


def _wants_bracket(error: UnexpectedInput) -> bool:
    return isinstance(error, UnexpectedToken) and "RPAR" in (error.accepts or error.expected)


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
