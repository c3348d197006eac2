"""Words: tokens with their possible readings, fixed expressions read as one.

The first stage of the English rooms.  A pattern enters here too: its words are ordinary ones, its
metavariables and word classes bring readings of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from checker.english.lexicon import Reading, readings
from checker.english.lexicon_classes import complex_prepositions, connectives
from checker.english.tables import table
from checker.source import Span
from checker.text.tokens import Token

_LONGEST = 5  # words in a fixed expression


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a fixed expression, with its readings, the most likely first."""

    text: str
    lower: str
    span: Span
    readings: tuple[Reading, ...]
    tags: tuple[str, ...]

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def word(text: str, span: Span, found: tuple[Reading, ...]) -> Word:
    """A word with the readings given."""
    return Word(text, text.lower().replace("’", "'"), span, found, tuple(r.tag for r in found))


def words(text: str, tokens: Sequence[Token], marks: frozenset[int] = frozenset()) -> tuple[Word, ...]:
    """The words of one sentence; quotation marks are no words and left out.

    ``marks`` holds the offsets of the quotation marks: an apostrophe that is none of them and stands
    behind a word is a possessive ("the players' union").
    """
    single = [_word(token) for token in tokens if not _is_quote(token) or _is_possessive(token, text, marks)]
    shouting = all(w.text.isupper() for w in single if w.text.isalpha())
    named = [_with_name(w, index, shouting, single[index + 1 : index + 2]) for index, w in enumerate(single)]
    return join_fixed(text, [_with_noun(w, named[index - 1] if index else None) for index, w in enumerate(named)])


def join_fixed(text: str, single: Sequence[Word]) -> tuple[Word, ...]:
    """The words with fixed expressions ("because of", "no longer") made one word."""
    return tuple(_join_fixed(text, single))


@cache
def fixed_expressions() -> dict[str, dict[tuple[str, ...], str]]:
    """First word -> (all words -> tag) of the expressions that are read as one word."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    listed = [(phrase, tag) for tag, phrases in table("fixed").items() if tag != "before number" for phrase in phrases]
    listed += [(phrase, "IN") for phrase in (*complex_prepositions(), *connectives()) if " " in phrase]
    for phrase, tag in listed:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], {}).setdefault(parts, tag)
    return found


def _is_possessive(token: Token, text: str, marks: frozenset[int]) -> bool:
    """The apostrophe of "players'"."""
    place = token.span.start
    return token.text in {"'", "’"} and place not in marks and text[max(place - 1, 0) : place].lower() in {"s", "x", "z"}


def _with_name(single: Word, index: int, shouting: bool, after: Sequence[Word]) -> Word:
    """Inside a sentence a capital makes a name of a noun, a verb or an unknown word; "US" is one anywhere."""
    if len(single.text) > 1 and single.text.isupper() and not shouting and "NNP" not in single.tags[:1]:
        return word(single.text, single.span, (Reading("NNP", single.text),))
    if index == 0 and not single.text.isupper() and single.tags[0] == "NNP" and readings(single.lower)[0].tag in _NEVER_NAMES:
        return word(single.text, single.span, readings(single.lower))  # Will the owners sell?
    if index == 0 and single.tags[0] in {"NN", "VBG"} and after and after[0].capitalised and after[0].tags[0] not in _NEVER_NAMES:
        return word(single.text, single.span, (Reading("NNP", single.text),))  # Alder Brewing
    if index == 0 or not single.capitalised or "NNP" in single.tags[:1] or single.text == "I":
        return single
    if single.tags[0] in _NEVER_NAMES or (single.tags[0] == "JJ" and single.text not in _name_adjectives()):
        return single
    return word(single.text, single.span, (Reading("NNP", single.text),))


def _with_noun(single: Word, before: Word | None) -> Word:
    """Its catch, a rethink: a word that is else only a verb's base form may be a noun behind a determiner."""
    if before is None or set(single.tags) not in ({"VB", "VBP"}, {"VBZ"}):
        return single
    opens = before.tags[0] == "PRP$" or before.lower in {"a", "an", "the", "this", "no", "'s"}
    noun = Reading("NNS" if single.tags == ("VBZ",) else "NN", single.readings[0].lemma)
    return word(single.text, single.span, (*single.readings, noun)) if opens else single


