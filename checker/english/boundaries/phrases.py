"""Noun phrases and bare verbs: a clause may begin here without a word that says so."""

from __future__ import annotations

from checker.english.boundaries.ahead import finite_after, opens_clause
from checker.english.boundaries.behind import (
    current_clause,
    has_finite,
    in_lead,
    is_hearer,
    last_but_adverbials,
    last_verb,
    segment,
)
from checker.english.boundaries.heads import SUBJECT_FORMS, is_saying, lemma, phrase_kind
from checker.english.boundaries.terminals import OPENINGS, PHRASE, VERBAL, Decision, State, opened, single
from checker.english.chunker import Chunk
from checker.english.lexicon_classes import back_nouns, content_nouns, reporting_verbs

#: Behind these a phrase is still wanted, so that it opens no clause of its own.
_WANTING = OPENINGS | {"BND", "CCN", "APP", "PREP"}
#: Verbs with an object and a bare verb: "let the owners decide".
_BARE_BEHIND_OBJECT = frozenset({"let", "make", "help", "have", "watch", "see", "hear"})


def floating_quantifier(state: State, index: int) -> Decision | None:
    """The firms - the two biggest - BOTH fell: it repeats the subject."""
    chunk = state.chunks[index]
    if chunk.lower not in {"both", "all", "each"} or state.kind(index + 1) != "VF":
        return None
    return single("ADV", chunk) if "NP" in current_clause(state) else None


def zero_that(state: State, index: int) -> Decision | None:
    """A clause behind a verb of saying: "the minister said the union would strike"."""
    chunk, before = state.chunks[index], last_but_adverbials(state)
    if before is None or state.last_type in _WANTING:
        return None
    governed = _governs_clause(state, before, chunk) or is_hearer(state, before)
    return opened("COM", chunk) if governed and opens_clause(state, index) else None


def gerund_as_subject(state: State, index: int) -> Decision | None:
    """A verb of saying before what is done: "the guild said SELLING the mill was wrong"."""
    before = last_but_adverbials(state)
    if before is None or before.kind != "VF" or not is_saying(before) or state.last_type in _WANTING:
        return None
    behind = state.kind(index + 1)
    has_verb = behind == "VF" or (behind in PHRASE and finite_after(state, index + 1) > 0)
    return opened("COM", state.chunks[index]) if has_verb else None


def _governs_clause(state: State, before: Chunk, subject: Chunk) -> bool:
    """Whether a clause without "that" may follow: "said the deal ...", "is sure the deal ..."."""
    if before.kind == "ADJ":
        return has_finite(current_clause(state))
    if not is_saying(before):
        return False
    return not reporting_verbs()[lemma(before)].object or phrase_kind(subject) == "pronoun"


def zero_relative(state: State, index: int) -> Decision | None:
    """A clause behind a noun: "the deal he signed", "accusations he took money"."""
    noun, subject = state.last_chunk, state.chunks[index]
    if noun is None or not _side_by_side(state, index, noun):
        return None
    if in_lead(state) or not finite_after(state, index) or _lead_is_over(state, index):
        return None
    return opened("COM" if _names_what_was_said(noun) else "REL", subject)


def _side_by_side(state: State, index: int, noun: Chunk) -> bool:
    """Whether noun and subject stand next to each other: "the deal he", not "although in winter that"."""
    subject = state.chunks[index]
    adjacent = state.last_type == "NP" and state.kind(index - 1) == "NP"
    names_thing = phrase_kind(noun) not in {"pronoun", "variable"}
    return adjacent and names_thing and phrase_kind(subject) != "variable" and subject.lower != "that"


def _names_what_was_said(noun: Chunk) -> bool:
    """Whether a clause without "that" behind the noun is its content: "claims he took money"."""
    return lemma(noun) in back_nouns() and lemma(noun) not in content_nouns()["things"]


def _lead_is_over(state: State, index: int) -> bool:
    """When he came to power HE began to talk: the one verb ahead is the main clause's."""
    if state.lower(index) not in SUBJECT_FORMS:
        return False
    complete = segment(state)[:1] == ["SUB"] and has_finite(current_clause(state))
    return complete and sum(chunk.kind == "VF" for chunk in state.chunks[index:]) == 1


def clause_behind_clause(state: State, index: int) -> Decision | None:
    """A pronoun subject with its verb behind a finished clause opens a new one (a run-on sentence)."""
    if state.lower(index) not in SUBJECT_FORMS or state.last_type in {"PREP", "CCN"}:
        return None
    if not has_finite(current_clause(state)) or not opens_clause(state, index):
        return None
    return opened("BND", state.chunks[index], "main")


def bare_infinitive(state: State, index: int) -> Decision | None:
    """A bare verb behind a phrase or "help": "let the owners decide", "made him leave", "helped build"."""
    chunk = state.chunks[index]
    if len(chunk.words) > 1 or chunk.words[-1].tag not in {"VB", "VBP"}:
        return None
    verb = lemma(last_verb(state))
    behind_object = state.last_type == "NP" and verb in _BARE_BEHIND_OBJECT
    behind_help = verb == "help" and state.last_type in VERBAL
    return single("VT", chunk) if behind_object or behind_help else None
