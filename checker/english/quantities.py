"""The number in a noun phrase: "about 2.4 %", "£ 48.6 m", "between 5 and 7 days", "half a million".

Words become classes (``quantity_words``), a small LALR grammar (``grammars/quantity.lark``) puts them
together.  What the grammar does not accept has no quantity: scores, years, "Article 50", "phase two".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from lark import Lark, Token, Transformer, Tree, v_args
from lark.common import LexerConf
from lark.exceptions import LarkError
from lark.lexer import Lexer

from checker.english.quantity_words import Figure, figures
from checker.frozen import changed, swift
from checker.grammars import parser
from checker.model import Quantity
from checker.source import Span

_HUNDRED = 100.0
_APART = 1000.0  # "$2 to $3 million": ends so far apart share a scale that only one of them states


@swift
@dataclass(frozen=True, slots=True)
class Amount:
    """A number without a place: a closed range in a unit ("" where the noun counted is the unit)."""

    low: float
    high: float
    unit: str = ""
    approximate: bool = False


def read_quantity(words: Sequence[str], spans: Sequence[Span]) -> Quantity | None:
    """The number that the words of a noun phrase state.

    ``words`` and ``spans`` are the tokens of the phrase and their places.  None where they state none,
    or where the number is a name's part, an ordinal, a year or a score.
    """
    amount = read_amount(tuple(word.lower() for word in words))
    if amount is None:
        return None
    return Quantity(spans[0].to(spans[-1]), amount.low, amount.high, amount.unit, amount.approximate)


@lru_cache(maxsize=16384)
def read_amount(words: tuple[str, ...]) -> Amount | None:
    """The number that lower-case words state, or None."""
    classes = figures(words)
    if not classes:
        return None
    try:
        return _parser().parse(classes)  # type: ignore[return-value]
    except (LarkError, _NotANumberError):
        return None


class _NotANumberError(Exception):
    """Number words that do not make one number: "five ten"."""


class _Figures(Lexer):
    """Hands ready-made figures to Lark."""

    def __init__(self, conf: LexerConf) -> None:
        """Lark asks for this signature; nothing in it is needed."""

    def lex(self, data: tuple[Figure, ...]) -> Iterator[Token]:  # type: ignore[override]
        for figure in data:
            token = Token(figure.kind, figure.kind)
            token.value = figure
            yield token


@lru_cache(maxsize=1)
def _parser() -> Lark:
    return parser("quantity", _Figures, _Reading())


def _fold(figures: Sequence[Figure]) -> float:
    """The value of number words: two hundred fifty = 250; 48.6 million."""
    total, current, previous = 0.0, 0.0, None
    for figure in figures:
        if figure.kind == "SCALE" and figure.value == _HUNDRED:
            current = (current or 1.0) * figure.value
        elif figure.kind == "SCALE":
            total, current = total + (current or 1.0) * figure.value, 0.0
        elif previous == "NUMBER" and not (
            current % 10 == 0 and current % _HUNDRED >= 20 and figure.value < 10
        ):
            raise _NotANumberError
        else:
            current += figure.value
        previous = figure.kind
    return round(total + current, 9)


def _exactly(value: float, unit: str = "") -> Amount:
    value = round(value, 9)
    return Amount(value, value, unit)


def _join(low: Amount, high: Amount) -> Amount:
    """The range between two amounts: "5 to 7 days", "between 5% and 7%", "£2 to £3 million"."""
    unit = high.unit or low.unit
    if low.low > high.high or high.high >= _APART * low.low > 0 or (low.unit and low.unit != unit):
        raise _NotANumberError
    return Amount(low.low, high.high, unit)


@v_args(inline=True)
class _Reading(Transformer[Token, Amount]):
    """Builds the amount from the bottom up; each method is an alternative of the grammar."""

    def number(self, *tokens: Token) -> float:
        return _fold([_figure(token) for token in tokens])

    def priced(self, sign: Token, value: float) -> Amount:
        return _exactly(value, _figure(sign).unit)

    def counted(self, value: float) -> Amount:
        return _exactly(value)

    def measured(self, value: float, unit: Token) -> Amount:
        return _exactly(value * _figure(unit).value, _figure(unit).unit)

    def fraction(self, value: float, parts: Token) -> Amount:
        share = round(100.0 * value / _figure(parts).value, 2)
        return Amount(share, share, "percent", approximate=True)

    def half(self, _half: Token) -> Amount:
        return Amount(50.0, 50.0, "percent", approximate=True)

    def half_of(self, _half: Token, _article: Token, scale: Token, unit: Token | None = None) -> Amount:
        return _scaled(0.5, scale, unit)

    def half_unit(self, _half: Token, _article: Token, unit: Token) -> Amount:
        return self.measured(0.5, unit)

    def one_of(self, _article: Token, scale: Token, unit: Token | None = None) -> Amount:
        return _scaled(1.0, scale, unit)

    def exact(self, amount: Amount) -> Amount:
        return amount

    def hedged(self, *parts: Amount | Token) -> Amount:
        return changed(_amounts(parts)[0], approximate=True)

    def more(self, *parts: Amount | Token) -> Amount:
        return changed(_amounts(parts)[0], high=inf)

    def less(self, *parts: Amount | Token) -> Amount:
        return changed(_amounts(parts)[0], low=-inf)

    def between(self, *parts: Amount | Token) -> Amount:
        return _join(*_amounts(parts))

    def about_between(self, *parts: Amount | Token) -> Amount:
        return changed(_join(*_amounts(parts)), approximate=True)

    def written_range(self, pair: Token, unit: Token) -> Amount:
        size = _figure(unit).value
        return Amount(_figure(pair).value * size, _figure(pair).high * size, _figure(unit).unit)

    def vague(self, number: Token, unit: Token | None = None) -> Amount:
        factor = _figure(unit).value if unit is not None else 1.0
        name = _figure(unit).unit if unit is not None else ""
        return Amount(_figure(number).value * factor, inf, name, approximate=True)

    def start(self, *parts: Amount | Token) -> Amount:
        (amount,) = _amounts(parts)
        return _trailed(amount, [part.data for part in parts if isinstance(part, Tree)])


def _figure(token: Token) -> Figure:
    figure: Figure = token.value  # _Figures puts nothing else into a token
    return figure


def _scaled(share: float, scale: Token, unit: Token | None) -> Amount:
    value = share * _figure(scale).value
    return _exactly(value) if unit is None else _exactly(value * _figure(unit).value, _figure(unit).unit)


def _amounts(parts: Sequence[object]) -> list[Amount]:
    return [part for part in parts if isinstance(part, Amount)]


def _trailed(amount: Amount, trails: Sequence[str]) -> Amount:
    """The amount with a bound behind it: "60 or more", "5 or so"."""
    for trail in trails:
        if trail == "or_more":
            return changed(amount, high=inf)
        if trail == "or_less":
            return changed(amount, low=-inf)
        return changed(amount, approximate=True)
    return amount
