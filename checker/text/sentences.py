"""Sentences with exact offsets.

Every paragraph is split on its own, so that a headline or a list item without a full stop is a
sentence of its own; what is masked between its words is passed over.  A sentence ends behind a full
stop, a question or exclamation mark with the quotation marks and brackets that close there, where
what follows can begin a sentence and what stands before is not an abbreviation.  Quotations are
split inside, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checker.source import Span
from checker.text.masking.seen import look
from checker.text.paragraphs import paragraphs
from checker.text.tables import (
    CALENDAR_ABBREVIATIONS,
    CLOSING_ABBREVIATIONS,
    NUMBERED_ABBREVIATIONS,
    OPEN_ABBREVIATIONS,
    SENTENCE_OPENERS,
    SPEECH_VERBS,
)

_LEFT = 24  # characters before a full stop that an abbreviation can take
_STOP = re.compile(r"(?P<stop>[.!?…]{1,8})(?P<close>['\"”’)\]]{0,4})(?P<space>\s*)(?P<open>[\"'“‘(\[]{0,3})")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘”’,;/-]*$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_SPOKEN = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Prof)\.?[ ])?(?:[A-Z][\w'’-]{0,30}[ ]){0,3}"
    rf"(?:{'|'.join(SPEECH_VERBS)})\b"
)
_GLUED = re.compile(r"[A-Z](?:[a-z'’]+[\s,-]|[A-Z]*[ ])")
_DOMAINS = frozenset({"com", "org", "net", "co", "uk", "gov", "edu"})


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """Where a sentence stands, without white space around it, and in which paragraph (from 0)."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Stop:
    """A possible sentence end with what stands around it."""

    stop: str  # ".", "?!", "..."
    close: str
    spaced: bool
    opened: bool  # an opening mark stands before the next word
    before: str  # the last word before the stop, at most 24 characters
    at_start: bool  # nothing but that word stands before it in its sentence
    after: str  # the text behind, at most 80 characters


def sentences(text: str) -> tuple[SentenceSpan, ...]:
    """The sentences of ``text`` in order."""
    shown = look(text)
    return tuple(
        SentenceSpan(shown.place(span), number)
        for number, paragraph in enumerate(paragraphs(shown.text))
        for span in _split(shown.text, paragraph)
    )


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if match.start("open") >= paragraph.end:
            break
        if _is_end(_stop(text, match, start, paragraph.end)):
            yield Span(start, match.end("close"))
            start = match.start("open")
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _stop(text: str, match: re.Match[str], start: int, end: int) -> _Stop:
    left = text[max(start, match.start() - _LEFT) : match.start()]
    word = _LAST_WORD.search(left)
    before = word.group() if word else ""
    return _Stop(
        stop=match["stop"],
        close=match["close"],
        spaced=bool(match["space"]),
        opened=bool(match["open"]),
        before=before,
        at_start=match.start() - len(before) <= start,
        after=text[match.end() : min(match.end() + 80, end)],
    )


def _is_end(stop: _Stop) -> bool:
    return not any(rule(stop) for rule in _NO_END)


def _next_word(stop: _Stop) -> str:
    word = _NEXT_WORD.match(stop.after)
    return word.group() if word else ""


def _glued_to_next(stop: _Stop) -> bool:
    """No space follows: an end only between a whole word and a capitalised one, not in "J.Lee" or "x.Com"."""
    if stop.spaced:
        return False
    whole = bool(stop.close) or len(stop.before) > 1 or stop.before.isdigit()
    plain = "." not in stop.before and "@" not in stop.before
    known = _next_word(stop).lower() in _DOMAINS
    return not (whole and plain and not known and _GLUED.match(stop.after))


def _goes_on_in_lower_case(stop: _Stop) -> bool:
    """A sentence begins with a capital, a digit or a name such as iPhone."""
    first = stop.after[:1]
    if stop.opened and first:
        return first.islower() and stop.stop != "."
    return not (first.isupper() or first.isdigit() or first in "$£€¥") and not _camel(stop.after)


def _camel(after: str) -> bool:
    return after[:1].islower() and after[1:2].isupper()


def _list_number(stop: _Stop) -> bool:
    """ "1. The first point": the number opens the sentence."""
    return stop.at_start and stop.stop == "." and stop.before.isdigit() and len(stop.before) <= 3


def _open_abbreviation(stop: _Stop) -> bool:
    shouted = stop.before.isupper() and len(stop.before) > 1  # "MS" is no title
    return stop.stop == "." and not stop.close and not shouted and stop.before.lower() in OPEN_ABBREVIATIONS


def _numbered_abbreviation(stop: _Stop) -> bool:
    known = stop.before.lower() in NUMBERED_ABBREVIATIONS and (stop.before != "no" or stop.at_start)
    return stop.stop == "." and known and stop.after[:1].isdigit()


def _closing_abbreviation(stop: _Stop) -> bool:
    """ "Acme Inc. The" ends a sentence, "Acme Inc. Chairman Lee" does not."""
    word = stop.before.lower()
    known = word in CLOSING_ABBREVIATIONS or (word in CALENDAR_ABBREVIATIONS and stop.before[0].isupper())
    return stop.stop == "." and known and not _opens_sentence(stop)


def _initial(stop: _Stop) -> bool:
    """ "George W. Bush", "the U.S. Senate"; but "in the U.S. The" ends a sentence."""
    return (
        stop.stop == "."
        and bool(_INITIAL.match(stop.before))
        and stop.before != "I"
        and not _opens_sentence(stop)
    )


def _opens_sentence(stop: _Stop) -> bool:
    return stop.opened or bool(stop.close) or _next_word(stop).lower() in SENTENCE_OPENERS


def _trails_off(stop: _Stop) -> bool:
    """ "He was ... Late": an ellipsis that stands apart; "Well... I think": one behind the first word."""
    dots = stop.stop == "…" or stop.stop.startswith("..")
    return dots and not stop.close and not stop.opened and _in_the_middle(stop)


def _in_the_middle(stop: _Stop) -> bool:
    return not stop.before or (stop.at_start and _next_word(stop) == "I")


def _spoken(stop: _Stop) -> bool:
    """'"Why?" Mr Lee asked': the quotation is part of the sentence that reports it."""
    asked = stop.stop[-1] in "?!…" and stop.close[:1] in {'"', "'", "”", "’"}
    return asked and not stop.opened and bool(_SPOKEN.match(stop.after))


# Each names one reason why a stop does not end its sentence.  Their order does not matter.
_NO_END: tuple[Callable[[_Stop], bool], ...] = (
    _glued_to_next,
    _goes_on_in_lower_case,
    _list_number,
    _open_abbreviation,
    _numbered_abbreviation,
    _closing_abbreviation,
    _initial,
    _trails_off,
    _spoken,
)
