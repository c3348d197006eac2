"""Small damage to texts: what typing, converting and cutting do, and what the web calls text.

Each mutation takes a text and a source of chance and gives another text; the same chance gives the same.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

Mutation = Callable[[str, random.Random], str]

#: What no keyboard gives, and programs trip over.
ODD = (
    *("\x00", "\x07", "\x0b", "\x0c", "\x1b[31m", "\x1f", "\x7f", "\x85", "\r", "\r\n", "\t", "\n\n"),
    *("\u00a0", "\u00ad", "\u0301", "\u200b", "\u200d", "\u200f", "\u2028", "\u2029", "\u202e", "\u2066"),
    *("\ufeff", "\ufffd", "\ufffe", "\U0001f469\u200d\U0001f680", "\U0001d400", "\u0130", "\u0131", "ß"),
    *("ﬁ", "ﬃ", "Ⅷ", "²", "½", "５", "٣", "\u0bf0", "ǅ", "é", "e\u0301", "中文", "עברית", "العربية"),
    *("’", "‘", "“", "”", "„", "«", "»", '"', "'", "``", "''", "`", "´", "—", "–", "…", "·", "•"),
)
MARKS = (
    *("(", ")", "[", "]", "{", "}", "<", ">", "((((((((", "))))", "[[", "]]", "{{}}", "<!--", "-->", "<b>"),
    *("</b>", "<script>", "<![CDATA[", "]]>", "&amp;", "&#x110000;", "&#0;", "&", "```", "---", "|", "\\"),
    *("$holder", "<refuse>", "{a.holder}", "%s", "#", "*", "**", "_", "~~", ";", ":", ",", ".", "!", "?!?"),
    *("check: ignore", "<!-- check: ignore -->", "../", "=1+1", "@", "@@", "\\ud800", "\\udc00", "\\u0000"),
)
NUMBERS = (
    *("0", "-0", "00", "1e999", "1,,,000", "1.2.3.4", "3.", ".5", "1/0", "99/99/9999", "31 February 2023"),
    *("30 February", "0 BC", "25:61", "12:60 pm", "10" * 200, "9" * 5000, "0." + "0" * 400 + "1", "1" * 13),
    *("1,000,000,000,000 million billion", "2nd", "1990s", "the 00s", "5-3", "up to -5", "NaN", "Infinity"),
    *("20 to 10 per cent", "minus three", "a dozen dozen", "half a third", "$0", "€1.000,00", "100%%"),
)
WORDS = (
    *("not", "never", "no", "neither", "nor", "n't", "if", "unless", "only if", "that", "to", "which", "and"),
    *("or", "but", "he", "she", "it", "they", "this", "who", "said", "denied", "refused to", "must", "may"),
    *("according to", "the", "a", "by", "of", "because", "there is", "’s", "had been", "will have", "will"),
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_PIECE = re.compile(r"\s+|\S+")
MOST_REPEATED = (10, 40, 2_000)


def mutated(text: str, chance: random.Random, most: int, mutations: Sequence[Mutation]) -> str:
    """The text after one to ``most`` mutations."""
    for _ in range(chance.randint(1, most)):
        text = chance.choice(mutations)(text, chance)
    return text


def without_characters(text: str, chance: random.Random) -> str:
    """Up to five characters are gone."""
    at = _place(text, chance)
    return text[:at] + text[at + chance.randint(1, 5) :]


def characters_twice(text: str, chance: random.Random) -> str:
    """Up to eight characters stand there twice."""
    at = _place(text, chance)
    return text[:at] + text[at : at + chance.randint(1, 8)] + text[at:]


def characters_swapped(text: str, chance: random.Random) -> str:
    """Two neighbours have changed places."""
    at = _place(text, chance)
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def odd_characters(text: str, chance: random.Random) -> str:
    """What no keyboard gives is in it."""
    return _with(text, chance.choice(ODD), chance)


def marks(text: str, chance: random.Random) -> str:
    """A mark that means something to somebody is in it."""
    return _with(text, chance.choice(MARKS), chance)


def marks_in_plenty(text: str, chance: random.Random) -> str:
    """A mark, a word or an odd character is in it many times."""
    return _with(
        text, chance.choice((*ODD, *MARKS, *WORDS)) * chance.randint(2, chance.choice(MOST_REPEATED)), chance
    )


def numbers(text: str, chance: random.Random) -> str:
    """A number that is none, or is too large, is in it."""
    return _with(text, f" {chance.choice(NUMBERS)} ", chance)


def small_words(text: str, chance: random.Random) -> str:
    """A word that gives a sentence another shape is in it."""
    return _with_piece(text, f" {chance.choice(WORDS)} ", chance)


def words_moved(text: str, chance: random.Random) -> str:
    """A word is gone, stands there twice, or has changed places with another."""
    return "".join(_moved(_PIECE.findall(text), chance))


def sentences_moved(text: str, chance: random.Random) -> str:
    """The same of a sentence."""
    return " ".join(_moved(_SENTENCE_END.split(text), chance))


def lines_moved(text: str, chance: random.Random) -> str:
    """The same of a line."""
    return "".join(_moved(text.splitlines(keepends=True), chance))


def lines_indented(text: str, chance: random.Random) -> str:
    """A line stands further in, or further out."""
    lines = text.splitlines(keepends=True) or [""]
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((f"  {lines[at]}", lines[at].removeprefix("  "), f"- {lines[at]}"))
    return "".join(lines)


def one_line(text: str, _: random.Random) -> str:
    """Nothing ends a line or a sentence any more."""
    return text.replace("\n", " ").replace(".", "")


def cut_short(text: str, chance: random.Random) -> str:
    """The end is missing."""
    return text[: _place(text, chance)]


def shouted(text: str, _: random.Random) -> str:
    """All is in capitals."""
    return text.upper()


OF_CHARACTERS: tuple[Mutation, ...] = (
    without_characters,
    characters_twice,
    characters_swapped,
    odd_characters,
)
OF_TEXTS: tuple[Mutation, ...] = (
    *OF_CHARACTERS,
    *(marks, marks_in_plenty, numbers, small_words, words_moved, sentences_moved, lines_moved),
    *(odd_characters, marks, small_words, words_moved, sentences_moved),
    *(one_line, cut_short, shouted),
)
OF_YAML: tuple[Mutation, ...] = (
    *OF_CHARACTERS,
    *(marks, marks_in_plenty, numbers, small_words, words_moved, cut_short),
    *(lines_moved, lines_moved, lines_indented, lines_indented),
)


def _place(text: str, chance: random.Random) -> int:
    return chance.randint(0, len(text))


def _with(text: str, inserted: str, chance: random.Random) -> str:
    at = _place(text, chance)
    return text[:at] + inserted + text[at:]


def _with_piece(text: str, inserted: str, chance: random.Random) -> str:
    """With something put in between two words."""
    pieces = _PIECE.findall(text)
    pieces.insert(_index(pieces, chance), inserted)
    return "".join(pieces)


def _moved(parts: list[str], chance: random.Random) -> list[str]:
    """Parts of which one is gone, stands there twice, or has changed places with another."""
    if not parts:
        return parts
    at, other = _index(parts[1:], chance), _index(parts[1:], chance)
    match chance.choice(("gone", "twice", "swapped")):
        case "gone":
            del parts[at]
        case "twice":
            parts.insert(other, parts[at])
        case _:
            parts[at], parts[other] = parts[other], parts[at]
    return parts


def _index(parts: Sequence[str], chance: random.Random) -> int:
    return chance.randint(0, len(parts))
