"""Conjunctions: does "and" join phrases, verbs or clauses, and whose clause goes on behind it?"""

from __future__ import annotations

from collections.abc import Sequence

from checker.english.boundaries.ahead import opens_clause
from checker.english.boundaries.behind import current_clause, has_finite, segment
from checker.english.boundaries.heads import SUBJECT_FORMS, is_saying, lemma, stands_beside_quotations
from checker.english.boundaries.terminals import (
    ADVERBS,
    DROPPED,
    OPENINGS,
    VERBAL,
    Decision,
    State,
    boundary,
    single,
)
from checker.english.chunker import Chunk
from checker.english.lexicon_classes import accusing_verbs, connectives, reporting_verbs

#: Kinds of connectives of which "and" most likely joins two clauses: if A and B, because A and B.
_JOINTLY = frozenset({"condition", "exception", "cause", "concession", "place"})


def conjunction_at_start(state: State, _index: int) -> Decision | None:
    """But, And at the head of a segment join to what went before: no part of the clause."""
    return DROPPED if state.last_type in {"", "BND"} else None


def that_conjunct(state: State, index: int) -> Decision | None:
    """Said that A and that B: B was said, too."""
    said = "COM" in segment(state) or (state.last_type == "BND" and any(t.type == "COM" for t in state.out))
    if state.lower(index + 1) != "that" or not said or not opens_clause(state, index + 2):
        return None
    return boundary(state.chunks[index], "and that")


def speaker_goes_on(state: State, index: int) -> Decision | None:
    """Said that A and accused B, denied A but agreed: the second verb is the speaker's own."""
    chunk, types = state.at(state.skip(index + 1, ADVERBS)), segment(state)
    if chunk is None or chunk.kind != "VF" or "COM" not in types or types[0] in {"SUB", "COM"}:
        return None
    above = next((t.chunk for t in state.out if t.type == "VF" and is_saying(t.chunk)), None)
    if above is None:
        return None
    if _shares_auxiliary(state, chunk, above):
        return None
    denies = reporting_verbs()[lemma(above)].stance == "denial" and state.lower(index) == "but"
    speaks = stands_beside_quotations(chunk) or lemma(chunk) in accusing_verbs()
    return boundary(state.chunks[index], "resume") if speaks or denies else None


def _shares_auxiliary(state: State, chunk: Chunk, saying: Chunk | None) -> bool:
    """Heard that he had known and HAD warned them: the auxiliary goes on with what was said."""
    last = next((t.chunk for t in reversed(state.out) if t.type in {"VF", "CVF"}), None)
    if last is None or last is saying or len(chunk.words) == 1:
        return False
    opening = chunk.words[0].lower
    return opening == last.words[0].lower and (saying is None or opening != saying.words[0].lower)


def verb_conjunct(state: State, index: int) -> Decision | None:
    """With a verb of a form met before: "met and agreed", "to sign and (to) pay", "signed and sealed"."""
    chunk = state.at(state.skip(index + 1, ADVERBS))
    if chunk is None or chunk.kind not in VERBAL:
        return None
    wanted = conjunct_type(chunk, segment(state))
    return single("JOIN", state.chunks[index], wanted) if wanted else DROPPED


def conjunct_type(chunk: Chunk, types: Sequence[str]) -> str | None:
    """The type of a verb that shares its subject with one of the types before it; None where none fits."""
    if chunk.kind == "VF" and chunk.words[-1].tag == "VB" and len(chunk.words) == 1:
        return _base_form_type(types)
    if chunk.kind == "VF":
        return "CVF" if has_finite(types) else None
    if chunk.kind in types or "C" + chunk.kind in types:
        return "C" + chunk.kind
    if chunk.kind in {"VE", "VG"} and has_finite(types):
        return "C" + chunk.kind  # was signed and sealed, is singing and playing
    return None


def _base_form_type(types: Sequence[str]) -> str | None:
    """A base form goes with the last verb: "wants to sign and PAY", "will sign and PAY"."""
    last = next((kind for kind in reversed(types) if kind in VERBAL | {"CVT"}), None)
    if last is None:
        return None
    return "CVT" if last in {"VT", "CVT"} else "CVF"


def subordinate_conjunct(state: State, index: int) -> Decision | None:
    """If A and B, C; where A and B: without a comma before it the second clause depends, too.

    It hangs on the first, behind "and".  Of times this is left open: "left after A and B" may be
    two things that happened; but what leads up to a main clause cannot be that clause.
    """
    opening = next((t for t in reversed(state.out) if t.type in OPENINGS | {"BND"}), None)
    if opening is None or opening.type not in {"SUB", "REL"} or state.kind(index - 1) == "COMMA":
        return None
    leads = segment(state)[0] == "SUB" and any(chunk.kind == "COMMA" for chunk in state.chunks[index:])
    if not leads and connectives().get(opening.word) not in _JOINTLY:
        return None
    if not has_finite(current_clause(state)) or not opens_clause(state, index + 1):
        return None
    return single("SUB", state.chunks[index], state.lower(index))


def clause_conjunct(state: State, index: int) -> Decision | None:
    """Between two clauses: "the talks failed and the army advanced"."""
    if not _may_be_complete(state, index + 1) or not opens_clause(state, index + 1):
        return None
    inside = "COM" in segment(state) and state.kind(index - 1) != "COMMA"
    return boundary(state.chunks[index], "and that" if inside else state.lower(index))


def _may_be_complete(state: State, following: int) -> bool:
    """Whether the clause before has its verb; before "and THEY left" any verb of the segment will do."""
    types = current_clause(state)
    if has_finite(types) or (types[:1] in (["VG"], ["VE"]) and state.kind(following - 2) == "COMMA"):
        return True
    return state.lower(following) in SUBJECT_FORMS and has_finite(segment(state))


def phrase_conjunct(state: State, index: int) -> Decision | None:
    """Noun phrase and noun phrase: "the union and the owners"; of "and/or" the first word joins."""
    if state.last_type == "CCN":
        return DROPPED
    following = state.kind(state.skip(index + 1, ADVERBS | {"CC"}))
    if state.last_type != "NP" or following != "NP":
        return None
    return single("CCN", state.chunks[index], state.lower(index))


def other_conjunction(_state: State, _index: int) -> Decision:
    """Between prepositional phrases, adjectives, adverbs the second simply follows: "on land and at sea"."""
    return DROPPED
