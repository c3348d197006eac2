"""What stands behind the reader: the terminals decided so far, by clause and by segment."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.english.boundaries.heads import has_hearer
from checker.english.boundaries.terminals import ADVERBIALS, OPENINGS, VERBAL, State
from checker.english.chunker import Chunk

#: Behind these a phrase is no subject.
_PHRASE_GOES_ON = VERBAL | {"PREP", "CCN", "APP"}

_SEGMENT_BEGINS = frozenset({"BND"})
_CLAUSE_BEGINS = OPENINGS | _SEGMENT_BEGINS
_VERBS = VERBAL | {"CVF"}
_LEADS_IN = ADVERBIALS | {"PREP"}


def current_clause(state: State) -> list[str]:
    """The types of the terminals since the last opening of a clause."""
    return _types_since(state, _CLAUSE_BEGINS)


def segment(state: State) -> list[str]:
    """The types of the terminals since the last boundary between segments."""
    return _types_since(state, _SEGMENT_BEGINS)


def _types_since(state: State, openings: frozenset[str]) -> list[str]:
    types: list[str] = []
    for terminal in reversed(state.out):
        kind = terminal.type
        if kind in openings:
            break
        if kind == "JOIN" and types:
            types[-1] = terminal.word  # the verb behind it takes the type it was given
        else:
            types.append(kind)
    types.reverse()
    return types


def has_finite(types: Sequence[str]) -> bool:
    """Whether a finite verb is among the types, the first of its clause or a joined one."""
    return "VF" in types or "CVF" in types


def main_has_finite(state: State) -> bool:
    """Whether the segment's own clause, not one inside it, has its finite verb."""
    types = segment(state)
    opening = next((place for place, kind in enumerate(types) if kind in OPENINGS), None)
    if opening is None:
        return "VF" in types
    return has_finite(types[:opening]) or types.count("VF") > sum(kind in OPENINGS for kind in types)


def in_lead(state: State) -> bool:
    """Whether only adverbials stand in the segment or clause so far: "In Paris, ...", "that in Paris"."""
    return _leads_only(segment(state)) or _leads_only(current_clause(state))


def _leads_only(types: Sequence[str]) -> bool:
    """Whether every phrase is a preposition's, and no verb is finite."""
    if not types or types[0] not in _LEADS_IN or has_finite(types):
        return False
    return all(before in _PHRASE_GOES_ON for before, kind in pairwise(types) if kind == "NP")


def last_verb(state: State) -> Chunk | None:
    """The verb decided last, of whatever form."""
    for decided in reversed(state.out):
        if decided.type in _VERBS:
            return decided.chunk
    return None


def last_but_adverbials(state: State) -> Chunk | None:
    """The last chunk, adverbs and times behind a verb passed over: "SAID earlier this month it would"."""
    for decided in reversed(state.out):
        if decided.type not in ADVERBIALS:
            return decided.chunk
    return None


def is_hearer(state: State, phrase: Chunk) -> bool:
    """Whether the phrase decided last is told something: "told REPORTERS the deal was dead"."""
    verb = state.out[-2].chunk if len(state.out) > 1 else None
    return phrase.kind == "NP" and has_hearer(verb)
