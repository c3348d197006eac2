"""Words of amounts in classes: the terminals of ``grammars/quantity.lark``.

"£48.6m players" -> CURRENCY NUMBER SCALE OTHER.  The words stand in ``data/quantity.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from checker.english.tables import table

_CLASSES = ("ormore", "orless", "orso", "more", "less", "hedge", "between", "from", "to", "half", "lead")
_FIGURE = re.compile(
    r"(?P<currency>(?:[a-z]{1,2})?[£$€¥₹])?(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)"
    r"(?P<rest>%|[a-z]{1,4}|°[cf]?)?"
)
_RANGE = re.compile(r"(\d+(?:\.\d+)?)[-–](\d+(?:\.\d+)?)")
_PLAIN = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_LONGEST = 4  # words in the longest phrase of data/quantity.yaml


@dataclass(frozen=True, slots=True)
class Figure:
    """A word or phrase with its class; ``value`` is the number, the factor or a pair of them."""

    kind: str
    value: float = 0.0
    unit: str = ""
    high: float = 0.0


def figures(words: tuple[str, ...]) -> tuple[Figure, ...]:
    """The classes of lower-case words; () where they cannot state an amount."""
    if not any(states_number(word) for word in words) or not _not_amounts().isdisjoint(words):
        return ()
    found = tuple(_classify(_expand(words)))
    return () if _is_bare_one(found) else _from_first_number(found)


def bounds_amount(phrase: str) -> bool:
    """Whether a lower-case phrase before a number hedges or bounds it: "about", "more than"."""
    return phrase in _bounds()


@cache
def _bounds() -> frozenset[str]:
    return frozenset().union(*(_data()[name] for name in ("hedge", "more", "less")))


def continues_amount(word: str) -> bool:
    """Whether a lower-case word behind a number belongs to it: "%", "hectare", "bn"."""
    return word in _data()["scales"] or any(word in forms for forms in _data()["units"].values())


@lru_cache(maxsize=65536)
def states_number(word: str) -> bool:
    """Whether a lower-case word can be all or part of a number: without one there is no amount."""
    return word in _starters() or any(character.isdigit() for character in word)


def _is_bare_one(found: tuple[Figure, ...]) -> bool:
    """Whether the phrase is "one", "the one", "the first one": a pronoun, not a number."""
    *leads, last = found
    return last == Figure("NUMBER", 1.0) and all(figure.kind == "LEAD" for figure in leads)


def _from_first_number(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, or nothing where a plain noun comes before the number ("phase two")."""
    for figure in figures:
        if figure.kind == "OTHER":
            return ()
        if figure.kind in {"NUMBER", "RANGE", "VAGUE", "SCALE", "HALF"}:
            return () if _only_a_year(figures) else figures
    return ()


def _only_a_year(figures: tuple[Figure, ...]) -> bool:
    """Whether the number is a bare year: "2004", "the 2004 vote"."""
    numbers = [figure for figure in figures if figure.kind not in {"LEAD", "OTHER"}]
    return len(numbers) == 1 and numbers[0].unit == "year written"


def _expand(words: tuple[str, ...]) -> tuple[str, ...]:
    """Figures with a sign or unit taken apart ("£48.6m" -> "£", "48.6", "m"); "twenty-five" too."""
    return tuple(part for word in words for part in _parts_of(word))


def _parts_of(word: str) -> tuple[str, ...]:
    figure = _FIGURE.fullmatch(word)
    if figure and (figure["rest"] is None or figure["rest"] in _phrases()):
        return tuple(part for part in figure.group("currency", "number", "rest") if part)
    parts = tuple(word.split("-"))
    known = len(parts) == 2 and all(part in _data()["numbers"] for part in parts)
    return parts if known else (word,)


def _classify(words: tuple[str, ...]) -> Iterator[Figure]:
    """The words as figures, the longest known phrase first."""
    at = 0
    while at < len(words):
        if _is_inner_and(words, at):
            at += 1
            continue
        length, figure = _figure_at(words, at)
        yield figure
        at += length


def _is_inner_and(words: tuple[str, ...], at: int) -> bool:
    """Whether "and" belongs to a number: "two hundred and fifty"."""
    inside = 0 < at < len(words) - 1 and words[at] == "and"
    return inside and words[at - 1] in _data()["scales"] and words[at + 1] in _data()["numbers"]


def _figure_at(words: tuple[str, ...], at: int) -> tuple[int, Figure]:
    """The figure that starts at a place, and how many words it takes."""
    special = _article_at(words, at) or _half_at(words, at)
    if special:
        return 1, special
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        figure = _phrases().get(" ".join(words[at : at + length]))
        if figure and not (figure.kind == "UNIT" and at == 0):
            return length, figure
    return 1, _written_number(words[at])


def _article_at(words: tuple[str, ...], at: int) -> Figure | None:
    """An article that means "one": before a scale, and behind "half"."""
    if words[at] not in {"a", "an"}:
        return None
    before_scale = at + 1 < len(words) and words[at + 1] in _data()["scales"] and len(words[at + 1]) > 2
    behind_half = at > 0 and words[at - 1] == "half"
    return Figure("ARTICLE") if before_scale or behind_half else None


def _half_at(words: tuple[str, ...], at: int) -> Figure | None:
    """A "half" that is no amount: "the first half", "half time"."""
    if words[at] != "half":
        return None
    counts = at + 1 == len(words) or words[at + 1] in {"a", "an", "the", "of"}
    follows_lead = at > 0 and words[at - 1] in _data()["lead"]
    return Figure("OTHER") if follows_lead or not counts else None


def _written_number(word: str) -> Figure:
    """A number in figures, a range in figures, or any other word."""
    if _PLAIN.fullmatch(word):
        year = "year written" if _YEAR.fullmatch(word) else ""
        return Figure("NUMBER", float(word.replace(",", "")), year)
    pair = _RANGE.fullmatch(word)
    if pair and float(pair[1]) < float(pair[2]):
        return Figure("RANGE", float(pair[1]), "", float(pair[2]))
    return Figure("OTHER")


def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("quantity")
    return found


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Figure]:
    """Every word and phrase of the data with its figure; of two classes the earlier one holds."""
    data = _data()
    units = {
        form: Figure("UNIT", float(size), unit)
        for unit, forms in data["units"].items()
        for form, size in forms.items()
    }
    found = {phrase: Figure(name.upper()) for name in reversed(_CLASSES) for phrase in data[name]}
    found |= {"and": Figure("AND")}
    found |= {sign: Figure("CURRENCY", 1.0, unit) for sign, unit in data["currencies"].items()}
    found |= units
    found |= {word: Figure("NUMBER", float(value)) for word, value in data["numbers"].items()}
    found |= {word: Figure("SCALE", float(value)) for word, value in data["scales"].items()}
    found |= {word: Figure("VAGUE", float(value)) for word, value in data["vague"].items()}
    found |= {word: Figure("PARTS", float(value)) for word, value in data["parts"].items()}
    return found


@lru_cache(maxsize=1)
def _not_amounts() -> frozenset[str]:
    return frozenset(_data()["not_amounts"])


@lru_cache(maxsize=1)
def _starters() -> frozenset[str]:
    data = _data()
    hyphenated = (f"{ten}-{one}" for ten in data["numbers"] for one in data["numbers"])
    return frozenset((*data["numbers"], *data["scales"], *data["vague"], "half", *hyphenated))
