"""Passes over the terminals when all is decided: joined verbs get their types, idle boundaries go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.english.boundaries.terminals import ADVERBIALS, OPENINGS, VERBAL, Terminal
from checker.english.chunker import Chunk
from checker.frozen import changed
from checker.model import Adverb, VerbGroup

#: What must be followed by something, and so cannot end a sentence.
_UNFINISHED = OPENINGS | {"BND", "CCN", "APP"}
#: What a preposition can govern.
_GOVERNED = frozenset({"NP", "EX", "ADJ", "VG", "COM"})
#: What never stands alone as prepositions do.
_NO_ADVERBS = frozenset({"that", "whether", "if", "unless", "because"})


def settled(terminals: Sequence[Terminal]) -> tuple[Terminal, ...]:
    """The terminals as the grammar takes them."""
    kept = _without_edges(_one_boundary_each(_joined(_with_limits_first(terminals))))
    return tuple(_with_governed(_without_idle_openings(kept)))


def _with_limits_first(terminals: Sequence[Terminal]) -> Sequence[Terminal]:
    """Rose by MORE THAN 500: what limits a number stands before the preposition."""
    ordered = list(terminals)
    for place in range(len(ordered) - 2):
        if ordered[place].type == "PREP" and ordered[place + 1].type == "ADV":
            preposition, adverb, phrase = ordered[place : place + 3]
            if phrase.type == "NP" and _limits(adverb, phrase):
                ordered[place : place + 2] = [adverb, preposition]
    return ordered


def _limits(adverb: Terminal, phrase: Terminal) -> bool:
    """Whether the adverb stands right before a number."""
    number = phrase.chunk is not None and phrase.chunk.words[0].tag == "CD"
    return number and adverb.span.end + 1 == phrase.span.start


def _joined(terminals: Sequence[Terminal]) -> list[Terminal]:
    """The verb behind a joining conjunction takes the type the conjunction gave it."""
    kept: list[Terminal] = []
    join: Terminal | None = None
    for terminal in terminals:
        if terminal.type == "JOIN":
            join = terminal
        elif join and terminal.type in VERBAL:
            negating = join.chunk is not None and join.chunk.lower == "nor"
            chunk = _negated(terminal.chunk) if negating else terminal.chunk
            kept.append(changed(terminal, type=join.word, chunk=chunk))
            join = None
        else:
            kept.append(terminal)
    return kept


def _negated(chunk: Chunk | None) -> Chunk | None:
    """Neither confirmed NOR denied."""
    if chunk is None or not isinstance(chunk.value, VerbGroup):
        return chunk
    return changed(chunk, value=changed(chunk.value, negation="nor"))


def _one_boundary_each(terminals: Sequence[Terminal]) -> list[Terminal]:
    """Of several boundaries in a row the last, unless an earlier one says more."""
    kept: list[Terminal] = []
    for terminal in terminals:
        if terminal.type != "BND" or not kept or kept[-1].type != "BND":
            kept.append(terminal)
        elif terminal.word not in {"", "main"}:
            kept[-1] = terminal
    return kept


def _without_edges(terminals: Sequence[Terminal]) -> Sequence[Terminal]:
    """No boundary at the head or the end of the sentence; a participle at the head keeps its own."""
    end = len(terminals)
    while end and terminals[end - 1].type in _UNFINISHED:
        end -= 1
    kept = terminals[:end]
    if kept and kept[0].type == "BND" and kept[0].word != "participle":
        kept = kept[1:]
    return kept[1:] if kept and kept[0].type in {"CCN", "APP"} else kept


def _without_idle_openings(terminals: Sequence[Terminal]) -> Sequence[Terminal]:
    """ "That" at the head of a segment opens a clause only where that clause is the subject of a verb."""
    return [t for place, t in enumerate(terminals) if t.type != "COM" or not _is_idle(terminals, place)]


def _is_idle(terminals: Sequence[Terminal], place: int) -> bool:
    start = place
    while start and terminals[start - 1].type in ADVERBIALS:
        start -= 1
    if start and terminals[start - 1].type != "BND":
        return False
    segment = [t.type for t in takewhile(lambda t: t.type != "BND", terminals[place:])]
    return segment.count("VF") <= sum(kind in OPENINGS for kind in segment)


def _with_governed(terminals: Sequence[Terminal]) -> Iterator[Terminal]:
    """A preposition that governs nothing is an adverb, "had never met BEFORE"; of two the first governs."""
    types = ("", "", *(terminal.type for terminal in terminals), "", "")
    for place, terminal in enumerate(terminals, start=2):
        if terminal.type != "PREP" or terminal.word in _NO_ADVERBS or _governs(types, place):
            yield terminal
        elif not _is_second(types, place):
            yield _as_adverb(terminal)


def _governs(types: Sequence[str], place: int) -> bool:
    """Whether a preposition has its phrase behind it, or behind a second one: "FROM around the world"."""
    return not _is_second(types, place) and (types[place + 1] in _GOVERNED or _is_second(types, place + 1))


def _is_second(types: Sequence[str], place: int) -> bool:
    """Whether a preposition shares the phrase behind it with the one before, that is no verb's particle."""
    pair = types[place - 1] == types[place] == "PREP" and types[place - 2] not in VERBAL
    return pair and types[place + 1] in _GOVERNED


def _as_adverb(terminal: Terminal) -> Terminal:
    if terminal.chunk is None:
        return terminal
    adverb = Adverb(terminal.span, terminal.word)
    return changed(terminal, type="ADV", chunk=changed(terminal.chunk, kind="ADV", adverbs=(adverb,)))
