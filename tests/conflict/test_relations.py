"""The table of relations and the logic of conditions."""

from __future__ import annotations

import pytest

from checker.conflict.answers import answers_of, lacks
from checker.conflict.evaluate import Candidate, evaluate
from checker.conflict.individuals import Setting
from checker.conflict.relations import OF_ROLES, OF_STATEMENTS
from checker.conflict.stated import Pair, stated
from checker.model import Holder
from checker.ruleset.relations import RELATIONS
from checker.ruleset.when import parse_condition
from tests.conflict.building import Scene, knowledge, party

_INSIDE: Setting = "inside"


def test_every_declared_relation_is_there_and_no_other() -> None:
    declared = {name: signature.arguments[0] for name, signature in RELATIONS.items()}
    offered = dict.fromkeys(OF_STATEMENTS, "statement") | dict.fromkeys(OF_ROLES, "role")
    assert offered == declared


def _candidate() -> Candidate:
    """Ann signs three papers, Bob an unknown number."""
    scene = Scene("Ann signs 3 papers. Bob signs papers.")
    scene.state(scene.clause("signs:sign", "Ann", scene.counted("3 papers", 3)), holder=party("Ann"))
    scene.state(scene.clause("signs:sign", "Bob", "papers"), holder=party("Bob"))
    one, other = stated(scene.read())
    return Candidate({"a": one, "b": other}, Pair(one, other, knowledge(), _INSIDE))


@pytest.mark.parametrize(
    ("condition", "truth"),
    [
        ("same_holder(a, a)", "yes"),
        ("same_holder(a, b)", "no"),
        ("not same_holder(a, b)", "yes"),
        ("exclusive(a.object?, b.object?)", "unknown"),
        ("not exclusive(a.object?, b.object?)", "unknown"),
        ("same_holder(a, a) and exclusive(a.object?, b.object?)", "unknown"),
        ("same_holder(a, b) and exclusive(a.object?, b.object?)", "no"),
        ("same_holder(a, a) or exclusive(a.object?, b.object?)", "yes"),
        ("same_holder(a, b) or exclusive(a.object?, b.object?)", "unknown"),
        ("a.object? == 3", "yes"),
        ("a.object? > 3", "no"),
        ("b.object? > 3", "unknown"),
        ('a.holder == "ann"', "yes"),
        ("same_party(a.holder, b.holder)", "no"),
        ("same_thing(a.predicate?, b.predicate?)", "unknown"),
    ],
)
def test_conditions_follow_the_logic_of_three_values(condition: str, truth: str) -> None:
    assert evaluate(parse_condition(condition), _candidate()).truth == truth


@pytest.mark.parametrize(
    ("one", "other", "truth"),
    [
        (Holder("", ""), Holder("", ""), "yes"),
        (Holder("", ""), party("Ann"), "no"),
        (Holder("phrase:union", "union"), Holder("phrase:firm", "firm"), "no"),
        (Holder("", "the union"), Holder("", "the rail union"), "unknown"),
        (Holder("", "she", known=False), party("Ann"), "unknown"),
    ],
)
def test_the_article_is_itself_and_an_unknown_holder_nobody(one: Holder, other: Holder, truth: str) -> None:
    scene = Scene("Ann signs the deal. Bob signs the deal.")
    scene.state(scene.clause("signs:sign", "Ann", "the deal"), holder=one)
    scene.state(scene.clause("signs:sign", "Bob", "the deal"), holder=other)
    first, second = stated(scene.read())
    pair = Pair(first, second, knowledge(), _INSIDE)
    assert OF_STATEMENTS["same_holder"](pair).truth == truth


def test_a_person_is_the_party_that_he_speaks_for() -> None:
    scene = Scene("Lee refuses. The union agrees.")
    lee = scene.means(scene.phrase("Lee"), "person:Lee", stands_for="party:Union")
    scene.state(scene.clause("refuses:refuse", lee), holder=Holder("person:Lee", "Lee"))
    scene.state(scene.clause("agrees:agree", "The union"), holder=party("Union"))
    first, second = stated(scene.read())
    assert OF_STATEMENTS["same_holder"](Pair(first, second, knowledge(), _INSIDE)).truth == "yes"


def test_rising_and_falling_are_opposed_only_of_the_same_thing() -> None:
    def asked(subject: str, other: str) -> str:
        scene = Scene(f"{subject} rises. {other} falls.")
        scene.state(scene.clause("rises:rise", subject))
        scene.state(scene.clause("falls:fall", other))
        first, second = stated(scene.read())
        pair = Pair(first, second, knowledge(antonyms=(("rise", "fall"),)), _INSIDE)
        return OF_STATEMENTS["opposed"](pair).truth

    assert asked("The price", "the price") == "yes"
    assert asked("A price", "a price") == "unknown"
    assert asked("The price", "the rent") == "unknown"


def test_each_relation_is_asked_whatever_decided_the_condition() -> None:
    condition = parse_condition(
        "same_holder(a, b) and not (same_holder(a, a) or exclusive(a.object?, b.time?))"
    )
    answers = answers_of(condition, _candidate())
    assert [(one.asked, one.under_not, one.truth, one.stands_in_the_way) for one in answers] == [
        ("same_holder(a, b)", False, "no", True),
        ("same_holder(a, a)", True, "yes", True),
        ("exclusive(a.object?, b.time?)", True, "unknown", True),
    ]
    assert answers[2].words == "role `time` is not bound by `b`"


@pytest.mark.parametrize(
    ("condition", "distance"),
    [
        ("same_holder(a, a)", 0),
        ("same_holder(a, b)", 2),
        ("exclusive(a.object?, b.object?)", 1),
        ("not same_holder(a, a)", 2),
        ("same_holder(a, b) and exclusive(a.object?, b.object?)", 3),
        ("same_holder(a, b) or exclusive(a.object?, b.object?)", 1),
        ("not (same_holder(a, a) and exclusive(a.object?, b.object?))", 1),
        ("not (same_holder(a, a) or exclusive(a.object?, b.object?))", 3),
    ],
)
def test_how_far_a_condition_is_from_holding(condition: str, distance: int) -> None:
    assert lacks(parse_condition(condition), _candidate()) == distance


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("a.object? > 5", '"3 papers" > 5 is not so'),
        ("a.object? <= 3", '"3 papers" <= 3 is so'),
        ('b.object? < "2020-01-31"', '"papers" and "2020-01-31" cannot be compared'),
        ('a.kind == "refusal"', '"assertion" == "refusal" is not so'),
        ("same_party(a.holder, b.holder)", "holders are different parties"),
        ("same_thing(a.subject?, b.subject?)", '"Ann" and "Bob" are different things'),
    ],
)
def test_what_was_compared_is_told_as_it_stands_there(condition: str, words: str) -> None:
    (answer,) = answers_of(parse_condition(condition), _candidate())
    assert answer.words == words
