"""Holes behind "to": an action ("refuses to $action"), a phrase ("sells $thing to $buyer"), or either.

Which of them it is lies with the word that "to" belongs to.  Where both may stand, the sentence is
written out twice, once for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Literal

from checker.english.lexicon import readings
from checker.english.lexicon_valency import either_behind_to, giving_verbs, phrase_behind_to
from checker.pattern.notation import Atom
from checker.pattern.slots import Slot

Atoms = tuple[Atom, ...]
Taken = Literal["action", "phrase", "either"]


def written_out(atoms: Atoms, classes: Mapping[str, frozenset[str]]) -> Iterator[Atoms]:
    """The sentence, once for each way in which its holes behind "to" may be meant."""
    return product(*(_ways(atoms, index, classes) for index in range(len(atoms))))


def _ways(atoms: Atoms, index: int, classes: Mapping[str, frozenset[str]]) -> tuple[Atom, ...]:
    atom = atoms[index]
    if atom.kind != "variable" or Slot(atoms, index, frozenset()).governor != "to":
        return (atom,)
    phrase = replace(atom, kind="phrase")
    match _taken(atoms, index, classes):
        case "action":
            return (atom,)
        case "phrase":
            return (phrase,)
        case "either":
            return (atom, phrase)


def _taken(atoms: Atoms, index: int, classes: Mapping[str, frozenset[str]]) -> Taken:
    """What the word before "to" takes; behind a verb's object it is the verb that decides."""
    slot = Slot(atoms, index, frozenset())
    if slot.behind_split_class:
        return "phrase"
    to = next(place for place in range(index - 1, -1, -1) if atoms[place].text.lower() == "to")
    before = atoms[:to]
    if before and before[-1].kind in ("variable", "phrase"):
        giving = any(not giving_verbs().isdisjoint(_lemmas(atom, classes)) for atom in before)
        return "phrase" if giving else "action"
    lemmas = frozenset(_lemmas(before[-1], classes)) if before else frozenset()
    if not lemmas.isdisjoint(either_behind_to()):
        return "either"
    phrase = (
        lemmas <= phrase_behind_to() if before and before[-1].kind == "class" else lemmas & phrase_behind_to()
    )
    return "phrase" if phrase else "action"


def _lemmas(atom: Atom, classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if atom.kind == "class":
        yield from classes[atom.text]
    elif atom.kind in ("word", "exact"):
        yield atom.text.lower()
        yield from (reading.lemma for reading in readings(atom.text.lower()))
