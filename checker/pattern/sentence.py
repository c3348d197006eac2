"""The one place where patterns meet the English rooms: a row of atoms -> the clause they make.

The atoms are spelt out as an ordinary sentence, in which a class is stood in for by one of its
members, and go through the stages of every text: tagger, chunker, boundaries, grammar, clauses.
What is a hole or a class comes back by its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.english.boundaries import Terminal, resolve
from checker.english.chunker import chunk
from checker.english.clauses import Builder
from checker.english.grammar import Parsed, parse
from checker.english.lexicon import Reading, inflections, readings
from checker.english.linking import link
from checker.english.tagger import tag
from checker.english.words import Word, word, words
from checker.model import Clause, NounPhrase
from checker.pattern.error import PatternError
from checker.pattern.notation import Atom
from checker.pattern.restore import restore
from checker.pattern.slots import reading_of_word, tag_at
from checker.source import Span
from checker.text.tokens import Token, TokenKind

_AUXILIARIES = frozenset({"be", "do", "have"})

Classes = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Placed:
    """An atom in the sentence spelt out: its text there, its place, its reading if it has but one."""

    atom: Atom
    text: str
    span: Span
    reading: Reading | None


def clause_of(text: str, atoms: tuple[Atom, ...], classes: Classes) -> Clause:
    """The clause that the grammar makes of the atoms.

    Raises PatternError where it makes none, or more than one.
    """
    placed = tuple(_placed(atoms, classes))
    found = _parse(" ".join(one.text for one in placed), placed)
    if len(found.clauses) == 1:
        names = {one.span: one.atom.text for one in placed if one.atom.kind == "class"}
        return restore(found.clauses[0], names)
    raise _not_one_clause(text, placed, found)


@dataclass(frozen=True, slots=True)
class _Parse:
    """The clauses of a sentence spelt out, and the offset in it where the grammar could not go on."""

    clauses: tuple[Clause, ...]
    stop: int | None


def _parse(spelt: str, placed: tuple[_Placed, ...]) -> _Parse:
    tokens = tuple(Token(one.text, one.span, _token_kind(one)) for one in placed)
    known = {one.span: word(one.text, one.span, (one.reading,)) for one in placed if one.reading is not None}
    row: list[Word] = [known.get(found.span, found) for found in words(spelt, tokens)]
    terminals = [_as_metavariable(terminal) for terminal in resolve(chunk(spelt, tag(row)))]
    parsed = parse(terminals, "pattern")
    stop = _stop(terminals, parsed)
    if parsed.tree is None:
        return _Parse((), len(spelt) if stop is None else stop)
    return _Parse(link(Builder(parsed.terminals, ()).segments(parsed.tree)), stop)


def _stop(terminals: Sequence[Terminal], parsed: Parsed) -> int | None:
    """Where the first repair was made; patterns are not repaired, but told of."""
    inserted = (one.span.start for one in parsed.terminals if one.type == "BND" and one.word == "repair")
    dropped = (one.span.start for one in terminals if one not in parsed.terminals)
    return min([*inserted, *dropped], default=None)


def _not_one_clause(text: str, placed: tuple[_Placed, ...], found: _Parse) -> PatternError:
    """Told at the first word that the grammar could not add to the clause before it."""
    starts = sorted(_opening(clause) for clause in found.clauses)[1:]
    stop = min([*starts, *(() if found.stop is None else (found.stop,))], default=placed[-1].span.end)
    at = next((one.atom.span.start for one in placed if one.span.end > stop), len(text))
    read = text[:at].strip(" ,;")
    if starts:
        first = re.sub(r"\s(?:and|or|but)$", "", read) if _stands_alone(found.clauses[0]) else ""
        help = "make it a pattern of its own"
        return PatternError("a second clause begins here", at, len(text) - at, help, first or None)
    like = "write one clause, as in $holder refuses to $action"
    if at == len(text):
        last = placed[-1].atom.span
        message = "the clause is not finished: something is missing behind this"
        return PatternError(message, last.start, last.end - last.start, like)
    so_far = f'it has read "{read}"; {like}' if read else like
    return PatternError("the grammar cannot go on here", at, len(text) - at, so_far)


def _opening(clause: Clause) -> int:
    """Where a clause has its first word of its own: what it shares with another may stand before."""
    return clause.span.start if clause.verb is None else max(clause.span.start, clause.verb.span.start)


def _stands_alone(clause: Clause) -> bool:
    """Whether a clause says something by its verb, so that it can be a pattern without what follows."""
    return clause.verb is not None and bool(clause.arguments) and clause.verb.lemma not in _AUXILIARIES


def _as_metavariable(terminal: Terminal) -> Terminal:
    """A hole in a noun phrase's place is a terminal of its own, which only the grammar of patterns has."""
    value = terminal.chunk.value if terminal.chunk else None
    hole = terminal.type == "NP" and isinstance(value, NounPhrase) and value.kind == "variable"
    return replace(terminal, type="META") if hole else terminal


def _placed(atoms: tuple[Atom, ...], classes: Classes) -> Iterator[_Placed]:
    start = 0
    for index, atom in enumerate(atoms):
        text, reading = _reading(atoms, index, classes)
        span = Span(start, start + len(text))
        yield _Placed(atom, text, span, reading)
        start = span.end + 1


def _reading(atoms: tuple[Atom, ...], index: int, classes: Classes) -> tuple[str, Reading | None]:
    atom = atoms[index]
    if atom.is_hole:
        name = f"${atom.text}"
        return name, Reading(tag_at(atoms, index), name)
    if atom.kind == "class":
        members = classes[atom.text]
        wanted = tag_at(atoms, index, members)
        lemma = stand_in(members, wanted)
        return inflected(lemma, wanted), Reading(wanted, lemma)
    return atom.text, reading_of_word(atoms, index)


def stand_in(members: frozenset[str], tag: str) -> str:
    """The member that stands for its class in the sentence: the first that can be what is wanted."""
    single = sorted(member for member in members if " " not in member) or [min(members).split()[0]]
    return next(iter(_fitting(single, tag)), single[0])


def stand_ins(members: frozenset[str], tag: str) -> tuple[str, ...]:
    """All members that can be what is wanted, those of one word first; never none."""
    ordered = sorted(members, key=lambda member: (" " in member, member))
    return tuple(_fitting(ordered, tag)) or tuple(ordered)


def _fitting(members: Sequence[str], tag: str) -> list[str]:
    return [m for m in members if any(reading.tag[0] == tag[0] for reading in readings(m.split()[0]))]


def inflected(lemma: str, tag: str) -> str:
    """The form of a lemma that may carry the tag, a particle behind it; the lemma where none does."""
    head, _, particle = lemma.partition(" ")
    return f"{_form(head, tag)} {particle}".rstrip()


def _form(lemma: str, tag: str) -> str:
    candidates = sorted(inflections(lemma))
    carriers = (f for f in candidates if any(r.tag == tag and r.lemma == lemma for r in readings(f)))
    return next(carriers, lemma)


def _token_kind(placed: _Placed) -> TokenKind:
    if placed.text[0].isdigit():
        return "number"
    return "word" if placed.text[0].isalpha() or placed.text[0] in "'’$" else "punct"
