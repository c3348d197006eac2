"""Inversions: an auxiliary before its subject goes back to its verb."""

from __future__ import annotations

from checker.english.chunker import Chunk
from checker.english.tagger import Tagged
from checker.english.verb_groups import verb_group
from checker.frozen import changed
from checker.source import Span

__all__ = ["is_auxiliary", "is_main_verb", "one_verb", "turned_comparisons", "uninverted"]

Chunks = tuple[Chunk, ...]

_OPENING = 4  # chunks into the sentence: how late an inversion can begin
_INVERTING = frozenset({"neither", "nor", "never", "only", "so"})
_NEGATING = frozenset({"neither", "nor", "never"})
_INVERTED_CONDITIONS = frozenset({"had", "should", "were"})


def turned_comparisons(chunks: Chunks) -> Chunks:
    """Paid, as DID THE OTHERS: behind "as" and "than" an auxiliary may stand before its subject."""
    for place in range(len(chunks) - 2):
        word, auxiliary, subject = chunks[place : place + 3]
        turned = word.kind == "PREP" and word.lower in {"as", "than"} and subject.kind == "NP"
        if turned and auxiliary.kind == "VF" and len(auxiliary.words) == 1 and is_auxiliary(auxiliary):
            return (*chunks[: place + 1], subject, auxiliary, *chunks[place + 3 :])
    return chunks


def uninverted(chunks: Chunks) -> Chunks:
    """An auxiliary before its subject goes to its verb: "WOULD they sign", "nor DID the union agree"."""
    places = range(min(len(chunks) - 2, _OPENING))
    place = next((place for place in places if _is_inverted(chunks, place)), None)
    if place is None:
        return chunks
    auxiliary, subject, main = chunks[place : place + 3]
    negating = bool(place) and chunks[place - 1].lower in _NEGATING
    condition = _unmarked_condition(chunks, place)
    bare = condition and auxiliary.lower == "should"
    verb = main if bare else one_verb(auxiliary, main, "nor" if negating else "")
    return (*chunks[: place - negating], *condition, subject, verb, *chunks[place + 3 :])


def _is_inverted(chunks: Chunks, place: int) -> bool:
    auxiliary, subject, main = chunks[place : place + 3]
    if place:
        before = chunks[place - 1]
        if before.lower not in _INVERTING and not (place == 1 and before.kind in {"WH", "CC", "ADV"}):
            return False
    return is_auxiliary(auxiliary) and subject.kind == "NP" and is_main_verb(main)


def _unmarked_condition(chunks: Chunks, place: int) -> Chunks:
    """Had the union signed, the plant would ...: the "if" that is not written."""
    first = chunks[place].words[0]
    main_follows = any(chunk.kind == "COMMA" for chunk in chunks[place + 3 :])
    if place or first.lower not in _INVERTED_CONDITIONS or not main_follows or chunks[-1].lower == "?":
        return ()
    span = Span(first.span.start, first.span.start)
    return (Chunk("PREP", span, (Tagged("", "if", span, "IN", "if"),)),)


def is_auxiliary(chunk: Chunk) -> bool:
    """Whether the chunk is an auxiliary, alone or with a negation: "did", "would not"."""
    last = chunk.words[-1]
    return (
        chunk.kind == "VF"
        and len(chunk.words) <= 2
        and (last.tag == "MD" or last.lemma in {"do", "have", "be"})
    )


def is_main_verb(chunk: Chunk) -> bool:
    """Whether the chunk can be the verb of an auxiliary that stands apart."""
    return chunk.kind in {"VF", "VE", "VG"}


def one_verb(auxiliary: Chunk, main: Chunk, negation: str = "") -> Chunk:
    """The two as one verb group, which stands where its main verb stands."""
    words = (*auxiliary.words, *main.words)
    group = verb_group(words, "finite")
    value = changed(group, span=main.span, negation=group.negation or negation)
    return Chunk("VF", main.span, words, value, main.adverbs)
