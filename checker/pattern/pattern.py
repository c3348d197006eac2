"""A compiled pattern: a clause with holes, and what is asked of a clause that it matches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from checker.model import Clause, Modality, Polarity
from checker.pattern.notation import Atom

WantedModality = Modality | Literal["any", "plain"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One sentence that a pattern stands for, read by the grammar that reads texts.

    ``modality`` is "any" where the whole clause is one hole, so that "$outcome only after $x" also
    finds "talks can start only after ...".  ``anchors`` are features of which a clause must have at
    least one to match (see ``checker.pattern.anchors``), and of each of its ``needs`` one more; they
    only serve to skip the others fast.
    """

    text: str  # the sentence, with its alternatives chosen
    clause: Clause
    polarity: Polarity
    modality: WantedModality
    words: Mapping[str, frozenset[str]] = field(hash=False)  # class -> lemmas
    variables: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    needs: tuple[frozenset[str], ...] = ()
    atoms: tuple[Atom, ...] = ()  # the sentence as it is written: words, holes, classes
    exact: tuple[str, ...] = ()  # words that must stand in the clause as written
