"""Denials of what was just said: "..., a claim the firm denies", "..., which the firm denies"."""

from __future__ import annotations

from dataclasses import replace

from checker.english.boundaries.behind import current_clause, has_finite
from checker.english.boundaries.heads import is_passive, lemma, phrase_kind, small_word
from checker.english.boundaries.terminals import (
    PHRASE,
    Decision,
    State,
    Terminal,
    boundary,
    opened,
    single,
    terminal,
)
from checker.english.chunker import Chunk
from checker.english.lexicon_classes import back_nouns, reporting_verbs
from checker.model import NounPhrase

#: What may follow a denying verb that has its object before it.
_NO_OBJECT = frozenset({"COMMA", "MARK", "CC", "ADV", "TIME", "PREP", "VF", ""})
#: Names for what was said that are no nouns for it.
_ANYTHING_SAID = frozenset({"something"})
_NEW = frozenset({"a", "an"})
_OF_THINGS_TOO = frozenset({"reject", "dismiss"})


def denied_aside(state: State, index: int) -> Decision | None:
    """..., A CLAIM the firm denies: behind the comma the whole clause before it is taken up and denied."""
    if not has_finite(current_clause(state)):
        return None
    aside = _takes_up(state.at(index + 1)) and _is_denied_behind(state, index + 2)
    if aside or (state.lower(index + 1) == "which" and _which_is_denied(state, index + 1)):
        return boundary(state.chunks[index], "main")
    return None


def _takes_up(chunk: Chunk | None) -> bool:
    """ "A claim", "an allegation", "something"."""
    if chunk is None or not isinstance(chunk.value, NounPhrase):
        return False
    named = chunk.value.determiner in _NEW and chunk.value.head in back_nouns()
    return named or chunk.lower in _ANYTHING_SAID


def _is_denied_behind(state: State, index: int) -> bool:
    """ "(That) the firm denies", "which has been denied", "denied by the firm"."""
    if state.lower(index) in {"that", "which"}:
        index += 1
        if state.kind(index) == "VF":
            return _denies(state.at(index)) and is_passive(state.chunks[index])
    if state.kind(index) == "VE":
        return _denies(state.at(index)) and state.lower(index + 1) == "by"
    return state.kind(index) in PHRASE and lacks_its_object(state, state.skip(index + 1))


def _which_is_denied(state: State, index: int) -> bool:
    """ "Which she denies", not "which she denies is hers"; what is rejected or dismissed may be a thing."""
    verb = state.skip(index + 2)
    of_claims_only = lemma(state.at(verb)) not in _OF_THINGS_TOO and state.kind(verb + 1) != "VF"
    return state.kind(index + 1) == "NP" and of_claims_only and lacks_its_object(state, verb)


def lacks_its_object(state: State, verb: int) -> bool:
    """Whether a denying verb stands here, in the active voice, without what it denies."""
    chunk = state.at(verb)
    denies = chunk is not None and chunk.kind == "VF" and _denies(chunk) and not is_passive(chunk)
    return denies and state.kind(verb + 1) in _NO_OBJECT and state.lower(verb + 1) != "that"


def _denies(chunk: Chunk | None) -> bool:
    report = reporting_verbs().get(lemma(chunk))
    return report is not None and report.stance == "denial"


def denied_which(state: State, index: int) -> Decision | None:
    """..., WHICH she denies: behind such a comma it is a phrase with a relative clause of its own."""
    chunk, last = state.chunks[index], state.last
    behind = last is not None and last.type == "BND" and last.word == "main"
    if small_word(chunk) != "which" or not behind or not _which_is_denied(state, index):
        return None
    phrase = NounPhrase(chunk.span, chunk.span, "pronoun", "which", chunk.words[-1].text)
    head = replace(chunk, kind="NP", value=phrase)
    return Decision((terminal("NP", head), Terminal("REL", None, "", "", chunk.span)))


def relative_of_claim(state: State, index: int) -> Decision | None:
    """The claim THAT the firm denies: no content of the claim, for the verb lacks its object."""
    denied = small_word(state.chunks[index]) == "that" and state.last_type == "NP"
    if not denied or state.kind(index + 1) not in PHRASE:
        return None
    if not lacks_its_object(state, state.skip(index + 2)):
        return None
    return single("REL", state.chunks[index], "that")


def zero_relative_of_claim(state: State, index: int) -> Decision | None:
    """The claim THE FIRM denies: as "the claim that the firm denies"."""
    adjacent = state.last_type == "NP" and state.kind(index - 1) == "NP"
    named = adjacent and phrase_kind(state.last_chunk) in {"common", "pronoun"}
    if not named or not lacks_its_object(state, state.skip(index + 1)):
        return None
    return opened("REL", state.chunks[index])
