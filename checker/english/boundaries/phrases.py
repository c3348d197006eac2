"""Noun phrases and bare verbs: a clause may begin here without a word that says so."""

from __future__ import annotations

from itertools import takewhile

from checker.english.boundaries.ahead import finite_after, finite_right_after, opens_clause
from checker.english.boundaries.behind import (
    current_clause,
    has_finite,
    in_lead,
    is_hearer,
    last_but_adverbials,
    last_verb,
    main_has_finite,
    segment,
)
from checker.english.boundaries.heads import (
    SUBJECT_FORMS,
    has_hearer,
    is_passive,
    is_saying,
    lemma,
    phrase_kind,
)
from checker.english.boundaries.terminals import ADVERBIALS, OPENINGS, VERBAL, Decision, State, opened, single
from checker.english.chunker import Chunk
from checker.english.lexicon_classes import back_nouns, content_nouns, reporting_verbs

#: Behind these a phrase is still wanted, so that it opens no clause of its own.
_WANTING = OPENINGS | {"BND", "CCN", "APP", "PREP"}
#: Pronouns that, right before a finite verb, are most likely its subject.
_SUBJECTS = SUBJECT_FORMS | {"it", "you", "there"}
#: Verbs that say nothing and bring a clause all the same: "it seems the firm failed".
_OPENING_VERBS = frozenset({"seem", "appear", "mean", "ensure", "bet", "swear"})
#: What a gerund that is a subject can have behind it.
_IN_GERUND_PHRASE = frozenset({"NP", "PREP", "ADV", "TIME", "ADJ"})
#: What a stretch with one subject and one verb ends at.
_STRETCH_ENDS = frozenset({"COMMA", "MARK", "CC", "WH"})
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
    if state.last_type in _WANTING:
        return None
    chunk, before = state.chunks[index], last_but_adverbials(state)
    if before is None:
        return None
    if _lead_is_over(state, index) and (not is_saying(before) or is_passive(before)):
        return None
    governed = _governs_clause(state, before, chunk) or is_hearer(state, before)
    opens = (governed and opens_clause(state, index)) or _wants_clause(state, before, index)
    return opened("COM", chunk) if opens else None


def _wants_clause(state: State, before: Chunk, index: int) -> bool:
    """Found the leaflet WAS true, am satisfied the game WAS fair: else the verb right ahead had no place."""
    may_bring = (is_saying(before) or is_passive(before)) and lemma(before) not in _BARE_BEHIND_OBJECT
    complete = main_has_finite(state) and has_finite(current_clause(state))
    return may_bring and complete and finite_right_after(state, index)


def zero_that_gerund(state: State, index: int) -> Decision | None:
    """Lee said reopening the line WOULD help: a gerund with its object is the subject of what was said."""
    if not is_saying(state.last_chunk) or not has_finite(current_clause(state)):
        return None
    end = state.skip(index + 1, _IN_GERUND_PHRASE)
    return opened("COM", state.chunks[index]) if state.kind(end) == "VF" else None


def _governs_clause(state: State, before: Chunk, subject: Chunk) -> bool:
    """Whether a clause without "that" may follow: "said the deal ...", "is sure the deal ..."."""
    if before.kind == "ADJ":
        return has_finite(current_clause(state))
    if not is_saying(before):
        return lemma(before) in _OPENING_VERBS
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
    if state.last_type != "NP" or state.kind(index - 1) != "NP":
        return False
    subject = state.chunks[index]
    names_thing = phrase_kind(noun) not in {"pronoun", "variable"}
    return names_thing and phrase_kind(subject) != "variable" and subject.lower != "that"


def _names_what_was_said(noun: Chunk) -> bool:
    """Whether a clause without "that" behind the noun is its content: "claims he took money"."""
    return lemma(noun) in back_nouns() and lemma(noun) not in content_nouns()["things"]


def _lead_is_over(state: State, index: int) -> bool:
    """When he came to power HE began to talk: the lead has its verb, and no comma comes with a clause."""
    if state.lower(index) not in _SUBJECTS or state.kind(index + 1) != "VF":
        return False
    if segment(state)[:1] != ["SUB"] or not has_finite(current_clause(state)):
        return False
    commas = (place for place in range(index, len(state.chunks)) if state.kind(place) == "COMMA")
    return not any(opens_clause(state, place + 1) for place in commas)


def clause_behind_clause(state: State, index: int) -> Decision | None:
    """A pronoun subject with its verb behind a finished clause opens a new one (a run-on sentence)."""
    pronoun = state.lower(index)
    if pronoun not in _SUBJECTS or state.last_type in {"PREP", "CCN"}:
        return None
    if not has_finite(current_clause(state)):
        return None
    opens = pronoun not in {"it", "you"} and opens_clause(state, index)
    return opened("BND", state.chunks[index], "main") if opens or _lead_is_over(state, index) else None


def subject_behind_lead(state: State, index: int) -> Decision | None:
    """After leaving the army HE returned: no object of the -ing form that leads up to the only verb."""
    types = [kind for kind in segment(state) if kind not in ADVERBIALS]
    leads = types[:1] == ["PREP"] and "VG" in types[:-1] and types[-1] == "NP"
    if not leads or has_finite(types) or not OPENINGS.isdisjoint(types) or has_hearer(last_verb(state)):
        return None
    if not finite_right_after(state, index):
        return None
    return opened("BND", state.chunks[index], "main") if _holds_the_last_verb(state, index) else None


def _holds_the_last_verb(state: State, index: int) -> bool:
    """Whether but one finite verb follows in the stretch: in "leaving the town he loved he fell" two do."""
    stretch = takewhile(lambda chunk: chunk.kind not in _STRETCH_ENDS, state.chunks[index:])
    return sum(chunk.kind == "VF" for chunk in stretch) == 1


def bare_infinitive(state: State, index: int) -> Decision | None:
    """A bare verb behind a phrase or "help": "let the owners decide", "made him leave", "helped build"."""
    chunk = state.chunks[index]
    bare = len(chunk.words) == 1 or " " in lemma(chunk)  # alone or with its particle
    if not bare or chunk.words[0].tag not in {"VB", "VBP"} or lemma(chunk) == "be":
        return None
    verb = lemma(last_verb(state)) if VERBAL & set(current_clause(state)) else ""
    behind_object = state.last_type == "NP" and verb in _BARE_BEHIND_OBJECT
    behind_help = verb == "help" and state.last_type in VERBAL
    return single("VT", chunk) if behind_object or behind_help else None
