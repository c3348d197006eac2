"""The notation of patterns: a sentence with holes, read into a small tree.

$name            a hole                 <class>      any word of a class
(a | b)          either                 (a)?         or nothing
"as written"     these words, uninflected
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.pattern.error import PatternError
from checker.pattern.slips import bar_outside, complaint, optional, tidied, unclosed
from checker.source import Span

FILLERS = frozenset({"anything", "something", "anyone", "someone", "anybody", "somebody"})
"""Names of holes that only fill a place: nobody asks what they catch."""

AtomKind = Literal["word", "variable", "phrase", "class", "exact"]


@dataclass(frozen=True, slots=True)
class Atom:
    """One element without structure: a word, ``$name``, ``<class>``, or a quoted word.

    A hole that can only be a noun phrase is of the kind "phrase" (see ``behind_to``).

    ``text`` is bare: without "$", "<>" or quotation marks.  ``span`` is in the pattern's text.
    """

    kind: AtomKind
    text: str
    span: Span

    @property
    def is_hole(self) -> bool:
        """Whether it is written ``$name``."""
        return self.kind in ("variable", "phrase")


@dataclass(frozen=True, slots=True)
class Choice:
    """``(a | b)`` or ``(a)?``; an optional part has the empty sequence as its last alternative."""

    alternatives: tuple[Sequence, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """Elements one after another."""

    items: tuple[Atom | Choice, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A token of the notation: an atom, or one of "(", "|", ")", ")?"."""

    sign: str
    atoms: tuple[Atom, ...]
    span: Span


LONGEST = 400
"""Characters in a pattern: it is one clause."""

DEEPEST = 8
"""How deep the brackets of a pattern may lie in each other."""

_MARK = re.compile(
    r"""(?P<space>\s+)
      | \$(?P<variable>[a-z_]+)(?![\w-])
      | <(?P<class>[^<>\s]*)>
      | "(?P<exact>[^"]*)"
      | (?P<sign>\)\? | [()|])
      | (?P<word>\d[\d.,]*(?:%|\b) | [^\W\d_]+(?:[-.'’][^\W\d_]+)*['’]? | ['’][a-z]* | [,;:%&])""",
    re.VERBOSE,
)
_CLITIC = re.compile(r"n['’]t$|['’](?:s|ll|re|ve|d|m)$|(?<=s)['’]$|(?<=^can)not$")
_SHOUTED = frozenset({"OR", "AND", "NOT"})  # as search engines have them
_QUOTED_WORD = re.compile(r"\S+")


def read(text: str) -> Sequence:
    """The tree of a pattern.  Raises PatternError with the offset of the mistake."""
    if len(text) > LONGEST:
        message = f"the pattern has {len(text)} characters; {LONGEST} is the most"
        raise PatternError(
            message, LONGEST, len(text) - LONGEST, "use a class of words, or split the pattern"
        )
    marks = tuple(_marks(text))
    _check_depth(marks)
    sequence, rest = _sequence(marks, 0, text)
    if rest < len(marks):
        _complain_outside(marks[rest], text)
    if not sequence.items:
        raise PatternError(
            "the pattern is empty", 0, max(len(text), 1), "write a clause: $holder refuses to $action"
        )
    return sequence


def _marks(text: str) -> Iterator[_Mark]:
    at = 0
    while at < len(text):
        found = _MARK.match(text, at)
        if found is None or found.group() in _SHOUTED:
            raise optional(text, at) if text[at] == "?" else complaint(text, at)
        span = Span(at, found.end())
        kind = found.lastgroup
        if kind == "sign":
            yield _Mark(found["sign"], (), span)
        elif kind != "space":
            yield _Mark("", tuple(_atoms(found, span)), span)
        at = found.end()


def _atoms(found: re.Match[str], span: Span) -> Iterator[Atom]:
    match found.lastgroup:
        case "variable":
            yield Atom("variable", found["variable"], span)
        case "class":
            yield Atom("class", found["class"], span)
        case "exact":
            start = span.start + 1
            for word in _QUOTED_WORD.finditer(found["exact"]):
                yield Atom("exact", word.group(), Span(start + word.start(), start + word.end()))
        case _:
            yield from _word_atoms(found["word"], span)


def _word_atoms(word: str, span: Span) -> Iterator[Atom]:
    """A word; its ending ('s, n't, 'll, the "not" of "cannot") is a word of its own, as it is in a text."""
    ending = _CLITIC.search(word)
    if ending is None:
        yield Atom("word", word, span)
        return
    cut = span.start + ending.start()
    if ending.start():
        yield Atom("word", word[: ending.start()], Span(span.start, cut))
    yield Atom("word", ending.group(), Span(cut, span.end))


def _check_depth(marks: tuple[_Mark, ...]) -> None:
    depth = 0
    for mark in marks:
        depth += (mark.sign == "(") - mark.sign.startswith(")")
        if depth > DEEPEST:
            message = f"brackets lie in each other more than {DEEPEST} deep"
            help = "write it flatter, or split the pattern"
            raise PatternError(message, mark.span.start, 1, help)


def _sequence(marks: tuple[_Mark, ...], at: int, text: str) -> tuple[Sequence, int]:
    """Elements up to "|", ")" or the end, and where that is."""
    items: list[Atom | Choice] = []
    while at < len(marks) and marks[at].sign in ("", "("):
        if marks[at].sign == "(":
            choice, at = _choice(marks, at, text)
            items.append(choice)
        else:
            items.extend(marks[at].atoms)
            at += 1
    return Sequence(tuple(items)), at


def _choice(marks: tuple[_Mark, ...], opening: int, text: str) -> tuple[Choice, int]:
    start = marks[opening].span.start
    alternatives: list[Sequence] = []
    at = opening
    while at == opening or marks[at].sign == "|":
        sequence, end = _sequence(marks, at + 1, text)
        if end == len(marks):
            raise unclosed(text, start)
        if not sequence.items:
            raise _empty_alternative(marks, at, end, text)
        alternatives.append(sequence)
        at = end
    span = Span(start, marks[at].span.end)
    if marks[at].sign == ")?":
        alternatives.append(Sequence(()))
    return Choice(tuple(alternatives), span), at + 1


def _empty_alternative(marks: tuple[_Mark, ...], before: int, after: int, text: str) -> PatternError:
    """ "(refuses | )": words that may be missing, if it is the last of the alternatives."""
    start, end = marks[before].span.start, marks[after].span.end
    help = "write (a | b)? for words that may be missing"
    closed = marks[after].sign.startswith(")")
    instead = f"{text[:start].rstrip()})?{text[end:]}" if closed else text[:start] + text[end - 1 :]
    return PatternError("empty alternative", start, end - start, help, tidied(instead))


def _complain_outside(mark: _Mark, text: str) -> None:
    start, end = mark.span.start, mark.span.end
    if mark.sign == "|":
        raise bar_outside(text, start)
    message, help = f'"{mark.sign}" without "("', "open the bracket: (a | b)"
    raise PatternError(message, start, end - start, help, tidied(text[:start] + text[end:]))
