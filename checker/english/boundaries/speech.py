"""What is said and who says it: the commas and colons round quotations and their speakers."""

from __future__ import annotations

from checker.english.boundaries.ahead import finite_after, opens_clause
from checker.english.boundaries.behind import has_finite, last_verb, main_has_finite, segment
from checker.english.boundaries.heads import has_hearer, is_saying, stands_beside_quotations
from checker.english.boundaries.terminals import ADVERBS, Decision, State, boundary, single


def quote_goes_on(state: State, index: int) -> Decision | None:
    """ "A," he said, "B": behind its speaker the quotation goes on, with a clause or with its verb."""
    last_boundary = next((t.word for t in reversed(state.out) if t.type == "BND"), None)
    if last_boundary != "attribution" or not _quotation_opens(state, index + 1):
        return None
    following = state.kind(index + 1)
    if following in {"VG", "WH"}:
        return None
    return boundary(state.chunks[index], "resume" if following == "VF" else "and that")


def said_behind_lead(state: State, index: int) -> Decision | None:
    """In Hull, he said, THE MILL would close: behind a lead and its speaker comes what was said."""
    last_boundary = next((t.word for t in reversed(state.out) if t.type == "BND"), None)
    if last_boundary != "attribution" or not opens_clause(state, index + 1):
        return None
    before = [t.type for t in state.out[: len(state.out) - len(segment(state)) - 1]]
    return None if has_finite(before) or before[:1] == ["NP"] else boundary(state.chunks[index], "and that")


def quote_comma(state: State, index: int) -> Decision | None:
    """Said, "...": what follows is what was said."""
    said = is_saying(last_verb(state)) and has_finite(segment(state))
    return (
        single("COM", state.chunks[index], "quote") if said and _quotation_opens(state, index + 1) else None
    )


def quote_colon(state: State, index: int) -> Decision | None:
    """Said: "...", with or without quotation marks."""
    if state.lower(index) != ":" or not is_saying(last_verb(state)) or state.at(index + 1) is None:
        return None
    return single("COM", state.chunks[index], "quote")


def _quotation_opens(state: State, index: int) -> bool:
    chunk = state.at(index)
    return chunk is not None and chunk.span.start in state.quotes


def attribution_comma(state: State, index: int) -> Decision | None:
    """..., the minister said; ..., said the minister: what stands before is what was said."""
    types = segment(state)
    if not has_finite(types) and "NP" not in types:
        return None
    place = state.skip(index + 1, ADVERBS)
    if _inverted_speaker(state, place) or _trailing_speaker(state, place):
        return boundary(state.chunks[index], "attribution")
    return None


def speaker_behind_mark(state: State, index: int) -> Decision | None:
    """ "Would they pay?" asked the mayor; "Never!" he said: a question is followed by its speaker."""
    return attribution_comma(state, index) if state.lower(index) in {"?", "!"} else None


def _inverted_speaker(state: State, place: int) -> bool:
    """Said the minister: behind a whole clause, or in the middle of one and closed by a comma."""
    chunk = state.at(place)
    if chunk is None or chunk.kind != "VF" or state.kind(place + 1) != "NP":
        return False
    if not stands_beside_quotations(chunk):
        return False
    inserted = state.kind(place + 2) == "COMMA" and state.kind(place + 3) == "VF"
    return inserted or main_has_finite(state)


def _trailing_speaker(state: State, place: int) -> bool:
    """The minister told reporters on Friday: nothing follows that could be what was said."""
    if state.kind(place) != "NP":
        return False
    verb = finite_after(state, place)
    if not verb or not is_saying(state.at(verb)):
        return False
    after = state.skip(verb + 1)
    if state.kind(after) == "NP" and has_hearer(state.at(verb)):
        after = state.skip(after + 1)
    while state.kind(after) == "PREP" and state.kind(after + 1) in {"NP", "TIME"}:
        if state.lower(after) == "that":
            return False
        after = state.skip(after + 2)
    ended = state.kind(after) in {"", "COMMA", "MARK", "WH"}
    return ended or (state.kind(after) == "PREP" and state.kind(after + 1) == "VG")
