"""Each named rule for a clause inside another decides a sentence of its own."""

from __future__ import annotations

import pytest

from checker.english.propositions import complements, modifiers
from checker.english.propositions.light import Inner, Light, inner
from checker.model import Clause
from tests.english.rendering import analysed

# The sentence, the verb of the inner clause, the rule that decides what the outer one makes of it.
MODIFIERS = [
    ("The boys got caught by the guard.", "catch", "is_passive_of_get"),
    ("The envoy left, adding that the talks had failed.", "add", "participle_is_said"),
    ("The guards prevented the crowd from entering.", "enter", "preposition_implies"),
    ("The envoy left without signing the treaty.", "sign", "preposition_negates"),
    ("The union will strike if the owners cut pay.", "cut", "condition_is_not_said"),
    ("If it rains, they must leave, because the road floods.", "flood", "cause_is_said"),
    ("The firm hopes to sign, although the union has refused.", "refuse", "contrast_is_said"),
    ("The army waited until the rain stopped.", "stop", "connective_leaves_open"),
    ("The envoy will sign once the army withdraws.", "withdraw", "connective_leaves_open"),
    ("The envoy spoke about leaving the union.", "leave", "gerund_is_named"),
]
COMPLEMENTS = [
    ("The envoy asked whether the army would withdraw.", "withdraw", "question_word_asks"),
    ("The firm has yet to pay the fine.", "pay", "yet_to_negates"),
    ("The firm tried in vain to pay the fine.", "pay", "tried_in_vain"),
    ("The firm has to pay the fine.", "pay", "have_to_obliges"),
    ("The firm is going to pay the fine.", "pay", "going_to_announces"),
    ("It was not the case in May that the firm paid the fine.", "pay", "not_the_case_negates"),
    ("The firm refused to pay the fine.", "pay", "implicative_decides"),
    ("The firm was unable to pay the fine.", "pay", "implicative_decides"),
    ("The firm queued to pay the fine.", "pay", "infinitive_is_left_open"),
    ("The judge ensured that the firm paid the fine.", "pay", "fact_follows"),
    ("The judge hoped that the firm paid the fine.", "pay", "attitude_leaves_open"),
    ("The judge did not say that the firm had paid the fine.", "pay", "negated_saying_says_nothing"),
    ("The judge said that the firm had paid the fine.", "pay", "saying_reports"),
]
RULES = {"modifier": modifiers.RULES, "complement": complements.RULES}


def parts(text: str) -> list[tuple[Inner, Clause]]:
    """Every clause that stands in another, with its place there."""
    return [
        (inner(argument, outer, Light(outer.sentence)), argument.value)
        for outer in analysed(text).propositions
        for argument in outer.clause.arguments
        if isinstance(argument.value, Clause)
    ]


@pytest.mark.parametrize(("sentence", "verb", "rule"), MODIFIERS + COMPLEMENTS)
def test_rule_decides(sentence: str, verb: str, rule: str) -> None:
    part = next(part for part, clause in parts(sentence) if clause.verb and clause.verb.lemma == verb)
    deciding = (one.__name__ for one in RULES[part.argument.role] if one(part) is not None)
    assert next(deciding) == rule


@pytest.mark.parametrize(("role", "decided"), [("modifier", MODIFIERS), ("complement", COMPLEMENTS)])
def test_every_rule_decides_a_case(role: str, decided: list[tuple[str, str, str]]) -> None:
    assert {rule.__name__ for rule in RULES[role]} == {rule for *_, rule in decided}


def test_a_clause_that_no_rule_speaks_of_stands_as_its_main_clause() -> None:
    ((part, _),) = parts("The union struck because the owners cut pay.")
    assert modifiers.light_of_modifier(part) == part.base
