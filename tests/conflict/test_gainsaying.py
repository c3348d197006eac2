"""A denial of what another text says in other words: every objection and every rule decides a pair."""

from __future__ import annotations

from functools import cache

import pytest

from checker.conflict import Text, gainsaying
from checker.conflict.knowledge import Knowledge
from checker.conflict.lexical import knowledge_of
from checker.conflict.stated import Pair, Stated, stated
from checker.conflict.telling_parts import telling_part
from checker.conflict.wording import covering
from checker.conflict.wording.units import Unit, units
from checker.english import analyse
from checker.extract import statements
from checker.ruleset import ASSERTION
from checker.source import Source
from tests.seeds.actual import shipped


@cache
def _knowledge() -> Knowledge:
    return knowledge_of(shipped().lexicon)


def _stated(text: str, *, reference: bool = False) -> Stated:
    analysis = analyse(Source("text", text), {})
    said = stated(Text("text", analysis, statements(analysis, shipped(), "text"), reference=reference))
    asserted = [one for one in said if one.statement.kind == ASSERTION]
    return next((one for one in asserted if one.proposition.polarity == "negated"), asserted[0])


def _pair(denial: str, claim: str) -> Pair:
    return Pair(_stated(denial), _stated(claim, reference=True), _knowledge(), "across")


@pytest.mark.parametrize(
    ("denial", "claim"),
    [
        ("A person is not walking outside.", "Two girls are strolling along the beach."),
        ("The archive was not founded by the brothers.", "In 1931 the brothers established the archive."),
        ("The guest does not have a drink.", "A guest in a hat had a cold beverage."),
        ("The pilot was not at the harbour.", "The pilot mended a boat at the old harbour."),
        ("The clerk did not read many letters.", "In the evening the clerk read a lot of letters."),
        ("There is no clerk opening a safe.", "A tired clerk is slowly opening a safe."),
        ("The guard did not buy the big house by the river.", "The guard bought the house by the river."),
        ("The woman is not outside.", "A tall woman is waiting on the beach."),
        ("There is no door.", "A child is looking out of a door."),
    ],
)
def test_what_is_denied_is_said_in_other_words(denial: str, claim: str) -> None:
    assert gainsaying.gainsays(_pair(denial, claim)).truth == "yes"


@pytest.mark.parametrize(
    ("denial", "claim"),
    [
        ("A person is not walking outside with a dog.", "Two girls are strolling along the beach."),
        ("A tall man is not swimming.", "A man is swimming."),
        ("The woman is not outside.", "A tall woman is waiting in the hall."),
        ("There is no window.", "A child is looking out of a door."),
        ("The council did not open the old bridge.", "The council opened the new bridge."),
        ("The council did not gladly open the bridge.", "The council opened the bridge in May."),
        ("The council opened no stone bridge.", "The council opened the bridge."),
        ("There is no clerk cutting a box.", "The clerk is cutting the tape on the box."),
        ("The guard did not jump into the cart.", "The guard jumped onto the cart."),
        ("The miller did not dance.", "The miller sang."),
        ("It did not stop.", "It stopped."),
        ("The cart is not used.", "The use of the cart has been stopped."),
        ("The boy did not win.", "The boy wants to win."),
        ("The short man is not Garrow.", "Garrow is a short man."),
        ("The key is used by the guard; it is not used by the cook.", "The key is used by the cook."),
    ],
)
def test_what_is_denied_may_be_more_than_is_said(denial: str, claim: str) -> None:
    assert gainsaying.gainsays(_pair(denial, claim)).truth == "unknown"


def test_inside_one_text_it_never_holds() -> None:
    denial, claim = _stated("A person is not walking outside."), _stated("Two girls stroll along the beach.")
    assert gainsaying.gainsays(Pair(denial, claim, _knowledge(), "inside")).truth == "unknown"


OBJECTED = {
    "not_opposite": ("The guests are dancing.", "The guests are dancing."),
    "other_modality": ("The guests may not dance.", "The guests are dancing."),
    "weak_claim": ("The guests did not win.", "The guests allegedly won."),
    "once_more": ("The guests did not dance again.", "The guests danced."),
    "over_by_then": ("The pier is no longer used.", "The pier was formerly used."),
    "denied_twice": ("The guest did not dance without shoes.", "The guest danced without shoes."),
    "of_some_only": ("The guests did not read all letters.", "The guests read letters."),
    "picks_out": ("It was not the miller who sold the flour.", "Somebody sold the flour."),
    "other_numbers": ("A hundred guests did not dance.", "Ten guests danced."),
    "elsewhere": ("The guard did not climb onto the roof.", "The guard climbed off the roof."),
    "changed_places": ("The dog did not bite the guard.", "The guard bit the dog in May."),
    "done_to_another": ("The clerk did not cut the box.", "The clerk cut the tape on the box."),
    "said_in_parts": ("The mill does not stand on stone.", "The mill stands on wood rather than on stone."),
}


@pytest.mark.parametrize("name", OBJECTED)
def test_each_objection_is_the_first_to_object(name: str) -> None:
    pair = _pair(*OBJECTED[name])
    answers = {objection.__name__: objection(pair) for objection in gainsaying.OBJECTIONS}
    assert next(one for one, answer in answers.items() if answer is not None) == name


def test_every_objection_is_shown() -> None:
    assert list(OBJECTED) == [objection.__name__ for objection in gainsaying.OBJECTIONS]


# -- words that say what others say ------------------------------------------------------------------

COVERED = {
    "same_form": ("boats", "boat"),
    "part_of_name": ("Hill", "Mary Hill"),
    "same_family": ("arrival", "arrive"),
    "may_mean_it": ("drink", "beverage"),
    "kind_of_it": ("animal", "dog"),
    "derived_from_kind": ("working", "collaboration"),
    "somebody": ("people", "woman"),
    "much_of_it": ("many", "plenty"),
    "in_the_open": ("outside", "beach"),
}


def _unit(word: str) -> Unit:
    said = units(analyse(Source("text", f"They saw {word}."), {}).sentences[0])
    return said[-1]


@pytest.mark.parametrize("name", COVERED)
def test_each_rule_covers_a_word(name: str) -> None:
    asked, given = map(_unit, COVERED[name])
    covered = [rule.__name__ for rule in covering.COVERS if rule(asked, given, _knowledge())]
    assert covered[:1] == [name]


def test_every_rule_is_shown() -> None:
    assert list(COVERED) == [rule.__name__ for rule in covering.COVERS]


@pytest.mark.parametrize(
    ("asked", "given"), [("dog", "animal"), ("boy", "woman"), ("dog", "chasing"), ("beach", "outside")]
)
def test_the_special_is_not_covered_by_the_general(asked: str, given: str) -> None:
    assert not covering.covers(_unit(asked), _unit(given), _knowledge())


# -- the part of a clause that tells what happens ----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The ferry sailed.", "sailed"),
        ("The ferry is ready.", "ready"),
        ("The guest has a cold drink.", "a cold drink"),
        ("The pilot was at the harbour.", "the harbour"),
        ("The children are outside.", "outside"),
        ("There is a group of girls singing.", "singing"),
        ("There is a door.", "a door"),
        ("The miller used to sing.", "sing"),
    ],
)
def test_what_a_clause_tells(text: str, part: str) -> None:
    clause = analyse(Source("text", text), {}).propositions[0].clause
    found = telling_part(clause)
    assert found is not None
    assert found.of(text).removeprefix("to ") == part
