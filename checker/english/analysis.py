"""From a text to all that the English rooms know of it: every stage in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.english.boundaries import Terminal, resolve
from checker.english.chunker import Chunk, chunk
from checker.english.clauses import Builder
from checker.english.grammar import Parsed, parse
from checker.english.linking import link
from checker.english.propositions import propositions
from checker.english.reference import referents
from checker.english.tagger import Tagged, tag
from checker.english.words import words
from checker.frozen import changed
from checker.model import Analysis, Clause, Confidence, Sentence, TaggedWord
from checker.source import Source, Span
from checker.text.masking.seen import seen
from checker.text.quotations import Quotation, quotations
from checker.text.sentences import sentences
from checker.text.tokens import tokenise

#: Longer sentences, in characters, are no sentences: lists, tables, texts without a full stop.  They
#: are left unread, so that what a text costs stays in proportion to its length.
LONGEST = 2_000
#: Openings of clauses and phrases in one sentence; beyond it they would nest too deeply to be followed.
DEEPEST = 60
_NESTING = frozenset({"COM", "SUB", "REL", "PREP", "VT", "VG", "VE", "APP"})


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


def _sentence(text: str, span: Span, paragraph: int, quoted: Sequence[Quotation]) -> Sentence:
    result = _stages(text, span, quoted)
    confidence: Confidence = "low" if result.parsed.repairs else "high"
    said = tuple([TaggedWord(word.span, word.lower, word.lemma.lower(), word.tag) for word in result.tagged])
    return Sentence(span, paragraph, result.clauses, confidence, result.parsed is not UNREAD, said)


#: What stands in the parse's place where a sentence is left unread.
UNREAD = Parsed(None, (), ("too long, or too deeply nested, to be read",))


def _stages(text: str, span: Span, quoted: Sequence[Quotation]) -> Stages:
    if len(seen(span.of(text))) > LONGEST:
        return Stages((), (), (), UNREAD, ())
    near = tuple(q for q in quoted if q.span.touches(span))
    marks = frozenset(place for q in near for place in (q.span.start, q.span.end - 1))
    tagged = tag(words(text, tokenise(text, span), marks))
    chunks = chunk(text, tagged)
    inner = tuple(q.inner for q in near)
    terminals = resolve(chunks, frozenset(place.start for place in inner))
    if len(terminals) > DEEPEST < sum(terminal.type in _NESTING for terminal in terminals):
        return Stages(tagged, chunks, terminals, UNREAD, ())
    parsed = parse(terminals)
    clauses = _clauses(parsed, inner)
    if _asks(span.of(text)):
        clauses = tuple(changed(clause, question=True) for clause in clauses)
    return Stages(tagged, chunks, terminals, parsed, clauses)


def _clauses(parsed: Parsed, quoted: Sequence[Span]) -> tuple[Clause, ...]:
    """Of low confidence where the sentence had to be repaired."""
    if parsed.tree is None:
        return ()
    builder = Builder(parsed.terminals, quoted, "low" if parsed.repairs else "high")
    return link(builder.segments(parsed.tree))


def _asks(sentence: str) -> bool:
    """A question mark may stand before closing quotation marks and brackets."""
    return sentence.rstrip("\"'”’)] ").endswith("?")
