"""Why a pair of statements that a conflict rule considered was not reported.

The relations are asked again, each by itself, and their answers put in fixed words; nothing is
judged here that the search for conflicts judges otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.conflict import answer_words
from checker.conflict.answers import Answer, answers_of, lacks
from checker.conflict.evaluate import Candidate, evaluate
from checker.conflict.hits import Hit, barred, candidate, compared, search, sides
from checker.conflict.judge import Matter, matters
from checker.conflict.knowledge import Knowledge
from checker.conflict.lexical import knowledge_of
from checker.conflict.pairs import Keyed, comparable, keyed
from checker.conflict.stated import Pair, Stated, stated
from checker.conflict.told import Text
from checker.model import Statement, Truth
from checker.ruleset import ASSERTION, ConflictRule, Ruleset

MOST_SHOWN = 20
"""Pairs of one rule that are told."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two statements under a rule's aliases, what its condition says of them, and why."""

    first: Statement
    second: Statement
    truth: Truth
    answers: tuple[Answer, ...]  # of every relation and comparison of the condition, as written
    notes: tuple[str, ...] = ()  # why the pair was not judged, or is told elsewhere
    lacks: int = 0  # how far the condition is from holding


@dataclass(frozen=True, slots=True)
class RuleVerdicts:
    """A rule's pairs that are not findings of their own, the nearest first."""

    rule: ConflictRule
    verdicts: tuple[Verdict, ...]
    more: int  # pairs beyond those
    missing: tuple[str, ...]  # of which kinds the text has no statement, in words


Pairs = Callable[[ConflictRule, Sequence[Keyed]], Iterable[tuple[Keyed, Keyed]]]
"""Which pairs of statements are to be told of a rule."""


def given_pairs(rule: ConflictRule, statements: Sequence[Keyed]) -> Iterator[tuple[Keyed, Keyed]]:
    """The pairs that are worth judging by the rule."""
    for found in compared(rule, statements):
        yield from ((found.of, other) for other in found.chosen)


def all_pairs(rule: ConflictRule, statements: Sequence[Keyed]) -> Iterator[tuple[Keyed, Keyed]]:
    """All pairs of the rule's kinds; of two assertions only those that are worth judging."""
    if all(kinds == (ASSERTION,) for _, kinds in rule.between):
        yield from given_pairs(rule, statements)
        return
    ones, others = sides(rule, statements)
    yield from ((one, other) for one in ones for other in others if comparable(one, other))


def verdicts(texts: tuple[Text, ...], ruleset: Ruleset, pairs: Pairs) -> tuple[RuleVerdicts, ...]:
    """For each conflict rule the pairs that are no finding of their own, and why.

    Two statements are one pair in whichever order they stand under the aliases; the nearer is told.
    """
    knowledge = knowledge_of(ruleset.lexicon)
    statements = keyed([one for text in texts for one in stated(text)], knowledge)
    searched = [search(rule, rank, statements, knowledge) for rank, rule in enumerate(ruleset.conflicts)]
    judged = matters([hit for found in searched for hit in found.hits], knowledge)
    told = tuple(_told(judged))
    return tuple(
        _of_rule(rule, statements, _unreported(rule, told, pairs(rule, statements), knowledge))
        for rule in ruleset.conflicts
    )


def _of_rule(rule: ConflictRule, statements: Sequence[Keyed], found: Iterable[Verdict]) -> RuleVerdicts:
    ranked = sorted(found, key=_distance)
    unseen = (
        answer_words.NONE_IN_TEXT.format(kinds=" or ".join(kinds))
        for (_, kinds), side in zip(rule.between, sides(rule, statements), strict=True)
        if not side
    )
    more = max(0, len(ranked) - MOST_SHOWN)
    return RuleVerdicts(rule, tuple(ranked[:MOST_SHOWN]), more, tuple(dict.fromkeys(unseen)))


def _unreported(
    rule: ConflictRule,
    told: Iterable[_Told],
    considered: Iterable[tuple[Keyed, Keyed]],
    knowledge: Knowledge,
) -> Iterator[Verdict]:
    """The rule's hits without a finding of their own, then the pairs that are no hits."""
    seen: set[frozenset[int]] = set()
    for one in told:
        places = one.hit.places
        if one.hit.rule.id == rule.id and _pair(*places) not in seen:
            seen.add(_pair(*places))
            note = one.note or answer_words.REPORTED
            yield _verdict(rule, candidate(rule, *places, knowledge), (note,))
    unfounded = (
        _verdict(rule, pair, _why_not_judged(rule, one, other, pair.pair))
        for one, other in considered
        if _pair(one.stated, other.stated) not in seen
        for pair in (candidate(rule, one.stated, other.stated, knowledge),)
    )
    nearest: dict[frozenset[int], Verdict] = {}
    for verdict in sorted(unfounded, key=_distance):
        nearest.setdefault(frozenset((id(verdict.first), id(verdict.second))), verdict)
    yield from nearest.values()


def _pair(first: Stated, second: Stated) -> frozenset[int]:
    """The same for two statements in either order."""
    return frozenset((id(first.statement), id(second.statement)))


def _why_not_judged(rule: ConflictRule, one: Keyed, other: Keyed, pair: Pair) -> tuple[str, ...]:
    apart = answer_words.NOTHING_SHARED if one.keys.isdisjoint(other.keys) else ""
    return tuple(note for note in (barred(rule, pair), apart) if note)


def _verdict(rule: ConflictRule, pair: Candidate, notes: tuple[str, ...]) -> Verdict:
    first, second = pair.pair.first.statement, pair.pair.second.statement
    truth = evaluate(rule.when, pair).truth
    return Verdict(first, second, truth, answers_of(rule.when, pair), notes, lacks(rule.when, pair))


def _distance(verdict: Verdict) -> tuple[object, ...]:
    """How far from a finding: what the condition lacks, what else is in the way, characters between."""
    one, other = verdict.first, verdict.second
    between = max(other.span.start - one.span.end, one.span.start - other.span.end, 0)
    places = tuple((stated.document, stated.span, stated.rule) for stated in (one, other))
    return (verdict.lacks, len(verdict.notes), between, places)


# -- where a hit is told ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """A hit, and in words which finding tells it; "" where that is its own."""

    hit: Hit
    note: str


def _told(judged: Iterable[Matter]) -> Iterator[_Told]:
    """All hits, those with findings of their own first."""
    known = tuple(judged)
    yield from (_Told(matter.hit, "") for matter in known)
    for matter in known:
        lead = matter.hit.rule.id
        yield from (_Told(pair.hit, answer_words.SAME_MATTER.format(lead=lead)) for pair in matter.others)
        for hit in (hit for pair in (matter, *matter.others) for hit in pair.also):
            words = answer_words.SAME_WORDS if hit.rule.id == lead else answer_words.ALSO_FOUND
            yield _Told(hit, words.format(lead=lead, rule=hit.rule.id))
