"""Time expressions: "last week", "12 April 1981", "Monday night", "two years ago", "the 1990s".

Each word becomes a letter for its class (``data/times.yaml``), and a whole phrase must have one of the
shapes below.  So nothing matches loosely: "may", "march" and "sat" count only with a capital letter, a
length of time ("two weeks") is a quantity, and "the week's talks" is no time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from checker.english.tables import table
from checker.model import Time
from checker.source import Span

# Letters: W weekday, M month, D day of a month, Y year, R adverb (yesterday), P part of a day, U unit of
# time, O occasion, S season, L pointer (last, this), A article, E edge (early), N count, o ordinal,
# G behind (ago), B either
# side (earlier), C clock word, c clock time, d decade, f "of", comma ",",
# x anything else.
_SHAPES: Mapping[str, str] = {
    "date, day first": "W?,?A?Df?M(,?Y)?",
    "date, month first": "W?,?MD(,?Y)?",
    "month": "L?[EB]?M(,?f?Y|LY)?",
    "weekday": "[LAEB]*[WV]P?",
    "year": "L?E?Y",
    "adverb": "R|RP|[EB]R",
    "relative": "A?[LEB]*LA?[US]|A?[LB]+[NU]U|A?LP",
    "weekday of a week": "WLU|AWLU",
    "ago": "[AN]?[NAE]?[UPS][GB]|WG",
    "decade": "A?E?d",
    "season of a year": "A?E?SY",
    "occasion": "L?OY?",
    "clock": "[cDN]C+|c|NC",
    "time of day": "P",
    "rate": "AU",
    "nth time": "[AL]?oU",
    "frequency": "NU",
}
_SHAPE = re.compile("|".join(f"(?:{shape})" for shape in _SHAPES.values()))
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_DECADE = re.compile(r"(?:1[5-9]|20)?\d0['’]?s")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:am|pm)?|\d{1,2}(?:am|pm)|[012]\d[0-5]\d(?=gmt)")
_NUMBER = re.compile(r"\d{1,4}")
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")
_COUNTED_TIMES = frozenset({"times", "occasions"})  # "three times" says how often, "three weeks" how long
_NTH_OF = frozenset(
    {"time", "occasion", "minute", "day", "week", "year", "half", "quarter", "season", "month"}
)
_RATES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "season", "decade"})


def is_time_phrase(words: Sequence[str]) -> bool:
    """Whether the words of a noun phrase, without preposition, say when (or how often) something is so.

    Exact: every word must belong to the expression.  A length of time ("two weeks") is none.
    """
    for word in words:  # of most phrases the first word or the second tells that it is none
        if _letter(word) == "x":
            return False
    letters = _letters(words)
    return _SHAPE.fullmatch(letters) is not None and _fits(letters, words)


def read_time(words: Sequence[str], span: Span) -> Time | None:
    """The time that the words of a noun phrase state; ``span`` is the phrase's place.

    None where they state none.  ``relation`` is left for the caller, who knows the preposition.
    """
    if not is_time_phrase(words):
        return None
    letters = _letters(words)
    year, month = _value(letters, words, "Y"), _value(letters, words, "M")
    weekday = _named(letters, words)
    dated = year or month or weekday
    day = _value(letters, words, "D") if month else None
    pointed = set(letters) & set("LEGBPSONUVdcCo") or not dated
    relative = _relative_text(words) if pointed else ""
    return Time(span, year, month, day, weekday, relative)


def _relative_text(words: Sequence[str]) -> str:
    """The expression as written, lower case, without a leading article."""
    lowered = [word.lower() for word in words]
    return " ".join(lowered[1:] if lowered[0] == "the" and len(lowered) > 1 else lowered)


def _fits(letters: str, words: Sequence[str]) -> bool:
    """What the shapes alone let through too easily."""
    last = words[-1].lower()
    if letters == "AU":
        return words[0].lower() in {"a", "an"} and last in _RATES
    if letters == "NU":
        return last in _COUNTED_TIMES or [word.lower() for word in words] == ["one", "day"]
    if letters.endswith("oU"):
        return last in _NTH_OF
    if letters == "P":
        return last in {"midnight", "noon", "midday", "dawn", "dusk", "lunchtime"}
    if letters in {"LU", "ALU", "LLU"}:
        return words[-2].lower() not in {"any", "other", "another"} or last in {"day", "time"}
    return True


def _letters(words: Sequence[str]) -> str:
    return "".join(_letter(word) for word in words)


@lru_cache(maxsize=65536)
def _letter(word: str) -> str:
    """The class of a word; names of days and months need their capital."""
    lower = word.lower()
    if word[:1].isupper() and lower in _classes()["names"]:
        return _classes()["names"][lower]
    written = _written(lower)
    return written or _classes()["words"].get(lower, "x")


def _written(lower: str) -> str:
    """The class of a word in figures, or ""."""
    for letter, shape in (
        ("Y", _YEAR),
        ("D", _DAY),
        ("d", _DECADE),
        ("c", _CLOCK),
        ("o", _NTH),
        ("N", _NUMBER),
    ):
        if shape.fullmatch(lower):
            return letter
    return ""


def _value(letters: str, words: Sequence[str], letter: str) -> int | None:
    at = letters.find(letter)
    if at < 0:
        return None
    word = words[at].lower().rstrip(".")
    return int(_data()["months"][word]) if letter == "M" else int(re.sub(r"\D", "", word))


def _named(letters: str, words: Sequence[str]) -> str:
    at = letters.find("W")
    return str(_data()["weekdays"][words[at].lower().rstrip(".")]) if at >= 0 else ""


def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("times")
    return found


@lru_cache(maxsize=1)
def _classes() -> Mapping[str, Mapping[str, str]]:
    """Words and capitalised names with their letters; of two classes the later one here holds."""
    data = _data()
    table = (
        ("E", data["edges"]),
        ("G", data["behind"]),
        ("N", data["counts"]),
        ("L", data["pointers"]),
        ("U", data["units"]),
        ("S", data["seasons"]),
        ("P", data["parts"]),
        ("A", data["articles"]),
        ("o", data["ordinals"]),
        ("R", data["adverbs"]),
        ("B", data["either"]),
        ("C", data["clock"]),
        (",", [","]),
        ("f", ["of"]),
    )
    words = {word: letter for letter, members in table for word in members}
    names = dict.fromkeys(data["weekdays"], "W") | dict.fromkeys(data["months"], "M")
    names |= {f"{day}s": "V" for day in data["weekdays"] if day.endswith("day")}
    names |= dict.fromkeys(data["occasions"], "O") | {f"{month}.": "M" for month in data["months"]}
    return {"words": words, "names": names}
