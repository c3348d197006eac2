"""Passes over the chunks before anything is decided: what is put in or turned round stands in plain order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from checker.english.boundaries.heads import SUBJECT_FORMS, small_word
from checker.english.boundaries.inversions import (
    is_auxiliary,
    is_main_verb,
    one_verb,
    turned_comparisons,
    uninverted,
)
from checker.english.chunker import Chunk
from checker.english.times import read_time
from checker.frozen import changed
from checker.model import NounPhrase, Time

Chunks = tuple[Chunk, ...]

_DIRECTIONS = frozenset({"ago", "earlier", "later"})
_DIGITS_OF_AGES = 2
_LONGEST_PARENTHESIS = 40  # chunks
#: Connectives of clauses that are put in behind "that".
_PUT_IN = frozenset("if although though while unless because when once even as".split()) | {
    "even if",
    "even though",
}
_SUBJECTS = SUBJECT_FORMS | {"it", "you"}
#: What a preposition says of the time behind it; others only introduce it.
_TIME_RELATIONS = {
    "from": "since",
    "before": "before",
    "after": "after",
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "by",
    "within": "by",
}


def in_order(chunks: Sequence[Chunk]) -> Chunks:
    """The chunks as they would stand in a plain sentence."""
    ordered = tuple(chunks)
    kinds = {chunk.kind for chunk in ordered}
    for wanted, step in STEPS:
        if wanted <= kinds:
            ordered = step(ordered)
            kinds = {chunk.kind for chunk in ordered}
    return ordered


def without_parentheses(chunks: Chunks) -> Chunks:
    """An insertion in parentheses is left out: "the deal (signed in May) failed"."""
    kept: list[Chunk] = []
    index = 0
    while index < len(chunks):
        if chunks[index].kind == "MARK" and chunks[index].lower in {"(", "["}:
            index = _closing(chunks, index) + 1
        else:
            kept.append(chunks[index])
            index += 1
    return tuple(kept)


def _closing(chunks: Chunks, opening: int) -> int:
    """Where the parenthesis closes; the opening itself where it does not."""
    ends = range(opening, min(opening + _LONGEST_PARENTHESIS, len(chunks)))
    return next((place for place in ends if chunks[place].lower in {")", "]"}), opening)


def merged_times(chunks: Chunks) -> Chunks:
    """A time with its neighbour, "on" + "Friday" or "two years" + "ago", is one time."""
    kept: list[Chunk] = []
    for chunk in chunks:
        timely = isinstance(chunk.value, Time) or chunk.words[-1].lower in _DIRECTIONS
        time = _with_neighbour(kept[-1], chunk) if timely and kept else None
        if time is None:
            kept.append(chunk)
        else:
            kept[-1] = time
    return tuple(kept)


def _with_neighbour(before: Chunk, chunk: Chunk) -> Chunk | None:
    """The two chunks as one time; None where they are none."""
    if chunk.lower in _DIRECTIONS and (time := _with_direction(before, chunk)):
        return time
    if isinstance(chunk.value, Time) and before.kind == "PREP":
        return _with_relation(before, chunk, chunk.value)
    return None


def _with_direction(before: Chunk, direction: Chunk) -> Chunk | None:
    """Two years + ago; None where what stands before is no stretch of time."""
    words = (*before.words, *direction.words)
    span = before.span.to(direction.span)
    time = read_time([w.text for w in words], span) if before.kind in {"NP", "TIME"} else None
    return None if time is None else Chunk("TIME", span, words, time)


def _with_relation(preposition: Chunk, chunk: Chunk, time: Time) -> Chunk:
    """By + Friday."""
    span = preposition.span.to(chunk.span)
    value = changed(time, span=span, relation=_TIME_RELATIONS.get(small_word(preposition), ""))
    return changed(chunk, span=span, value=value, words=(*preposition.words, *chunk.words))


def without_ages(chunks: Chunks) -> Chunks:
    """Jo Lee, 54, resigned: a bare number between commas behind a phrase tells somebody's age."""
    kept: list[Chunk] = []
    index = 0
    while index < len(chunks):
        comma = chunks[index].kind == "COMMA" and bool(kept)
        age = comma and kept[-1].kind == "NP" and _is_age(chunks[index : index + 3])
        if not age:
            kept.append(chunks[index])
        index += 2 if age else 1
    return tuple(kept)


