"""The answers of a condition's relations for one pair, each by itself, in fixed words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.conflict.answer_words import COMPARED, HOLDERS, NOT_BOUND, RELATIONS
from checker.conflict.evaluate import Candidate, answer
from checker.conflict.role_text import text_of
from checker.conflict.stated import Stated, filler
from checker.model import Judgement, Truth
from checker.ruleset.condition import (
    Alias,
    And,
    Call,
    Compare,
    Condition,
    Constant,
    Not,
    Or,
    RoleOf,
    spelled,
    spelled_part,
)
from checker.text.masking.seen import wording

_HOLDER = "holder"
_DISTANCES: dict[Truth, int] = {"yes": 0, "unknown": 1, "no": 2}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one relation or comparison of a condition says of a pair."""

    asked: str  # as the rule writes it: "same_event(offer.action, refusal.action)"
    under_not: bool  # whether the condition asks for the contrary
    truth: Truth
    words: str

    @property
    def stands_in_the_way(self) -> bool:
        """Whether it keeps the condition, or its branch of an `or`, from holding."""
        return self.truth != ("no" if self.under_not else "yes")


def answers_of(condition: Condition, candidate: Candidate) -> tuple[Answer, ...]:
    """The answers of all relations and comparisons, in the order in which they are written."""
    return tuple(
        Answer(spelled(leaf), under_not, judged.truth, _words(leaf, candidate, judged))
        for leaf, under_not in _leaves(condition)
        for judged in (answer(leaf, candidate),)
    )


def lacks(condition: Condition, candidate: Candidate) -> int:
    """How far the condition is from holding: 0 where it holds, 1 for each unknown, 2 for each no.

    Of `or` the nearest branch counts.
    """
    return _lacks(condition, candidate, under_not=False)


def _lacks(condition: Condition, candidate: Candidate, *, under_not: bool) -> int:
    match condition:
        case Call() | Compare():
            distance = _DISTANCES[answer(condition, candidate).truth]
            return 2 - distance if under_not else distance
        case Not(part=part):
            return _lacks(part, candidate, under_not=not under_not)
        case And(parts=parts) | Or(parts=parts):
            each = [_lacks(part, candidate, under_not=under_not) for part in parts]
            return sum(each) if isinstance(condition, And) != under_not else min(each)


def _leaves(condition: Condition, *, under_not: bool = False) -> Iterator[tuple[Call | Compare, bool]]:
    """As ``condition.leaves``, each with whether an odd number of `not` stands above it."""
    match condition:
        case Call() | Compare():
            yield condition, under_not
        case Not(part=part):
            yield from _leaves(part, under_not=not under_not)
        case And(parts=parts) | Or(parts=parts):
            for part in parts:
                yield from _leaves(part, under_not=under_not)


def _words(leaf: Call | Compare, candidate: Candidate, judged: Judgement) -> str:
    parts = leaf.arguments if isinstance(leaf, Call) else (leaf.left, leaf.right)
    for part in parts:
        if isinstance(part, RoleOf) and filler(candidate.aliases[part.alias], part.role) is None:
            return NOT_BOUND.format(role=part.role, alias=part.alias)
    one, other = (_shown(part, candidate) for part in parts)
    if isinstance(leaf, Compare):
        return COMPARED.of(judged.truth).format(one=one, operator=leaf.operator, other=other)
    holders = all(isinstance(part, RoleOf) and part.role == _HOLDER for part in parts)
    wording = HOLDERS if holders else RELATIONS[leaf.relation]
    return _with_reason(wording.of(judged.truth).format(one=one, other=other), judged.reason)


def _with_reason(words: str, reason: str) -> str:
    if not reason or reason.startswith(words):
        return reason or words
    return f"{words} ({reason})"


def _shown(part: Alias | RoleOf | Constant, candidate: Candidate) -> str:
    """What is compared, as the text or the condition has it."""
    match part:
        case Alias(name=name):
            return f'"{said(candidate.aliases[name])}"'
        case RoleOf(alias=alias, role=role):
            found = filler(candidate.aliases[alias], role)
            words = text_of(found) if found is not None else ""
            return f'"{words}"' if words else "the article"
        case Constant():
            return spelled_part(part)


def said(stated: Stated) -> str:
    """A statement's words on one line."""
    return wording(stated.statement.span, stated.text.analysis.source.text)
