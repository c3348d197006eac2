"""The one place where patterns meet the English rooms: a row of atoms -> the clause they make.

The atoms are spelt out as an ordinary sentence, in which a class is stood in for by one of its
members, and go through the stages of every text: tagger, chunker, boundaries, grammar, clauses.
What is a hole or a class comes back by its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from checker.english.boundaries import Terminal, resolve
from checker.english.chunker import chunk
from checker.english.clauses import Builder
from checker.english.grammar import parse
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
    spelt = " ".join(one.text for one in placed)
    clauses = _parse(spelt, placed)
    if len(clauses) == 1:
        names = {one.span: one.atom.text for one in placed if one.atom.kind == "class"}
        return restore(clauses[0], names)
    message = "the pattern holds no clause" if not clauses else "the pattern is more than one clause"
    raise PatternError(
        message, 0, len(text), f'read as "{spelt}"; write one clause: $holder refuses to $action'
    )


def _parse(spelt: str, placed: tuple[_Placed, ...]) -> tuple[Clause, ...]:
    tokens = tuple(Token(one.text, one.span, _token_kind(one)) for one in placed)
    known = {one.span: word(one.text, one.span, (one.reading,)) for one in placed if one.reading is not None}
    row: list[Word] = [known.get(found.span, found) for found in words(spelt, tokens)]
    terminals = [_as_metavariable(terminal) for terminal in resolve(chunk(spelt, tag(row)))]
    parsed = parse(terminals, "pattern")
    if parsed.tree is None:
        return ()
    return link(Builder(parsed.terminals, ()).segments(parsed.tree))


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
    if atom.kind == "variable":
        name = f"${atom.text}"
        return name, Reading(tag_at(atoms, index), name)
    if atom.kind == "class":
        members = classes[atom.text]
        wanted = tag_at(atoms, index, members)
        lemma = stand_in(members, wanted)
        return _form(lemma, wanted), Reading(wanted, lemma)
    return atom.text, reading_of_word(atoms, index)


def stand_in(members: frozenset[str], tag: str) -> str:
    """The member that stands for its class in the sentence: the first that can be what is wanted."""
    single = sorted(member for member in members if " " not in member) or [min(members).split()[0]]
    fitting = (m for m in single if any(reading.tag[0] == tag[0] for reading in readings(m)))
    return next(fitting, single[0])


def _form(lemma: str, tag: str) -> str:
    """The form of a lemma that may carry the tag; the lemma where none does."""
    forms = sorted(inflections(lemma))
    return next((f for f in forms if any(r.tag == tag and r.lemma == lemma for r in readings(f))), lemma)


def _token_kind(placed: _Placed) -> TokenKind:
    if placed.text[0].isdigit():
        return "number"
    return "word" if placed.text[0].isalpha() or placed.text[0] in "'’$" else "punct"
