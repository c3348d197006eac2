"""The table of relations: what each name of the rule language does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from checker.conflict import (
    amounts,
    answering,
    denying,
    gainsaying,
    matters,
    negation,
    opposition,
    parties,
    restating,
    terms,
    timing,
)
from checker.conflict.comparison import Comparison
from checker.conflict.role_text import same_words
from checker.conflict.stated import Pair
from checker.model import Judgement

StatementRelation = Callable[[Pair], Judgement]
RoleRelation = Callable[[Comparison], Judgement]


def _exclusive(comparison: Comparison) -> Judgement:
    return amounts.exclusive(comparison.one, comparison.other, comparison.knowledge)


def _differs(comparison: Comparison) -> Judgement:
    return amounts.differs(comparison.one, comparison.other)


def _same_party(comparison: Comparison) -> Judgement:
    return parties.same_party(comparison.one, comparison.other, comparison.knowledge)


def _same_words(comparison: Comparison) -> Judgement:
    return same_words(comparison.one, comparison.other)


def _before(comparison: Comparison) -> Judgement:
    return timing.before(comparison.one, comparison.other)


def _after(comparison: Comparison) -> Judgement:
    return timing.after(comparison.one, comparison.other)


def _same_time(comparison: Comparison) -> Judgement:
    return timing.same_time(comparison.one, comparison.other)


OF_STATEMENTS: Mapping[str, StatementRelation] = MappingProxyType(
    {
        "negates": negation.negates,
        "opposed": opposition.opposed,
        "same_holder": parties.same_holder,
        "about_same_matter": opposition.about_same_matter,
        "answers": answering.answers,
        "says_otherwise": restating.says_otherwise,
        "same_terms": terms.same_terms,
        "denies": denying.denies,
        "same_day": timing.same_day,
        "gainsays": gainsaying.gainsays,
    }
)
OF_ROLES: Mapping[str, RoleRelation] = MappingProxyType(
    {
        "same_event": matters.same_event,
        "same_thing": matters.same_thing,
        "same_party": _same_party,
        "same_words": _same_words,
        "exclusive": _exclusive,
        "differs": _differs,
        "before": _before,
        "after": _after,
        "same_time": _same_time,
    }
)
