"""Chunking: noun phrases, verb groups and the small words between them.

One character stands for each tag, and one regular expression over the string of characters finds
the chunks (a cascade in the manner of FASTUS, its first two levels).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.english.lexicon_classes import phrasal_verbs
from checker.english.noun_phrases import names, noun_phrase
from checker.english.tagger import Tagged
from checker.english.times import read_time
from checker.english.verb_groups import NEGATORS, group_adverbs, verb_group
from checker.model import Adjective, Adverb, NounPhrase, Time, VerbGroup
from checker.source import Span

_CODES = {
    "DT": "D", "PDT": "D", "PRP$": "D", "POS": "S", "JJ": "J", "JJR": "J", "JJS": "J", "CD": "C", "NN": "N",
    "NNS": "N", "NNP": "P", "PRP": "O", "EX": "X", "MD": "M", "VBZ": "V", "VBD": "V", "VBP": "V", "VB": "B",
    "VBG": "G", "VBN": "E", "TO": "T", "IN": "I", "RB": "R", "RBR": "R", "RBS": "R", "RP": "R", "CC": "K",
    "WP": "W", "WDT": "W", "WRB": "W", "WP$": "W", ",": ",", "$": "$",
}  # fmt: skip
_AUXILIARIES = {
    ("be", "V"): "b", ("have", "V"): "h", ("do", "V"): "d", ("be", "B"): "i", ("have", "B"): "H",
    ("be", "G"): "g", ("have", "G"): "y", ("be", "E"): "n",
}  # fmt: skip

# Inside noun phrases: modifiers, then one or more nouns; each possessive begins anew.
_MODIFIER = r"(?:R?J(?:(?:,|,?K)R?J)*|R{0,2}C|(?<=[DSJC])G(?=[NPJ])|(?<=[DSJCN])E(?=[JNPGE]))"
_HEADS = r"(?:N|m|P(?:J+(?=[NP])|C(?![NJPC]))?)+"
_CORE = rf"(?:{_MODIFIER}*(?:{_HEADS}|tN*)|{_MODIFIER}*C)"
# A bare noun with the number that tells which one: "release 2.4", "on port 80 and".
_NUMBERED = r"(?<![DJNPSCOEG])NC(?![NJPCESt$])"
_CHUNK = re.compile(
    rf"""
    (?P<VT> [R!]*T[R!]* (?: i[R!]*[EG]? | H(?:[R!]*n[R!]*[EG]? | [R!]*E)? | [Bd] ) )
  | (?P<VF> [R!]* (?: M (?: [R!]*i(?:[R!]*g)?(?:[R!]*[EG])? | [R!]*H(?:[R!]*n(?:[R!]*[EG])? | [R!]*E)? | [R!]*B | !? )
                  | b (?: (?:[R!]*g)?[R!]*[EG](?![NP]) | (?:[R!]*g)?[R!]*[EG](?=[NP]) | R*! | )
                  | h (?: [R!]*n(?:[R!]*[EG])? | [R!]*E | R*! | )
                  | d (?: [R!]*[BHi] | R*! | )
                  | V | i(?:[R!]*g)?(?:[R!]*[EG])? | H(?:[R!]*n)?(?:[R!]*[EG])? | B ) )
  | (?P<VG> [R!]* (?: y[R!]*(?:n[R!]*[GE]? | E) | g[R!]*E | G | y | g ) )
  | (?P<NP> {_NUMBERED} | CmC? (?![NSP]) | mC(?:,C)? (?![NSP]) | (?: !(?=D) )? (?: D{{1,2}}(?:R?E(?=[NPJ])|G(?=[NPCJ]))? | (?<![NPOCJGBVTE$R])R?E(?=J?N) )?
            {_CORE} (?: S{_CORE} )* | DR?J+ | DG(?![NPJC]) | D | O | \$ )
  | (?P<EX> X )
  | (?P<VE> [R!]*[En] )
  | (?P<PREP> R?!?I | !I )
  | (?P<ADJ> [R!]*J(?:(?:K|,)[R!]*J)* )
  | (?P<ADV> [R!] )
  | (?P<TO> T )
  | (?P<CC> K )
  | (?P<WH> W )
  | (?P<COMMA> , )
  | (?P<MARK> . )
    """,
    re.VERBOSE,
)


#: Names of days stand behind another noun without belonging to its phrase: "the union Monday rejected".
DAY_NAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight".split())


MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
#: Adjectives that open a phrase or stand for one: "many of them", "most say".
QUANTIFIERS = frozenset("many much most more few several less fewer enough".split())


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of words of one kind; ``value`` is what it was read as."""

    kind: str  # a group of the regular expression above, or TIME
    span: Span
    words: tuple[Tagged, ...]
    value: NounPhrase | VerbGroup | Adjective | Time | None = None
    adverbs: tuple[Adverb, ...] = ()

    @property
    def lower(self) -> str:
        """Its words in lower case."""
        return " ".join(w.lower for w in self.words)


def codes(tagged: Sequence[Tagged]) -> str:
    """One character for each word."""
    found = ""
    for word in tagged:
        quantifies = word.tag[:2] == "JJ" and word.lower in QUANTIFIERS and found[-1:] not in {"D", "J", "R"}
        found += "D" if quantifies else _code(word)
    return found


def chunk(text: str, tagged: Sequence[Tagged]) -> tuple[Chunk, ...]:
    """The chunks of one sentence; ``text`` is the whole text the words' spans point into."""
    found = [
        piece
        for match in _CHUNK.finditer(codes(tagged))
        for piece in _read(text, str(match.lastgroup), tuple(tagged[match.start() : match.end()]))
    ]
    return tuple(_join_institutions(text, list(_join_particles(found))))


