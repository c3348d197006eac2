"""Near misses: which patterns came near a clause of a text, and every element that stopped them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from checker.extract.attempt import matches, stopping
from checker.extract.fragments import fragments, is_fragment
from checker.extract.index import Entry, index
from checker.extract.mismatch import Mismatch
from checker.extract.places import place_of
from checker.model import Analysis, Proposition, Statement
from checker.pattern import features
from checker.ruleset import Ruleset, StatementRule
from checker.source import Span

MOST_STOPPING = 2
"""Elements that may stop a pattern which is near."""
MOST_SHOWN = 3
"""Misses of one rule in one sentence."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A pattern that did not take a clause for a statement of its rule, and all that stopped it."""

    rule: str
    pattern: str  # as written in the rule
    proposition: Proposition
    span: Span  # where the proposition stands, without the attribution
    stopped_by: tuple[Mismatch, ...]
    anchored: bool  # whether a fixed word of the pattern stands in the clause
    order: int  # the pattern's place among all of them


def near_misses(analysis: Analysis, ruleset: Ruleset) -> tuple[NearMiss, ...]:
    """The misses of all rules that came near: of few elements, and with a fixed word of the pattern.

    Sentence by sentence, the nearest first, of each rule at most three.  A clause of which a rule has
    made a statement was missed by none of its other patterns.
    """
    known = index(ruleset.statements)
    found = (
        miss
        for proposition in analysis.propositions
        for said in (proposition, *fragments(proposition, known.heads))
        for miss in _misses(said, known.near(said), analysis)
    )
    return tuple(_first_of_each_rule(sorted(filter(_is_near, found), key=_distance)))


def nearest_misses(
    analysis: Analysis, rule: StatementRule, stated: Iterable[Statement]
) -> tuple[NearMiss, ...]:
    """The misses of one rule in each sentence; where none came near, the nearest however far.

    ``stated`` are the text's statements: in a sentence that gave one of the rule, a miss must have a
    fixed word of its pattern.
    """
    known = index((rule,))
    content = frozenset(one.proposition.sentence for one in stated if one.rule == rule.id)
    found = (
        miss
        for proposition in analysis.propositions
        for said in (proposition, *fragments(proposition, known.heads))
        for miss in _misses(said, known.entries, analysis)
        if miss.anchored or proposition.sentence not in content
    )
    return tuple(_near_or_nearest(_first_of_each_rule(sorted(found, key=_distance))))


def _is_near(miss: NearMiss) -> bool:
    return miss.anchored and len(miss.stopped_by) <= MOST_STOPPING


def _first_of_each_rule(ranked: Iterable[NearMiss]) -> Iterator[NearMiss]:
    """Of each sentence and rule the first three."""
    shown: Counter[tuple[int, str]] = Counter()
    for miss in ranked:
        at = (miss.proposition.sentence, miss.rule)
        shown[at] += 1
        if shown[at] <= MOST_SHOWN:
            yield miss


def _near_or_nearest(ranked: Iterable[NearMiss]) -> Iterator[NearMiss]:
    """Those that few elements stop, and in each sentence the first, whatever stops it."""
    seen: set[int] = set()
    for miss in ranked:
        if len(miss.stopped_by) <= MOST_STOPPING or miss.proposition.sentence not in seen:
            yield miss
        seen.add(miss.proposition.sentence)


def _misses(proposition: Proposition, entries: Iterable[Entry], analysis: Analysis) -> Iterator[NearMiss]:
    """A miss for each pattern of the rules that make nothing of a clause; of its forms the nearest."""
    settled = {match.entry.rule.id: match for match in matches(proposition, entries, analysis)}
    for match in settled.values():
        if match.excluded_by is not None:
            taken = Mismatch("excluded", "clause", match.excluded_by.text)
            yield _miss(match.entry, proposition, (taken,), analysis)
    tried = (
        _miss(entry, proposition, stopping(entry.pattern, proposition, analysis), analysis)
        for entry in entries
        if entry.rule.id not in settled
        if is_fragment(entry.pattern.clause) == is_fragment(proposition.clause)
    )
    for _, forms in groupby(tried, lambda miss: (miss.rule, miss.pattern)):
        yield min(forms, key=_distance)


def _miss(
    entry: Entry, proposition: Proposition, stopped_by: tuple[Mismatch, ...], analysis: Analysis
) -> NearMiss:
    clause = proposition.clause
    anchored = not entry.pattern.anchors.isdisjoint(features(clause, proposition.modality))
    place = place_of(proposition, analysis)
    return NearMiss(entry.rule.id, entry.written, proposition, place, stopped_by, anchored, entry.order)


def _distance(miss: NearMiss) -> tuple[object, ...]:
    """By sentence; the fewer elements stop it the nearer, of as many with a fixed word that stands there."""
    sentence = miss.proposition.sentence
    return (sentence, len(miss.stopped_by), not miss.anchored, miss.span, miss.order)