_NEVER_NAMES = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "MD", "WP", "WDT", "WRB", "TO", "EX", "CD", "SYM", "RB"})


@cache
def _name_adjectives() -> frozenset[str]:
    return frozenset({*table("names")["titles"], "United", "New", "Great", "Royal", "National", "Supreme", "High"})


@cache
def _before_numbers() -> frozenset[tuple[str, ...]]:
    """Expressions that limit a number, and are read as one word only before one."""
    return frozenset(tuple(phrase.split()) for phrase in table("fixed")["before number"])


@cache
def _limiters() -> frozenset[str]:
    return frozenset(parts[0] for parts in _before_numbers())


def _is_quote(token: Token) -> bool:
    return token.text in _QUOTES


_QUOTES = frozenset("\"“”„«»‘’'`") | {"``", "''"}


def _word(token: Token) -> Word:
    text = token.text
    if token.kind == "number":
        return word(text, token.span, (Reading("CD", text),))
    if token.text in {"'", "’"}:
        return word(text, token.span, (Reading("POS", "'s"),))
    if token.kind == "punct":
        return word(text, token.span, (Reading(PUNCTUATION.get(text, "SYM"), text),))
    if text.lower() in _SCALES:
        return word(text, token.span, (Reading("CD", text.lower()),))
    return word(text, token.span, _with_participle(text, readings(text.replace("’", "'"))))


def _with_participle(text: str, found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """A regular past form is a participle as well, whether the table says so or not."""
    past = next((r for r in found if r.tag == "VBD"), None)
    if past is None or not text.endswith("ed") or any(r.tag == "VBN" for r in found):
        return found
    return (*found, Reading("VBN", past.lemma))


_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})


PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "-": "-", "–": "-", "—": "-", "--": "-", "(": "(", ")": ")", "[": "(", "]": ")",
    ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", "%": "NN", "&": "CC", "/": "CC", "$": "CD", "£": "CD", "€": "CD",
}  # fmt: skip


def _join_fixed(text: str, single: Sequence[Word]) -> Iterable[Word]:
    index = 0
    while index < len(single):
        length, tag = _longest_match(single, index)
        if length == 1:
            yield single[index]
        else:
            last = single[index + length - 1]
            span = Span(single[index].span.start, last.span.end)
            joined = " ".join(w.lower for w in single[index : index + length])
            yield word(span.of(text), span, (Reading(tag, joined),))
        index += length


def _longest_match(single: Sequence[Word], index: int) -> tuple[int, str]:
    candidates = fixed_expressions().get(single[index].lower, {})
    if not candidates and single[index].lower not in _limiters():
        return 1, ""
    following = tuple(w.lower for w in single[index : index + _LONGEST])
    for length in range(len(following), 1, -1):
        tag = candidates.get(following[:length])
        if following[:length] in _before_numbers() and _is_number(single, index + length):
            return length, "RB"
        if tag == "IN" and following[0] == "the" and not _opens_phrase(single, index + length):
            continue
        if tag and not (following[length - 1] == "to" and _may_be_verb(single, index + length)):
            return length, tag
    return 1, ""


def _may_be_verb(single: Sequence[Word], index: int) -> bool:
    """Whether a base form stands there: "due to sign" is no preposition with its phrase."""
    if index >= len(single):
        return False
    if "VB" in single[index].tags[:1] or single[index].text.startswith("$"):
        return True
    following = single[index + 1].tags[0] if index + 1 < len(single) else ""
    return "VB" in single[index].tags and following in {"DT", "PRP$", "PRP", "NNP"}


def _is_number(single: Sequence[Word], index: int) -> bool:
    return index < len(single) and "CD" in single[index].tags


def _opens_phrase(single: Sequence[Word], index: int) -> bool:
    """Whether a clause may begin there: "the first time he came", not "the first time in Oslo"."""
    return index < len(single) and single[index].tags[0] not in {"IN", "TO", ",", ".", "CC", "VBD", "VBZ"}