def _code(word: Tagged) -> str:
    if word.lower in NEGATORS and word.tag[:2] == "RB":
        return "!"
    if len(word.lemma) > 1 and word.lemma.startswith("$"):
        return _CODES[word.tag] if word.tag[:2] == "VB" else "$"
    if word.tag[:2] == "NN" and word.lower in DAY_NAMES:
        return "t"
    if word.tag == "NNP" and word.lower in MONTHS:
        return "m"
    code = _CODES.get(word.tag, "_")
    return _AUXILIARIES.get((word.lemma, code), code)


def _read(text: str, kind: str, words: tuple[Tagged, ...]) -> Iterator[Chunk]:
    span = Span(words[0].span.start, words[-1].span.end)
    if kind == "NP":
        yield _phrase(text, span, words)
    elif kind == "PREP" and len(words) > 1 and words[0].lower not in _FOCUS:
        yield from _read(text, "ADV", words[:1])
        yield from _read(text, "PREP", words[1:])
    elif kind in {"VT", "VG", "VE"} and len(words) > 1 and words[0].lower in _PARTICLES:
        yield from _read(text, "ADV", words[:1])
        yield from _read(text, kind, words[1:])
    elif kind in _FORMS:
        yield Chunk(kind, span, words, verb_group(words, _FORMS[kind]), group_adverbs(words))
    elif kind == "ADJ":
        yield Chunk(kind, span, words, _adjective(words))
    elif kind == "ADV":
        yield Chunk(kind, span, words, None, (Adverb(span, words[0].lemma),))
    else:
        yield Chunk("PREP" if kind == "TO" else kind, span, words)


_FORMS = {"VF": "finite", "VT": "infinitive", "VG": "gerund", "VE": "participle"}
_PARTICLES = frozenset("out up off down away back on in over about along".split())
_FOCUS = frozenset("only even just not never mainly largely partly simply solely n't immediately shortly soon".split())


def _phrase(text: str, span: Span, words: tuple[Tagged, ...]) -> Chunk:
    time = read_time([w.text for w in words], span)
    if time is not None:
        return Chunk("TIME", span, words, time)
    return Chunk("NP", span, words, noun_phrase(text, words))


def _adjective(words: Sequence[Tagged]) -> Adjective:
    places = [i for i, w in enumerate(words) if w.tag[:2] == "JJ"]
    first, *more = (_one_adjective(words[a:b]) for a, b in zip([0, *(p + 1 for p in places)], [p + 1 for p in places], strict=False))
    return replace(first, conjuncts=tuple(more))


def _one_adjective(words: Sequence[Tagged]) -> Adjective:
    adverbs = tuple(Adverb(w.span, w.lemma) for w in words if w.tag[:2] == "RB")
    return Adjective(words[-1].span, words[-1].lemma, adverbs)


def _join_particles(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """rule + out -> "rule out", also around an object: "turned the offer down"."""
    taken: set[int] = set()
    for index, piece in enumerate(chunks):
        if index in taken:
            continue
        if isinstance(piece.value, VerbGroup):
            place = _particle(chunks, index)
            if place:
                taken.add(place)
                particle = chunks[place]
                group = replace(piece.value, lemma=f"{piece.value.lemma} {particle.words[-1].lower}")
                adjacent = place == index + 1
                span = piece.span.to(particle.span) if adjacent else piece.span
                words = (*piece.words, *particle.words) if adjacent else piece.words
                piece = replace(piece, value=group, span=span, words=words)  # noqa: PLW2901
        yield piece


def _join_institutions(text: str, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The Ministry + of + Transport: one name."""
    index = 0
    while index < len(chunks):
        if _is_institution(chunks[index : index + 3]):
            words = tuple(w for piece in chunks[index : index + 3] for w in piece.words)
            yield _institution(text, words)
            index += 3
        else:
            yield chunks[index]
            index += 1


def _is_institution(three: Sequence[Chunk]) -> bool:
    if len(three) < 3 or three[0].kind != "NP" or three[1].lower not in {"of", "for"} or three[2].kind != "NP":
        return False
    return three[0].words[-1].text in names("institutions") and three[2].words[0].tag == "NNP"


def _institution(text: str, words: tuple[Tagged, ...]) -> Chunk:
    span = Span(words[0].span.start, words[-1].span.end)
    start = next(w for w in words if w.tag == "NNP").span.start
    phrase = noun_phrase(text, words)
    institution = next(w for w in reversed(words) if w.text in names("institutions"))
    value = replace(phrase, head=institution.text, name=Span(start, span.end).of(text), modifiers=())
    return Chunk("NP", span, words, value)


def _particle(chunks: Sequence[Chunk], index: int) -> int:
    """Where the particle of the verb at ``index`` stands; 0 where it has none."""
    group = chunks[index].value
    assert isinstance(group, VerbGroup)
    for place in (index + 1, index + 2):
        if place >= len(chunks) or (place == index + 2 and chunks[index + 1].kind != "NP"):
            return 0
        piece = chunks[place]
        if piece.kind in {"ADV", "PREP"} and len(piece.words) == 1:
            known = phrasal_verbs().get(f"{group.lemma} {piece.lower}")
            if known is False and piece.lower == "in" and not _ends_phrase(chunks, place):
                return 0  # moved in a measured way
            if known is not None and (place == index + 1 or (known and _ends_phrase(chunks, place))):
                return place
    return 0


def _ends_phrase(chunks: Sequence[Chunk], place: int) -> bool:
    return place + 1 >= len(chunks) or chunks[place + 1].kind not in {"NP", "VG", "TIME"}
