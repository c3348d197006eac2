"""From a text to all that the English rooms know of it: every stage in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
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
from checker.text.sentences import SentenceSpan, sentences
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
    quoted, places = quotations(source.text), sentences(source.text)
    found = tuple(
        sentence
        for first in range(0, len(places), _TOGETHER)
        for sentence in _sentences(source.text, places[first : first + _TOGETHER], quoted)
    )
    read = propositions(found, tuple(q.inner for q in quoted))
    return Analysis(source, found, read, referents(found, read, parties, source.text))


def stages(source: Source, span: Span) -> Stages:
    """Every stage's result for the sentence at ``span``."""
    return _stages(source.text, [span], quotations(source.text))[0]


#: So many sentences go through each stage together: code and tables that are used over and over stay at
#: hand for the processor, which saves a sixth of the time.
_TOGETHER = 64


def _sentences(text: str, places: Sequence[SentenceSpan], quoted: Sequence[Quotation]) -> Iterator[Sentence]:
    results = _stages(text, [place.span for place in places], quoted)
    for place, result in zip(places, results, strict=True):
        confidence: Confidence = "low" if result.parsed.repairs else "high"
        said = tuple(
            [TaggedWord(word.span, word.lower, word.lemma.lower(), word.tag) for word in result.tagged]
        )
        read = result.parsed is not UNREAD
        yield Sentence(place.span, place.paragraph, result.clauses, confidence, read, tuple(said))


#: What stands in the parse's place where a sentence is left unread.
UNREAD = Parsed(None, (), ("too long, or too deeply nested, to be read",))


def _stages(text: str, spans: Sequence[Span], quoted: Sequence[Quotation]) -> list[Stages]:
    """Every stage's result for each sentence, stage by stage."""
    short = [len(seen(span.of(text))) <= LONGEST for span in spans]
    near = [_near(quoted, span) for span in spans]
    tokens = [tokenise(text, span) if fits else () for span, fits in zip(spans, short, strict=True)]
    spelt = [words(text, row, _marks(beside)) for row, beside in zip(tokens, near, strict=True)]
    tagged = [tag(row) for row in spelt]
    chunks = [chunk(text, row) for row in tagged]
    starts = [frozenset([q.inner.start for q in beside]) for beside in near]
    terminals = [resolve(row, begun) for row, begun in zip(chunks, starts, strict=True)]
    fitting = [fits and not _is_deep(row) for row, fits in zip(terminals, short, strict=True)]
    parsed = [parse(row) if fits else UNREAD for row, fits in zip(terminals, fitting, strict=True)]
    clauses = [_clauses(tree, [q.inner for q in beside]) for tree, beside in zip(parsed, near, strict=True)]
    asked = [_with_question(row, span.of(text)) for row, span in zip(clauses, spans, strict=True)]
    return list(map(Stages, tagged, chunks, terminals, parsed, asked))


def _near(quoted: Sequence[Quotation], span: Span) -> Sequence[Quotation]:
    """The quotations that share something with the span; they stand in order, and apart."""
    first = bisect_right(quoted, span.start, key=lambda q: q.span.end)
    last = bisect_left(quoted, span.end, lo=first, key=lambda q: q.span.start)
    return quoted[first:last]


def _marks(quoted: Sequence[Quotation]) -> frozenset[int]:
    """The offsets of their quotation marks."""
    return frozenset([place for q in quoted for place in (q.span.start, q.span.end - 1)])


def _is_deep(terminals: Sequence[Terminal]) -> bool:
    return len(terminals) > DEEPEST < sum(terminal.type in _NESTING for terminal in terminals)


def _clauses(parsed: Parsed, quoted: Sequence[Span]) -> tuple[Clause, ...]:
    """Of low confidence where the sentence had to be repaired."""
    if parsed.tree is None:
        return ()
    builder = Builder(parsed.terminals, quoted, "low" if parsed.repairs else "high")
    return link(builder.segments(parsed.tree))


def _with_question(clauses: tuple[Clause, ...], sentence: str) -> tuple[Clause, ...]:
    """A question mark may stand before closing quotation marks and brackets."""
    if not sentence.rstrip("\"'”’)] ").endswith("?"):
        return clauses
    return tuple(changed(clause, question=True) for clause in clauses)
