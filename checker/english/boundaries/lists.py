"""Commas between the members of a list, and before a second phrase for the same person or thing."""

from __future__ import annotations

from checker.english.boundaries.ahead import finite_between, opens_clause
from checker.english.boundaries.behind import current_clause, has_finite, in_lead, segment
from checker.english.boundaries.conjunctions import conjunct_type
from checker.english.boundaries.terminals import ADVERBS, VERBAL, Decision, State, single
from checker.english.chunker import Chunk
from checker.model import NounPhrase

_IN_LISTS = frozenset({"NP", "PREP", "COMMA", "ADV", "TIME"})
_IN_APPOSITIONS = frozenset({"PREP", "NP", "TIME", "VE", "ADV"})


def list_comma(state: State, index: int) -> Decision | None:
    """A, B and C: a comma between members of a list that ends with "and" or "or"."""
    if state.last_type != "NP" or state.kind(index + 1) != "NP":
        return None
    conjunction = _list_conjunction(state, index + 1)
    if not conjunction:
        return None
    if opens_clause(state, conjunction + 1) and finite_between(state, index, conjunction):
        return None
    return single("CCN", state.chunks[index], ",")


def apposed_list(state: State, index: int) -> Decision | None:
    """Jo Lee, the maker of pipes, taps and tiles, SOLD the plant: a comma before the verb closes no list."""
    if state.last_type != "NP" or state.kind(index + 1) != "NP" or state.kind(index + 2) != "PREP":
        return None
    if in_lead(state) or has_finite(current_clause(state)):
        return None
    if not _names(state.last_chunk) or _names(state.at(index + 1)):
        return None
    conjunction = _list_conjunction(state, index + 1)
    end = _apposition_end(state, conjunction + 2) if conjunction else 0
    closed = state.kind(end) == "COMMA" and state.kind(state.skip(end + 1, ADVERBS)) == "VF"
    return single("APP", state.chunks[index]) if conjunction and closed else None


def _names(chunk: Chunk | None) -> bool:
    return chunk is not None and isinstance(chunk.value, NounPhrase) and chunk.value.kind == "name"


def _list_conjunction(state: State, start: int) -> int:
    """Where the "and" before the last member stands, if only phrases stand before it; else 0."""
    for place in range(start, len(state.chunks)):
        if _joins_phrase(state, place):
            return place
        if state.kind(place) not in _IN_LISTS:
            return 0
        if state.kind(place) == "COMMA" and state.kind(place + 1) not in {"NP", "CC"}:
            return 0
    return 0


def _joins_phrase(state: State, place: int) -> bool:
    following = state.skip(place + 1, ADVERBS | {"CC"})
    return state.kind(place) == "CC" and state.kind(following) == "NP"


def verb_list_comma(state: State, index: int) -> Decision | None:
    """To clean the streets, bury the dead and find the missing: a comma between verbs of one form."""
    place = state.skip(index + 1, ADVERBS)
    chunk = state.at(place)
    if chunk is None or chunk.kind not in {"VF", "VE"} or not _verb_is_joined_later(state, place):
        return None
    if chunk.kind == "VE" and state.last_type not in {"VF", "CVE"}:
        return None
    wanted = conjunct_type(chunk, segment(state))
    return single("JOIN", state.chunks[index], wanted) if wanted else None


def _verb_is_joined_later(state: State, place: int) -> bool:
    """Whether "and" with another verb follows before the next clause begins."""
    for later in range(place + 1, len(state.chunks)):
        if state.kind(later) in {"MARK", "WH"}:
            return False
        if state.kind(later) == "CC" and state.kind(state.skip(later + 1, ADVERBS)) in VERBAL:
            return True
    return False


def apposition_comma(state: State, index: int) -> Decision | None:
    """Mr Lee, the union's leader, ...: a second phrase for the same person or thing."""
    if state.last_type != "NP" or state.kind(index + 1) != "NP" or in_lead(state):
        return None
    if not _may_be_apposed(state.last_chunk, state.at(index + 1)):
        return None
    end = _apposition_end(state, index + 2)
    if state.kind(end) not in {"COMMA", "MARK", "", "WH", "VG"} or _is_longer_list(state, end):
        return None
    return single("APP", state.chunks[index])


def _may_be_apposed(before: Chunk | None, after: Chunk | None) -> bool:
    """Whether one of the two is a name or definite, and neither a pronoun."""
    if before is None or after is None:
        return False
    first, second = before.value, after.value
    if not isinstance(first, NounPhrase) or not isinstance(second, NounPhrase):
        return False
    if "pronoun" in {first.kind, second.kind}:
        return False
    return any(phrase.name or phrase.determiner or phrase.possessor for phrase in (first, second))


def _apposition_end(state: State, place: int) -> int:
    """Behind the phrase and what belongs to it: "the leader of the union since May"."""
    while state.kind(place) in _IN_APPOSITIONS:
        if state.kind(place) == "NP" and state.kind(place - 1) != "PREP":
            break
        place += 1
    return place


def _is_longer_list(state: State, end: int) -> bool:
    """Whether behind the closing comma yet another phrase stands and the verb is still to come."""
    phrase_follows = state.kind(end) == "COMMA" and state.kind(end + 1) == "NP"
    return phrase_follows and not has_finite(current_clause(state)) and not opens_clause(state, end + 1)
