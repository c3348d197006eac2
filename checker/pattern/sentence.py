"""The one place where patterns meet the English rooms: a row of atoms -> the clause they make."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from checker.model import Clause
from checker.pattern.error import PatternError
from checker.pattern.notation import Atom


def clause_of(text: str, atoms: tuple[Atom, ...], classes: Mapping[str, frozenset[str]]) -> Clause:
    """The clause that the grammar of texts, with holes, makes of the atoms.

    Raises PatternError where it makes none, or more than one.
    """
    from checker.english.analysis import PatternWord, parse_pattern

    row = tuple(
        PatternWord(atom.text, atom.kind, atom.span, classes.get(atom.text, frozenset())) for atom in atoms
    )
    clauses = parse_pattern(row)
    if len(clauses) == 1:
        return clauses[0]
    whole = " ".join(atom.text for atom in atoms)
    message = "the pattern holds no clause" if not clauses else "the pattern is more than one clause"
    raise PatternError(
        message, 0, len(text), f'read as "{whole}"; write one clause: $holder refuses to $action'
    )


@cache
def phrasal_verbs() -> frozenset[str]:
    """The verbs with a particle that the lexicon takes for one lemma: "rule out"."""
    from checker.english.lexicon_classes import phrasal_verbs as listed

    return frozenset(listed())
