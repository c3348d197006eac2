"""Words that open a clause or a phrase: "that", connectives, prepositions, wh-words."""

from __future__ import annotations

from checker.english.boundaries.ahead import opens_clause
from checker.english.boundaries.behind import current_clause, has_finite, is_hearer, last_verb
from checker.english.boundaries.heads import is_saying, lemma, phrase_kind, small_word
from checker.english.boundaries.terminals import (
    DROPPED,
    PHRASE,
    VERBAL,
    Decision,
    State,
    Terminal,
    single,
    terminal,
)
from checker.english.chunker import Chunk
from checker.english.lexicon_classes import (
    back_nouns,
    complex_prepositions,
    connectives,
    content_nouns,
    deverbals,
)
from checker.frozen import changed
from checker.model import Adverb, NounPhrase

#: Connectives that are prepositions, too: "after the vote (failed)".
_PREPOSITIONS_TOO = frozenset({"after", "as", "before", "since", "till", "until"})
#: Connectives that stand right before a verb: "as expected", "than was planned", "as did the others".
_COMPARING = frozenset({"as", "than"})
#: What can follow a connective without a whole clause: "if necessary", "when in doubt".
_ELLIPTICAL = PHRASE | VERBAL | {"ADJ", "PREP"}
_OBJECT_FORMS = frozenset({"me", "us", "him", "them"})
_FREE_RELATIVES = frozenset({"what", "whatever", "whoever", "whichever"})
_IN_STRETCH = frozenset({"NP", "PREP", "ADV", "TIME", "ADJ", "VT"})
#: Nouns for how long or when something is said, which are no part of what is said.
_SPELLS = frozenset("minute hour day week month year decade century time interview".split())
_FOCUSING = frozenset({"only", "not", "even"})


def complementiser(state: State, index: int) -> Decision | None:
    """that, whether: what is said, thought, wanted; behind a noun its content, or a relative clause."""
    chunk = state.chunks[index]
    word = small_word(chunk)
    asks = word == "whether" or (word == "if" and is_saying(state.last_chunk))
    if word != "that" and not asks:
        return None
    if state.last is not None and state.last.type == "BND" and state.last.word == "and that":
        return DROPPED
    clause_follows = state.kind(index + 1) == "VF" or opens_clause(state, index + 1)
    if word == "that" and clause_follows and _takes_relative(state):
        return single("REL", chunk, word)
    return single("COM", chunk, "whether" if asks else word, _own_focus(chunk))


def _takes_relative(state: State) -> bool:
    """The deal that the union signed: behind a noun without content of its own, that is no hearer."""
    noun = state.last_chunk
    if noun is None or state.last_type != "NP" or phrase_kind(noun) in {"pronoun", "variable"}:
        return False
    head = lemma(noun)
    stands_for_class = head.startswith("<")  # in a pattern
    if head in _SPELLS and is_saying(last_verb(state)):
        return False  # "denied for decades that smoking was harmful"
    has_content = head in back_nouns() or head in deverbals() or head in content_nouns()["content"]
    return not stands_for_class and not has_content and not is_hearer(state, noun)


def connective(state: State, index: int) -> Decision | None:
    """if, after, because ...: a connective where a clause follows."""
    chunk = state.chunks[index]
    word = small_word(chunk)
    if word not in connectives():
        return None
    if word == "so" and state.last_type in {"", "BND"}:
        return DROPPED  # "So they left": it joins to what went before
    if word in _COMPARING and state.kind(index + 1) in {"VF", "VE"}:
        return _with_focus(state, "SUB", chunk)
    clause = opens_clause(state, index + 1) and not _takes_the_only_verb(state, index)
    following = state.skip(index + 1)
    if not clause and phrase_kind(state.at(following)) == "variable":
        return _with_focus(state, "PREP", chunk)
    phrase_possible = word in _PREPOSITIONS_TOO | _COMPARING or word in complex_prepositions()
    if clause or (not phrase_possible and state.kind(following) in _ELLIPTICAL):
        return _with_focus(state, "SUB", chunk)
    return None


def like_clause(state: State, index: int) -> Decision | None:
    """They play LIKE we did: a clause where its verb stands right behind its subject."""
    if state.lower(index) != "like" or (state.kind(index + 1), state.kind(index + 2)) != ("NP", "VF"):
        return None
    if state.lower(index + 1) in _OBJECT_FORMS or not has_finite(current_clause(state)):
        return None
    return single("SUB", state.chunks[index], "like")


