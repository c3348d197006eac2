"""Chunking: noun phrases, verb groups and the small words between them.

One character stands for each tag, and one regular expression over the string of characters finds
the chunks (a cascade in the manner of FASTUS, its first two levels).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.english.chunking.chunks import Chunk
from checker.english.chunking.codes import codes
from checker.english.chunking.joining import join_institutions, join_particles
from checker.english.chunking.shapes import CHUNK
from checker.english.lexicon_classes import time_nouns
from checker.english.noun_phrases import noun_phrase
from checker.english.reference.vocabulary import roles
from checker.english.tagger import Tagged
from checker.english.times import is_time_phrase, read_time
from checker.english.verb_groups import Form, group_adverbs, verb_group
from checker.frozen import changed
from checker.model import Adjective, Adverb
from checker.source import Span

__all__ = ["Chunk", "chunk", "codes"]

_FORMS: Mapping[str, Form] = {"VF": "finite", "VT": "infinitive", "VG": "gerund", "VE": "participle"}
_ADDRESSES = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir".split())
_PARTICLES = frozenset("out up off down away back on in over about along".split())
_APART_FROM_PHRASES = _PARTICLES - {"about", "over"}  # which come close to numbers
_FOCUS = frozenset(
    "only even just not never mainly largely partly simply solely n't immediately shortly soon".split()
)


def chunk(text: str, tagged: Sequence[Tagged]) -> tuple[Chunk, ...]:
    """The chunks of one sentence; ``text`` is the whole text the words' spans point into."""
    found: list[Chunk] = []
    for match in CHUNK.finditer(codes(tagged)):
        found += _read(text, str(match.lastgroup), tuple(tagged[match.start() : match.end()]))
    return tuple(join_institutions(text, join_particles(found)))


def _read(text: str, kind: str, words: tuple[Tagged, ...]) -> list[Chunk]:
    """The chunk of these words, an adverb before it or a time behind it that is none of it apart."""
    if len(words) == 1:
        return [_chunk(text, kind, words)]
    if kind == "NP" and _ends_with_time(words):
        return [*_read(text, _kind_of(words[:-2]), words[:-2]), _chunk(text, "NP", words[-2:])]
    if _stands_apart(kind, words[0].lower):
        return [_chunk(text, "ADV", words[:1]), *_read(text, kind, words[1:])]
    at = _where_name_begins(words) if kind == "NP" else 0
    if not at:
        return [_chunk(text, kind, words)]
    return [_chunk(text, kind, words[:at]), _chunk(text, kind, words[at:])]


def _where_name_begins(words: Sequence[Tagged]) -> int:
    """In the trial MR REED said: a form of address behind a noun for no person begins a phrase; else 0."""
    for place, word in enumerate(words):
        if word.text in _ADDRESSES and place:
            before = words[place - 1]
            if before.tag in {"NN", "NNS"} and before.lemma not in roles():
                return place
    return 0


def _ends_with_time(words: Sequence[Tagged]) -> bool:
    """A profit of £3m | LAST YEAR, met again | NEXT WEEK; but "the last year" is one phrase."""
    if len(words) < 3 or words[-2].lower not in {"last", "next", "this"}:
        return False
    whole = words[-3].tag in {"DT", "PRP$", "POS", "PDT", "IN"} or words[-3].lower in {"early", "late"}
    return not whole and words[-1].lower in time_nouns()


def _kind_of(words: Sequence[Tagged]) -> str:
    """The kind of chunk that the words before a time make."""
    last = words[-1].tag
    return "ADV" if last == "RB" else "VE" if last == "VBN" and len(words) == 1 else "NP"


def _stands_apart(kind: str, first: str) -> bool:
    """Moved BACK to, went ON talking; but "ONLY after" is one preposition with its focus."""
    if kind == "PREP":
        return first not in _FOCUS
    if kind == "NP":
        return first in _APART_FROM_PHRASES
    return kind in {"VT", "VG", "VE"} and first in _PARTICLES


def _chunk(text: str, kind: str, words: tuple[Tagged, ...]) -> Chunk:
    if kind == "NP":
        return _phrase(text, words)
    span = words[0].span if len(words) == 1 else Span(words[0].span.start, words[-1].span.end)
    if kind in _FORMS:
        return Chunk(kind, span, words, verb_group(words, _FORMS[kind]), group_adverbs(words))
    if kind == "ADJ":
        return Chunk(kind, span, words, _adjective(words))
    if kind == "ADV":
        return Chunk(kind, span, words, None, (Adverb(span, words[0].lemma),))
    return Chunk("PREP" if kind == "TO" else kind, span, words)


def _phrase(text: str, words: tuple[Tagged, ...]) -> Chunk:
    """A time where the words make one, "last week", else a noun phrase."""
    texts = [w.text for w in words]
    if is_time_phrase(texts):
        span = Span(words[0].span.start, words[-1].span.end)
        return Chunk("TIME", span, words, read_time(texts, span))
    phrase = noun_phrase(text, words)
    return Chunk("NP", phrase.span, words, phrase)


def _adjective(words: Sequence[Tagged]) -> Adjective:
    """Safe and very clean: the first adjective, the others as its conjuncts."""
    if len(words) == 1:
        return _one_adjective(words)
    ends = [place + 1 for place, w in enumerate(words) if w.tag.startswith("JJ")]
    first, *more = (_one_adjective(words[start:end]) for start, end in pairwise([0, *ends]))
    return changed(first, conjuncts=tuple(more))


def _one_adjective(words: Sequence[Tagged]) -> Adjective:
    adverbs = tuple(Adverb(w.span, w.lemma) for w in words if w.tag.startswith("RB"))
    return Adjective(words[-1].span, words[-1].lemma, adverbs)
