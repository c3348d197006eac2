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


def join_particles(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """Rule + out -> "rule out", also around an object: "turned the offer down"."""
    places = {
        index: place
        for index, piece in enumerate(chunks)
        if isinstance(piece.value, VerbGroup)
        and (place := _particle_place(chunks, index, piece.value.lemma)) is not None
    }
    if not places:
        return chunks
    taken = frozenset(places.values())
    return [
        _with_particle(piece, chunks[places[index]], adjacent=places[index] == index + 1)
        if index in places
        else piece
        for index, piece in enumerate(chunks)
        if index not in taken
    ]


def _particle_place(chunks: Sequence[Chunk], index: int, lemma: str) -> int | None:
    """Where the particle of the verb at ``index`` stands; None where it has none."""
    separable = _separable(chunks[index + 1 : index + 2], lemma)
    if separable is not None:
        # "moved in a measured way": there "in" belongs to what follows.
        governs = chunks[index + 1].lower == "in" and not _ends_phrase(chunks, index + 1)
        return None if governs and not separable else index + 1
    behind_object = [piece.kind for piece in chunks[index + 1 : index + 2]] == ["NP"]
    separated = behind_object and _separable(chunks[index + 2 : index + 3], lemma)
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


def join_institutions(text: str, chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The Ministry + of + Transport: one name."""
    listed = names("institutions")
    named = [chunk for chunk in chunks if chunk.kind == "NP" and chunk.words[-1].text in listed]
    return list(_institutions_joined(text, chunks)) if named else chunks


def _institutions_joined(text: str, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    index = 0
    while index < len(chunks):
        if _begins_institution(chunks[index]) and _goes_on_with_name(chunks[index + 1 : index + 3]):
            yield _institution(text, tuple(w for piece in chunks[index : index + 3] for w in piece.words))
            index += 3
        else:
            yield chunks[index]
            index += 1


def _begins_institution(chunk: Chunk) -> bool:
    return chunk.kind == "NP" and chunk.words[-1].text in names("institutions")


def _goes_on_with_name(behind: Sequence[Chunk]) -> bool:
    if len(behind) < 2 or behind[0].lower not in {"of", "for"} or behind[1].kind != "NP":
        return False
    return behind[1].words[0].tag == "NNP"


def _institution(text: str, words: tuple[Tagged, ...]) -> Chunk:
    """A name from the first capital on: "the Ministry of Transport" is headed by "Ministry"."""
    span = Span(words[0].span.start, words[-1].span.end)
    start = next(w for w in words if w.tag == "NNP").span.start
    head = next(w.text for w in reversed(words) if w.text in names("institutions"))
    named = seen(Span(start, span.end).of(text))
    return Chunk("NP", span, words, changed(noun_phrase(text, words), head=head, name=named, modifiers=()))