def _is_age(three: Chunks) -> bool:
    if [chunk.kind for chunk in three] != ["COMMA", "NP", "COMMA"] or len(three[1].words) > 1:
        return False
    return three[1].lower.isdecimal() and len(three[1].lower) <= _DIGITS_OF_AGES


def gerund_subjects(chunks: Chunks) -> Chunks:
    """An -ing form right before a finite verb is its subject: "that FIGHTING would stop"."""
    followers = (*(chunk.kind for chunk in chunks[1:]), "")
    return tuple(
        _as_phrase(chunk) if chunk.kind == "VG" and follower == "VF" and len(chunk.words) == 1 else chunk
        for chunk, follower in zip(chunks, followers, strict=False)
    )


def _as_phrase(chunk: Chunk) -> Chunk:
    word = chunk.words[0]
    return changed(
        chunk, kind="NP", value=NounPhrase(chunk.span, chunk.span, "common", word.lower, word.text)
    )


def interrupted_verbs(chunks: Chunks) -> Chunks:
    """An adverb between commas does not end the verb group: "WILL, of course, BE GUIDED"."""
    kept = list(chunks)
    for place in range(len(kept) - 5, -1, -1):
        five = kept[place : place + 5] if kept[place + 1].kind == "COMMA" else ()
        if len(five) == 5 and _is_interrupted(five):
            kept[place : place + 5] = [five[2], one_verb(five[0], five[4])]
    return tuple(kept)


def _is_interrupted(five: Sequence[Chunk]) -> bool:
    auxiliary, comma, adverb, second_comma, main = five
    inserted = comma.kind == second_comma.kind == "COMMA" and adverb.kind == "ADV"
    return inserted and is_auxiliary(auxiliary) and is_main_verb(main)


def postponed(chunks: Chunks) -> Chunks:
    """Said that, although A, B; said: "If A, B": the clause put in before B is read behind it."""
    for place in range(len(chunks) - 3):
        if not _introduces(chunks[place]):
            continue
        start = place + (2 if chunks[place + 1].kind == "COMMA" else 1)
        if chunks[start].lower not in _PUT_IN:
            continue
        end, resumes = _end_of_insertion(chunks, start)
        if end and resumes + 1 < len(chunks):
            later = _place_behind(chunks, resumes)
            return (*chunks[: place + 1], *chunks[resumes:later], *chunks[start:end], *chunks[later:])
    return chunks


def _place_behind(chunks: Chunks, start: int) -> int:
    """Where the clause put in is read: at the end, or right behind the subject that two verbs share."""
    last = len(chunks) - (chunks[-1].kind == "MARK")
    plain = chunks[start].kind == "NP" and chunks[start + 1].kind == "VF"
    joined = any(one.kind == "CC" and two.kind == "VF" for one, two in pairwise(chunks[start:last]))
    return start + 1 if plain and joined else last


def _introduces(chunk: Chunk) -> bool:
    """ "That", or the colon before a quotation."""
    return (chunk.kind == "PREP" and chunk.lower == "that") or (chunk.kind == "MARK" and chunk.lower == ":")


def _end_of_insertion(chunks: Chunks, start: int) -> tuple[int, int]:
    """Where the clause put in ends and the other goes on: at a comma, or at a pronoun with its verb."""
    verb = next((i for i in range(start, len(chunks)) if chunks[i].kind == "VF"), len(chunks))
    for place in range(start, len(chunks) - 1):
        if chunks[place].kind == "COMMA":
            return place, place + 1
        if place > verb and chunks[place].lower in _SUBJECTS and chunks[place + 1].kind == "VF":
            return place, place
    return 0, 0


#: In order, each with the kinds of chunks without which it changes nothing.
STEPS: tuple[tuple[frozenset[str], Callable[[Chunks], Chunks]], ...] = (
    (frozenset({"MARK"}), without_parentheses),
    (frozenset(), merged_times),
    (frozenset({"NP", "COMMA"}), without_ages),
    (frozenset({"PREP", "VF", "NP"}), turned_comparisons),
    (frozenset({"VG", "VF"}), gerund_subjects),
    (frozenset({"VF", "COMMA", "ADV"}), interrupted_verbs),
    (frozenset(), postponed),
    (frozenset({"VF", "NP"}), uninverted),
)
