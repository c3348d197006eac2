"""What the word that matters in a chunk says of it: a verb of saying, a pronoun, a noun with content."""

from __future__ import annotations

from checker.english.boundaries.terminals import VERBAL
from checker.english.chunker import Chunk
from checker.english.lexicon_classes import reporting_verbs
from checker.model import NounPhrase, VerbGroup

#: Pronouns that can be nothing but a subject.
SUBJECT_FORMS = frozenset({"i", "we", "he", "she", "they"})


def small_word(chunk: Chunk) -> str:
    """The preposition, connective or pronoun itself, without the adverb before it: "only AFTER"."""
    return chunk.words[-1].lower


def lemma(chunk: Chunk | None) -> str:
    """The lemma of a verb group or the head of a phrase; "" for anything else."""
    if chunk is None:
        return ""
    if isinstance(chunk.value, VerbGroup):
        return chunk.value.lemma
    return chunk.value.head if isinstance(chunk.value, NounPhrase) else ""


def phrase_kind(chunk: Chunk | None) -> str:
    """What kind of noun phrase it is: "pronoun", "variable", "common" ...; "" for anything else."""
    return chunk.value.kind if chunk is not None and isinstance(chunk.value, NounPhrase) else ""


def is_saying(chunk: Chunk | None) -> bool:
    """Whether the chunk is a verb of saying or thinking."""
    return chunk is not None and chunk.kind in VERBAL and lemma(chunk) in reporting_verbs()


def is_passive(chunk: Chunk) -> bool:
    """Whether the chunk is a verb in the passive voice."""
    return isinstance(chunk.value, VerbGroup) and chunk.value.passive


def has_hearer(chunk: Chunk | None) -> bool:
    """Whether the verb of saying takes the hearer as its object: "told the press"."""
    return is_saying(chunk) and reporting_verbs()[lemma(chunk)].person


def stands_beside_quotations(chunk: Chunk) -> bool:
    """Whether the verb stands beside quotations, in a plain form: "said", "has said"."""
    report = reporting_verbs().get(lemma(chunk))
    return (
        report is not None and report.quoting and isinstance(chunk.value, VerbGroup) and not chunk.value.modal
    )
