"""Pairs of statements for which a rule's condition holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from checker.conflict.evaluate import Candidate, evaluate
from checker.conflict.individuals import Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.meeting import ways
from checker.conflict.pairs import Keyed, Partners, partners
from checker.conflict.parties import same_holder
from checker.conflict.stated import Pair, Stated, setting_of
from checker.model import Judgement, Severity, Statement
from checker.ruleset import ASSERTION, ConflictRule


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that holds for a pair; ``first`` and ``second`` stand under the rule's two aliases."""

    rule: ConflictRule
    rank: int  # the rule's place among all rules
    first: Stated
    second: Stated
    severity: Severity
    reasons: tuple[str, ...]

    @property
    def places(self) -> tuple[Stated, Stated]:
        """Both statements, in the order of the rule's aliases."""
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class Searched:
    """What a rule found, and how many pairs it did not look at."""

    hits: tuple[Hit, ...]
    left_out: int


def search(rule: ConflictRule, rank: int, statements: Sequence[Keyed], knowledge: Knowledge) -> Searched:
    """All pairs of statements that the rule finds in conflict."""
    hits: list[Hit] = []
    left_out = 0
    for found in compared(rule, statements):
        left_out += found.left_out
        hits += chain.from_iterable(
            _hit(rule, rank, found.of.stated, other.stated, knowledge) for other in found.chosen
        )
    return Searched(tuple(hits), left_out)


def compared(rule: ConflictRule, statements: Sequence[Keyed]) -> Iterator[Partners]:
    """The pairs that are worth judging by the rule, in the order of its aliases."""
    ones, others = sides(rule, statements)
    if not (ones and others):
        return iter(())
    return partners(ones, others, ways(rule.when, (rule.between[0][0], rule.between[1][0])))


def sides(rule: ConflictRule, statements: Sequence[Keyed]) -> tuple[tuple[Keyed, ...], tuple[Keyed, ...]]:
    """The statements that may stand under the rule's first alias, and those under its second."""
    first, second = (_of_kinds(statements, kinds) for _, kinds in rule.between)
    return first, second


def _of_kinds(statements: Sequence[Keyed], kinds: tuple[str, ...]) -> tuple[Keyed, ...]:
    return tuple(one for one in statements if _is_of(one.stated.statement, kinds))


def _is_of(statement: Statement, kinds: tuple[str, ...]) -> bool:
    return statement.kind in kinds or statement.rule in kinds


def _hit(rule: ConflictRule, rank: int, one: Stated, other: Stated, knowledge: Knowledge) -> Iterator[Hit]:
    found = candidate(rule, one, other, knowledge)
    if barred(rule, found.pair):
        return
    answer = evaluate(rule.when, found)
    if answer.truth != "yes":
        return
    pair = found.pair
    holder = same_holder(pair)
    yield Hit(
        rule, rank, pair.first, pair.second, _severity(rule, pair, holder), _reasons(answer, holder, pair)
    )


def hits_between(
    rules: Sequence[ConflictRule], one: Stated, other: Stated, knowledge: Knowledge
) -> Iterator[Hit]:
    """What the rules find between two statements, whichever alias each stands under."""
    for rank, rule in enumerate(rules):
        for first, second in ((one, other), (other, one)):
            kinds = (kinds for _, kinds in rule.between)
            if all(map(_is_of, (first.statement, second.statement), kinds)):
                yield from _hit(rule, rank, first, second, knowledge)


def candidate(rule: ConflictRule, first: Stated, second: Stated, knowledge: Knowledge) -> Candidate:
    """Two statements under the rule's two aliases."""
    names = [alias for alias, _ in rule.between]
    pair = Pair(first, second, knowledge, setting_of(first, second))
    return Candidate({names[0]: first, names[1]: second}, pair)


def barred(rule: ConflictRule, pair: Pair) -> str:
    """Why a pair is not judged whatever the rule's condition says; "" where it is."""
    if not _in_scope(rule, pair.setting):
        return f"the rule compares {_SCOPES_IN_WORDS[rule.scope]} only"
    if not (pair.first.statement.holder.known and pair.second.statement.holder.known):
        return "holder is not known"
    if pair.setting == "across" and (_only_named(pair.first) or _only_named(pair.second)):
        return "a text that only names a claim does not make it"
    return ""


_SCOPES_IN_WORDS = {"within": "statements of one document", "across": "statements of different documents"}


def _in_scope(rule: ConflictRule, setting: Setting) -> bool:
    """A text's own reference is compared with by every rule."""
    return setting == "across" or rule.holds("within" if setting == "inside" else "across")


def _only_named(stated: Stated) -> bool:
    """ "The claims that ..." of nobody in particular."""
    named = {"nominal"} if stated.statement.kind == ASSERTION else {"nominal", "complement"}
    return stated.proposition.clause.kind in named and not stated.statement.holder.name


def _severity(rule: ConflictRule, pair: Pair, holder: Judgement) -> Severity:
    """Two holders clash at most as a warning, and so do clauses that the grammar had to repair."""
    if rule.severity != "error":
        return rule.severity
    sure = all(stated.proposition.clause.confidence == "high" for stated in (pair.first, pair.second))
    return "error" if holder.truth == "yes" and sure else "warning"


def _reasons(answer: Judgement, holder: Judgement, pair: Pair) -> tuple[str, ...]:
    """Why the condition holds, then who is meant where the text does not say it outright."""
    named = (pair.first.statement.holder.reason, pair.second.statement.holder.reason)
    shared = holder.reason if holder.truth == "yes" else ""
    return tuple(dict.fromkeys(reason for reason in (answer.reason, *named, shared) if reason))
