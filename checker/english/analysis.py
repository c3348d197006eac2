"""From a text to all that the English rooms know of it: every stage in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.english.boundaries import Terminal, resolve
from checker.english.chunker import Chunk, chunk
from checker.english.clauses import Builder
from checker.english.grammar import Parsed, parse
from checker.english.linking import link
from checker.english.propositions import propositions
from checker.english.reference import referents
from checker.english.tagger import Tagged, tag
from checker.english.lexicon import Reading, readings
from checker.english.words import PUNCTUATION, Word, join_fixed, word, words
from checker.model import Analysis, Clause, NounPhrase, Sentence
from checker.source import Source, Span
from checker.text.quotations import Quotation, quotations
from checker.text.sentences import sentences
from checker.text.tokens import tokenise


@dataclass(frozen=True, slots=True)
class Stages:
    """Every stage's result for one sentence: what ``explain`` prints."""

    tagged: tuple[Tagged, ...]
    chunks: tuple[Chunk, ...]
    terminals: tuple[Terminal, ...]
    parsed: Parsed
    clauses: tuple[Clause, ...]


def analyse(source: Source, parties: Mapping[str, tuple[str, ...]]) -> Analysis:
    """Sentences, propositions and referents of a text.

    ``parties`` gives further names of parties (party -> its names), beside those every text knows.
    """
    quoted = quotations(source.text)
    found = tuple(
        _sentence(source.text, place.span, place.paragraph, quoted) for place in sentences(source.text)
    )
    read = propositions(found, tuple(q.inner for q in quoted))
    return Analysis(source, found, read, referents(found, read, parties, source.text))


def stages(source: Source, span: Span) -> Stages:
    """Every stage's result for the sentence at ``span``."""
    return _stages(source.text, span, quotations(source.text))


@dataclass(frozen=True, slots=True)
class PatternWord:
    """A word of a pattern: as it is, quoted, a metavariable, or a class with its members' lemmas."""

    text: str  # without "$", "<>" or quotation marks
    kind: Literal["word", "exact", "variable", "class"]
    span: Span
    forms: frozenset[str] = frozenset()


def parse_pattern(row: Sequence[PatternWord]) -> tuple[Clause, ...]:
    """The clauses of a pattern, by the stages that read a text.  Empty where there are none."""
    text = _pattern_text(row)
    tagged = tag(join_fixed(text, [_pattern_word(w) for w in row]))
    terminals = tuple(_as_metavariable(t) for t in resolve(chunk(text, tagged)))
    return _clauses(text, Span(0, 0), parse(terminals, "pattern"), ())


def _pattern_text(row: Sequence[PatternWord]) -> str:
    """A text in which each word stands at its span, so that phrases can show themselves."""
    letters = [" "] * max((w.span.end for w in row), default=0)
    for w in row:
        letters[w.span.start : w.span.end] = w.text.ljust(w.span.end - w.span.start)[: w.span.end - w.span.start]
    return "".join(letters)


def _pattern_word(given: PatternWord) -> Word:
    if given.kind == "variable":
        name = f"${given.text}"
        return word(name, given.span, (Reading("NNP", name), Reading("VB", name)))
    if given.kind == "class":
        return word(given.text, given.span, class_readings(given.text, given.forms))
    if given.text in PUNCTUATION:
        return word(given.text, given.span, (Reading(PUNCTUATION[given.text], given.text),))
    if given.kind == "exact":
        return word(given.text, given.span, tuple(Reading(r.tag, given.text) for r in readings(given.text)))
    return word(given.text, given.span, readings(given.text))


def class_readings(name: str, members: frozenset[str]) -> tuple[Reading, ...]:
    """A class is read as its members may be: the tags of their first words, the class as lemma."""
    tags = [r.tag for member in sorted(members) for r in readings(member.split()[0])]
    common = sorted(set(tags), key=lambda tag: (-tags.count(tag), tags.index(tag)))
    return tuple(Reading(tag, f"<{name}>") for tag in common) or (Reading("NN", f"<{name}>"),)


def _as_metavariable(terminal: Terminal) -> Terminal:
    value = terminal.chunk.value if terminal.chunk else None
    variable = terminal.type == "NP" and isinstance(value, NounPhrase) and value.kind == "variable"
    return replace(terminal, type="META") if variable else terminal


def _sentence(text: str, span: Span, paragraph: int, quoted: Sequence[Quotation]) -> Sentence:
    result = _stages(text, span, quoted)
    return Sentence(span, paragraph, result.clauses, "low" if result.parsed.repairs else "high")


def _stages(text: str, span: Span, quoted: Sequence[Quotation]) -> Stages:
    near = tuple(q for q in quoted if q.span.touches(span))
    marks = frozenset(place for q in near for place in (q.span.start, q.span.end - 1))
    tagged = tag(words(text, tokenise(text, span), marks))
    chunks = chunk(text, tagged)
    terminals = resolve(chunks, frozenset(q.inner.start for q in near))
    parsed = parse(terminals)
    return Stages(tagged, chunks, terminals, parsed, _clauses(text, span, parsed, tuple(q.inner for q in near)))


def _clauses(text: str, span: Span, parsed: Parsed, quoted: Sequence[Span]) -> tuple[Clause, ...]:
    if parsed.tree is None:
        return ()
    builder = Builder(parsed.terminals, quoted, "low" if parsed.repairs else "high")
    roots = link(builder.segments(parsed.tree))
    asks = span.of(text).rstrip("\"'”’)] ").endswith("?")
    return tuple(replace(root, question=True) for root in roots) if asks else roots
