"""The slow way to the same reports: every sentence is read, every pattern tried on every clause, every pair judged.

What the checker leaves out to save work can only be what would have come to nothing.  Here nothing is
left out: no text is looked through for words that rules could care about, no pattern is known by its
anchors, no pair by what its statements share.  What it finds is what the checker has to find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from checker.api import REFERENCE
from checker.conflict import Text, knowledge_of, stated
from checker.conflict.hits import _hit, _is_of
from checker.conflict.judge import judge
from checker.conflict.stated import Stated
from checker.english import analyse
from checker.extract.fragments import fragments
from checker.extract.index import Entry, index
from checker.extract.spoken import spoken
from checker.extract.statements import _assertion, _Reading, _recognised
from checker.model import Argument, Clause, Finding, NounPhrase, Proposition, Statement
from checker.ruleset import ConflictRule, Ruleset
from checker.source import Source
from checker.text.reading import Document


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to report of a document: its statements, and what of them cannot both hold."""

    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]


def examine(document: Document, ruleset: Ruleset) -> Found:
    """A document from its text to its findings."""
    texts = [_text(document.id, Source(document.source.name, document.prose), document, ruleset)]
    if document.reference is not None:
        prose = Source(document.reference.name, document.reference_prose)
        texts.append(_text(document.id + REFERENCE, prose, document, ruleset))
    return Found(texts[0].statements, findings(tuple(texts), ruleset))


def _text(name: str, prose: Source, document: Document, ruleset: Ruleset) -> Text:
    analysis = analyse(prose, ruleset.parties)
    found = statements(_Reading(analysis, name), ruleset)
    is_reference = name != document.id
    return Text(name, analysis, found, is_reference, date=document.date, origin=document.origin)


# -- every pattern on every clause ---------------------------------------------------------------------


def statements(reading: _Reading, ruleset: Ruleset) -> tuple[Statement, ...]:
    """As ``extract.statements``."""
    entries = index(ruleset.statements).entries
    found = [one for said in reading.analysis.propositions for one in _of(said, entries, reading)]
    once = {(one.rule, one.span, one.captures): one for one in found}
    return tuple(sorted(once.values(), key=lambda one: one.span.start))


def _of(proposition: Proposition, entries: tuple[Entry, ...], reading: _Reading) -> Iterator[Statement]:
    if proposition.standing not in ("asserted", "conditional"):
        return
    yield from _recognised(proposition, entries, reading)
    said = spoken(proposition, reading.analysis)
    if said is not None:
        yield from _recognised(said, entries, reading)
    if proposition.standing == "asserted" and proposition.clause.kind not in ("nominal", "fragment"):
        yield _assertion(proposition, reading)
    for fragment in fragments(proposition, _heads(proposition.clause)):
        yield from _recognised(fragment, entries, reading)


def _heads(clause: Clause) -> frozenset[str]:
    return frozenset(head for argument in clause.arguments for head in _heads_in(argument))


def _heads_in(argument: Argument) -> Iterator[str]:
    if isinstance(argument.value, NounPhrase):
        for phrase in (argument.value, *argument.value.conjuncts):
            yield phrase.head.lower()
            for complement in phrase.complements:
                yield from _heads_in(complement)


# -- every pair by every rule --------------------------------------------------------------------------


def findings(texts: tuple[Text, ...], ruleset: Ruleset) -> tuple[Finding, ...]:
    """As ``conflict.findings``."""
    knowledge = knowledge_of(ruleset.lexicon)
    every = [one for text in texts for one in stated(text)]
    hits = [
        hit
        for rank, rule in enumerate(ruleset.conflicts)
        for first, second in _pairs(rule, every)
        for hit in _hit(rule, rank, first, second, knowledge)
    ]
    return judge(hits, knowledge)


def _pairs(rule: ConflictRule, every: list[Stated]) -> Iterator[tuple[Stated, Stated]]:
    (_, kinds), (_, others) = rule.between
    ones = [one for one in every if _is_of(one.statement, kinds)]
    for first, second in product(ones, (one for one in every if _is_of(one.statement, others))):
        if first is not second and not (first.text.reference and second.text.reference):
            yield first, second
