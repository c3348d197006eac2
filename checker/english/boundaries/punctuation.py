"""Commas and strong marks between clauses: where a main clause, a participle or a broken clause begins."""

from __future__ import annotations

from itertools import dropwhile

from checker.english.boundaries.ahead import opens_clause
from checker.english.boundaries.behind import current_clause, has_finite, main_has_finite, segment
from checker.english.boundaries.denying import denied_aside
from checker.english.boundaries.lists import apposition_comma
from checker.english.boundaries.terminals import (
    ADVERBIALS,
    ADVERBS,
    DROPPED,
    OPENINGS,
    Decision,
    State,
    boundary,
)

_DASHES = frozenset({"-", "–", "—", "--"})
#: What a lead without a subject of its own begins with: "If they refuse, ...", "Speaking in Paris, ...".
_LEADING = frozenset({"SUB", "VG", "VE", "VT", "CVF"})


def comma_behind_opening(state: State, _index: int) -> Decision | None:
    """Because, FRANKLY, he was ill: an adverb put in behind what opens a clause."""
    opened = len(state.out) > 1 and state.out[-2].type in OPENINGS
    return DROPPED if opened and state.last_type in ADVERBIALS else None


def main_after_lead(state: State, index: int) -> Decision | None:
    """If they refuse, we will ...; speaking in Paris, he ...: the main clause begins behind the comma."""
    types = list(dropwhile(ADVERBIALS.__contains__, segment(state)))
    if not types or (types[0] not in _LEADING and not _is_verbless_lead(types)):
        return None
    asks = state.lower(index + 1) in {"what", "how", "why"}
    if asks or opens_clause(state, index + 1) or state.kind(index + 1) in {"VF", "EX"}:
        return boundary(state.chunks[index], "main")
    return None


def _is_verbless_lead(types: list[str]) -> bool:
    """After failing to agree, ...: a preposition with a verb that is not finite."""
    return types[0] == "PREP" and not {"VG", "VT"}.isdisjoint(types) and not has_finite(types)


def participle_comma(state: State, index: int) -> Decision | None:
    """..., adding that ...: a participle behind the main clause takes the main subject."""
    place = state.skip(index + 1, ADVERBS | {"CC"})
    if state.kind(place) not in {"VG", "VE"} or not has_finite(segment(state)):
        return None
    return boundary(state.chunks[index], "participle")


def resume_comma(state: State, index: int) -> Decision | None:
    """..., he said, has ...: behind an insertion that was a segment the clause before goes on."""
    if state.kind(state.skip(index + 1, ADVERBS)) != "VF":
        return None
    inserted = any(terminal.type == "BND" for terminal in state.out) and has_finite(segment(state))
    return boundary(state.chunks[index], "resume") if inserted else None


def clause_comma(state: State, index: int) -> Decision | None:
    """Clause, clause: the second stands on its own."""
    if not has_finite(segment(state)) or state.kind(index + 1) in {"CC", "WH"}:
        return None
    return boundary(state.chunks[index], "main") if opens_clause(state, index + 1) else None


def other_comma(_state: State, _index: int) -> Decision:
    """Round an insertion or behind an adverbial the grammar needs no comma: "Moreover, the talks failed"."""
    return DROPPED


def dash_as_comma(state: State, index: int) -> Decision | None:
    """A dash round an insertion, or before an apposition or participle, is like a comma."""
    if state.lower(index) not in _DASHES:
        return None
    for rule in (denied_aside, apposition_comma, participle_comma, resume_comma):
        decision = rule(state, index)
        if decision is not None:
            return decision
    return DROPPED if _is_round_relative(state, index) or not has_finite(current_clause(state)) else None


def _is_round_relative(state: State, index: int) -> bool:
    """The plan - which will cost jobs - WAS dropped: a dash round a relative clause."""
    if state.last_type == "NP" and state.kind(index + 1) == "WH":
        return True
    return state.kind(state.skip(index + 1)) == "VF" and not main_has_finite(state)


def strong_mark(state: State, index: int) -> Decision | None:
    """A semicolon, colon or dash stands between clauses: "the talks failed; the army advanced"."""
    if state.lower(index) not in _DASHES | {";", ":"}:
        return None
    return boundary(state.chunks[index], "main") if state.out else DROPPED


def end_mark(_state: State, _index: int) -> Decision:
    """A full stop or the like inside a sentence (an abbreviation, a title) or at its end."""
    return DROPPED