def _takes_the_only_verb(state: State, index: int) -> bool:
    """The listing as a record holder is ...: the subject still waits for the one verb that follows."""
    types = current_clause(state)
    waiting = types[:1] in (["NP"], ["EX"]) and not has_finite(types)
    if not waiting or small_word(state.chunks[index]) not in _PREPOSITIONS_TOO:
        return False
    return sum(chunk.kind == "VF" for chunk in state.chunks[index + 1 :]) == 1


def preposition(state: State, index: int) -> Decision:
    """A preposition before its phrase: "after the vote"."""
    chunk = state.chunks[index]
    return single("PREP", chunk, small_word(chunk), _own_focus(chunk))


def relative(state: State, index: int) -> Decision | None:
    """who, which, where behind a phrase: a relative clause."""
    chunk = state.chunks[index]
    if small_word(chunk) not in {"who", "which", "that", "whom", "whose", "where"} or state.last_type != "NP":
        return None
    return single("REL", chunk, small_word(chunk))


def prepositional_relative(state: State, index: int) -> Decision | None:
    """In which, of whom: the preposition before it belongs to the relative clause."""
    chunk = state.chunks[index]
    if state.last is None or state.last.type != "PREP" or small_word(chunk) not in {"which", "whom"}:
        return None
    return Decision((terminal("REL", chunk, f"{state.last.word} {small_word(chunk)}"),), takes=1)


def wh_connective(state: State, index: int) -> Decision | None:
    """when, where, while as connectives; before a hole of a pattern they are like prepositions."""
    chunk = state.chunks[index]
    if small_word(chunk) not in connectives():
        return None
    phrase_only = phrase_kind(state.at(index + 1)) == "variable" and not opens_clause(state, index + 1)
    return _with_focus(state, "PREP" if phrase_only else "SUB", chunk)


def free_relative(state: State, index: int) -> Decision | None:
    """WHAT happened next IS not clear: a wh-word whose clause is the subject of a second verb."""
    chunk = state.chunks[index]
    if small_word(chunk) not in _FREE_RELATIVES or state.last_type not in {"", "BND", "COM"}:
        return None
    if not _is_subject(state, index):
        return None
    phrase = NounPhrase(chunk.span, chunk.span, "common", small_word(chunk), chunk.words[-1].text)
    head = changed(chunk, kind="NP", value=phrase)
    return Decision((terminal("NP", head), Terminal("REL", None, "", "", chunk.span)))


def clause_as_subject(state: State, index: int) -> Decision | None:
    """HOW the fire started IS not known: an indirect question as the subject of a second verb."""
    asks = small_word(state.chunks[index]) in {"how", "why"} and state.last_type in {"", "BND"}
    opens = asks and state.kind(index + 1) == "NP" and state.kind(index + 2) != "NP"
    return (
        single("COM", state.chunks[index], state.lower(index))
        if opens and _is_subject(state, index)
        else None
    )


def _is_subject(state: State, index: int) -> bool:
    """Whether two finite verbs follow a wh-word in one stretch, and nothing is asked."""
    first = _verb_in_stretch(state, index + 1)
    asked = state.lower(len(state.chunks) - 1) == "?"
    return bool(first and _verb_in_stretch(state, first + 1)) and not asked


def _verb_in_stretch(state: State, index: int) -> int:
    """Where the next finite verb stands before a mark or another clause; 0 where there is none."""
    end = state.skip(index, _IN_STRETCH)
    return end if state.kind(end) == "VF" else 0


def indirect_question(state: State, index: int) -> Decision:
    """what, who, how, why: behind a verb an indirect question, at the head a question."""
    chunk = state.chunks[index]
    return DROPPED if state.last_type in {"", "BND"} else single("COM", chunk, small_word(chunk))


def degree(state: State, index: int) -> Decision | None:
    """How LITTLE they knew: an adjective behind "how" that a clause follows says how much."""
    last, chunk = state.last, state.chunks[index]
    asks = last is not None and last.type == "COM" and last.word == "how"
    if not asks or not opens_clause(state, index + 1):
        return None
    adverb = Adverb(chunk.span, chunk.words[-1].lemma)
    return single("ADV", changed(chunk, kind="ADV", value=None, adverbs=(adverb,)))


def _own_focus(chunk: Chunk) -> str:
    """The adverb that the chunker left with its connective: "only after", "shortly before"."""
    return chunk.words[0].lemma if len(chunk.words) > 1 else ""


def _with_focus(state: State, kind: str, chunk: Chunk) -> Decision:
    """Only when, only once: the adverb before a connective becomes its focus."""
    own, last = _own_focus(chunk), state.last
    if own or last is None or last.type != "ADV" or last.chunk is None or last.chunk.lower not in _FOCUSING:
        return single(kind, chunk, small_word(chunk), own)
    return Decision((terminal(kind, chunk, small_word(chunk), last.chunk.lower),), takes=1)
