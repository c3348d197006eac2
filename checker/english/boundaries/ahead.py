"""What stands ahead of the reader: does a subject with its finite verb begin here, and where is that verb?"""

from __future__ import annotations

from checker.english.boundaries.heads import is_saying, small_word
from checker.english.boundaries.terminals import PHRASE, State
from checker.english.lexicon_classes import connectives

_CLAUSAL = frozenset(connectives()) | {"that", "whether"}
_LONGEST_INSERTION = 12  # chunks


def opens_clause(state: State, index: int) -> bool:
    """Whether a subject with its finite verb begins at ``index``: adverbials, phrase, finite verb."""
    place = _after_leads(state, index)
    return state.kind(place) in PHRASE and finite_after(state, place) > 0


def finite_after(state: State, index: int) -> int:
    """Where the finite verb of the phrase at ``index`` stands; 0 if the phrase has none.

    The subject may be long: "the head of the union that called the strike, Jo Lee, RESIGNED".
    """
    place = index + 1
    while place < len(state.chunks):
        current = state.kind(place)
        if current == "VF":
            return place
        if current == "VG":
            brings = is_saying(state.chunks[place])  # "a report claiming he knew"
            return 0 if brings else _plain_finite(state, place + 1 + (state.kind(place + 1) == "NP"))
        if current in {"WH", "VE"} or (place == index + 1 and state.lower(place) == "that"):
            return _finite_after_relative(state, place)
        if current == "COMMA":
            following = _after_insertion(state, place)
        else:
            following = place + 1 if _belongs_to_phrase(state, place) else 0
        if not following:
            return 0
        place = following
    return 0


def finite_right_after(state: State, index: int) -> bool:
    """Whether a finite verb follows the phrase at ``index`` and what can belong to that phrase alone."""
    return _plain_finite(state, index + 1) > 0


def _plain_finite(state: State, place: int) -> int:
    """Where the finite verb stands behind nothing but prepositional phrases, adverbs and times; else 0."""
    while state.kind(place) in {"PREP", "ADV", "TIME"} and state.lower(place) not in _CLAUSAL:
        place += 2 if state.kind(place) == "PREP" and state.kind(place + 1) == "NP" else 1
    return place if state.kind(place) == "VF" else 0


def finite_between(state: State, start: int, end: int) -> bool:
    """Whether a finite verb stands from ``start`` on and before ``end``."""
    return any(state.kind(place) == "VF" for place in range(start, end))


def _after_leads(state: State, index: int) -> int:
    """Behind the adverbials that lead up to the subject: "on Friday, in Paris, THE MINISTER"."""
    place = state.skip(index)
    if state.kind(index) == state.kind(index + 2) == "COMMA" and state.kind(index + 1) == "ADV":
        place = state.skip(index + 3)  # "because, frankly, THE MINISTER"
    while state.kind(place) == "PREP" and state.kind(place + 1) == "NP":
        after = state.skip(place + 2)
        if state.kind(after) == "COMMA":
            after = state.skip(after + 1)
        if state.kind(after) not in PHRASE | {"PREP"}:
            return place
        place = after
    return place


def _belongs_to_phrase(state: State, place: int) -> bool:
    """Whether the chunk can be a part of the phrase before it: "the plan OF the owners AND the mayor"."""
    current = state.kind(place)
    if current == "PREP":
        return small_word(state.chunks[place]) not in {"that", "whether"}
    if current == "NP":
        return state.kind(place - 1) in {"PREP", "CC", "VT"}
    if current == "CC":
        return state.kind(place + 1) in {"NP", "PREP"}
    return current in {"ADV", "TIME", "ADJ", "VT"}


def _after_insertion(state: State, comma: int) -> int:
    """Behind ", the union's leader," or ", however,": where the sentence goes on; 0 if not such."""
    relative = state.kind(comma + 1) == "WH"
    for place in range(comma + 1, min(comma + _LONGEST_INSERTION, len(state.chunks))):
        current = state.kind(place)
        if current == "COMMA":
            return place + 1 if state.kind(place + 1) in {"VF", "ADV"} else 0
        if current in {"MARK", "VF"} and not relative:
            return 0
    return 0


def _finite_after_relative(state: State, index: int) -> int:
    """The second finite verb after a wh-word, or the first after a participle, in one stretch."""
    wanted = 1 if state.kind(index) == "VE" else 2
    for place in range(index + 1, len(state.chunks)):
        current = state.kind(place)
        if current == "VF":
            wanted -= 1
            if not wanted:
                return place
        second = current == "CC" and state.kind(place + 1) in PHRASE
        if current == "MARK" or (second and (wanted == 2 or state.kind(index) == "PREP")):
            return 0
    return 0
