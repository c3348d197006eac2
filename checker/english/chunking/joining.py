"""Chunks that are one in meaning: a verb with its particle, an institution with what it is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.english.chunking.chunks import Chunk
from checker.english.lexicon_classes import phrasal_verbs
from checker.english.noun_phrases import names, noun_phrase
from checker.english.tagger import Tagged
from checker.frozen import changed
from checker.model import VerbGroup
from checker.source import Span
from checker.text.masking.seen import seen

__all__ = ["join_institutions", "join_particles"]


def join_particles(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Rule + out -> "rule out", also around an object: "turned the offer down"."""
    places = {index: _particle_place(chunks, index) for index in range(len(chunks))}
    taken = frozenset(places.values())
    for index, piece in enumerate(chunks):
        place = places[index]
        if index not in taken:
            yield (
                piece if place is None else _with_particle(piece, chunks[place], adjacent=place == index + 1)
            )


def _particle_place(chunks: Sequence[Chunk], index: int) -> int | None:
    """Where the particle of the verb at ``index`` stands; None where it has none."""
    group = chunks[index].value
    if not isinstance(group, VerbGroup):
        return None
    separable = _separable(chunks[index + 1 : index + 2], group.lemma)
    if separable is not None:
        # "moved in a measured way": there "in" belongs to what follows.
        governs = chunks[index + 1].lower == "in" and not _ends_phrase(chunks, index + 1)
        return None if governs and not separable else index + 1
    behind_object = [piece.kind for piece in chunks[index + 1 : index + 2]] == ["NP"]
    separated = behind_object and _separable(chunks[index + 2 : index + 3], group.lemma)
    return index + 2 if separated and _ends_phrase(chunks, index + 2) else None


def _separable(behind: Sequence[Chunk], lemma: str) -> bool | None:
    """Whether the object may stand between the verb and this particle; None where it is no particle of it."""
    if not behind or behind[0].kind not in {"ADV", "PREP"} or len(behind[0].words) > 1:
        return None
    return phrasal_verbs().get(f"{lemma} {behind[0].lower}")


def _ends_phrase(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether nothing follows that a preposition could govern."""
    return place + 1 >= len(chunks) or chunks[place + 1].kind not in {"NP", "VG", "TIME"}


def _with_particle(piece: Chunk, particle: Chunk, *, adjacent: bool) -> Chunk:
    """The verb with its particle; where an object stands between, its place stays the verb's own."""
    if not isinstance(piece.value, VerbGroup):
        return piece
    group = changed(piece.value, lemma=f"{piece.value.lemma} {particle.words[-1].lower}")
    if not adjacent:
        return changed(piece, value=group)
    words = (*piece.words, *particle.words)
    return changed(piece, value=group, span=piece.span.to(particle.span), words=words)


def join_institutions(text: str, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The Ministry + of + Transport: one name."""
    index = 0
    while index < len(chunks):
        three = chunks[index : index + 3]
        whole = _is_institution(three)
        yield _institution(text, tuple(w for piece in three for w in piece.words)) if whole else chunks[index]
        index += 3 if whole else 1


def _is_institution(three: Sequence[Chunk]) -> bool:
    if [piece.kind for piece in three[::2]] != ["NP", "NP"] or three[1].lower not in {"of", "for"}:
        return False
    return three[0].words[-1].text in names("institutions") and three[2].words[0].tag == "NNP"


def _institution(text: str, words: tuple[Tagged, ...]) -> Chunk:
    """A name from the first capital on: "the Ministry of Transport" is headed by "Ministry"."""
    span = Span(words[0].span.start, words[-1].span.end)
    start = next(w for w in words if w.tag == "NNP").span.start
    head = next(w.text for w in reversed(words) if w.text in names("institutions"))
    named = seen(Span(start, span.end).of(text))
    return Chunk("NP", span, words, changed(noun_phrase(text, words), head=head, name=named, modifiers=()))
