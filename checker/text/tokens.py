"""Tokens: words, numbers and punctuation marks with exact offsets, found by one regex.

Conventions:

- A word keeps its hyphens, inner full stops and inner apostrophes: "well-known", "60-year-old",
  "F-16", "U.S.", "amazon.com", "O'Connell", "AT&T".  An address (URL, e-mail) is one word.
- Clitics stand alone: "don't" is "do" "n't", "can't" "ca" "n't", "won't" "wo" "n't", "cannot" "can" "not",
  "he's" "he" "'s", "we'll" "we" "'ll".  The possessive of "players'" is a "'" of its own, kind punct;
  it looks like a closing quotation mark, and ``quotations`` tells the two apart.
- An abbreviation keeps its full stop within a sentence ("Mr.", "Inc.", "W."), not at its end; an
  initialism ("U.S.", "a.m.") keeps it always.
- A number keeps separators, a scale, an ordinal ending and a plural: "1,200", "2.5", "48.6m", "1.13bn",
  "21st", "1990s", "'90s".  Ranges, scores, dates and times in digits are one number: "10-15", "2-1",
  "2004/05", "10:30".  Currency signs, "%" and units are tokens of their own: "£" "48.6m", "9.9" "%",
  "5" "km", "10" "am".
- A metavariable of a pattern, "$name", is one word.
- A curly apostrophe counts as an apostrophe; the token keeps it as written.
- What is masked between the characters of a token stands in its span, not in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.frozen import changed, swift
from checker.source import Span
from checker.text.masking.seen import JOINT, look
from checker.text.tables import (
    CALENDAR_ABBREVIATIONS,
    CLOSING_ABBREVIATIONS,
    ELISIONS,
    NUMBERED_ABBREVIATIONS,
    OPEN_ABBREVIATIONS,
)

TokenKind = Literal["word", "number", "punct"]

_LETTER = r"[^\W\d]"
_IN_WORD = r"[\w\u0300-\u036f\u00ad\u200d]"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)*"
# Most tokens are plain words: letters before a space, which can be none of the rest ("cannot" can).
_TOKEN = re.compile(
    rf"""
      (?P<plain> (?![Cc][Aa][Nn]) [A-Za-z]+ (?=[ ,]) )
    | (?P<address> https?://[^\s<>"”’)]+ | www\.[^\s<>"”’)]+ | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+ )
    | (?P<variable> \$[a-z][a-z_]* )
    | (?P<compound> {_DIGITS}(?:[a-z]{{1,2}})?(?:[-‐‑]{_LETTER}{_IN_WORD}*)+ )
    | (?P<number>
        ['’‘]\d0s\b
      | {_DIGITS}(?: (?:[-–/:]\d+(?:\.\d+)?)+ )?(?: (?:st|nd|rd|th|s|m|mn|bn|tn|k|b|M|K|B)\b )?
      | \.\d+ )
    | (?P<initialism> (?:{_LETTER}\.){{2,}} )
    | (?P<elision> ['’‘](?:{"|".join(ELISIONS)})\b(?!['’]) )
    | (?P<word> {_LETTER}{_IN_WORD}*
        (?: ['’](?={_LETTER}) {_IN_WORD}+ | [-‐‑&](?=\w) {_IN_WORD}+ | \.(?=[a-z]{{2,}}) [a-z]+ )* )
    | (?P<mark> \.{{2,}} | --+ | \S )
    """,
    re.VERBOSE,
)
_KINDS: dict[str, TokenKind] = {"number": "number", "mark": "punct"}
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_ABBREVIATIONS = OPEN_ABBREVIATIONS | CLOSING_ABBREVIATIONS | CALENDAR_ABBREVIATIONS
_REST_IS_CLOSED = re.compile(r"[\s\"'”’)\]]*$")


@swift
@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark with its place in the whole text: ``span.of(text)``, as seen, is ``text``."""

    text: str
    span: Span
    kind: TokenKind


def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of one sentence, given as a span of its text."""
    if JOINT not in span.of(text):
        return tuple(_tokens(text, span.start, span.end))
    shown = look(span.of(text))
    return tuple(
        changed(token, span=_moved(shown.place(token.span), span.start))
        for token in _tokens(shown.text, 0, len(shown.text))
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _tokens(text: str, at: int, end: int) -> list[Token]:
    found: list[Token] = []
    search = _TOKEN.search
    while (match := search(text, at, end)) is not None:
        start, at = match.span()
        kind = match.lastgroup
        if kind == "word":
            at = _with_full_stop(text, start, at, end)
            found += _words(text, start, at)
        else:
            found.append(Token(match.group(), Span(start, at), _KINDS.get(kind or "mark", "word")))
    return found


def _with_full_stop(text: str, start: int, end: int, limit: int) -> int:
    """The end of a word, moved behind its full stop where it is an abbreviation's."""
    if end >= limit or text[end] != "." or _REST_IS_CLOSED.match(text, end + 1, limit):
        return end
    word = text[start:end]
    initial = len(word) == 1 and word.isupper()
    numbered = word.lower() in NUMBERED_ABBREVIATIONS and text[end + 1 : end + 3].strip()[:1].isdigit()
    return end + 1 if initial or numbered or word.lower() in _ABBREVIATIONS else end


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    """A word without its clitic, then the clitic."""
    middle = _clitic(text[start:end]) + start
    if start < middle < end:
        yield Token(text[start:middle], Span(start, middle), "word")
        start = middle
    yield Token(text[start:end], Span(start, end), "word")


def _clitic(word: str) -> int:
    """Where the clitic of ``word`` begins; 0 where it has none."""
    if word.lower() == "cannot":
        return 3
    if "'" not in word and "’" not in word:
        return 0
    found = _CLITIC.search(word)
    return found.start() if found else 0
