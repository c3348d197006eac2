"""Which wordings name one event, or one thing."""

from __future__ import annotations

from checker.conflict.comparison import Comparison
from checker.conflict.matters import same_event, same_thing
from checker.conflict.stated import stated
from checker.conflict.told import Value
from checker.model import Judgement
from tests.conflict.building import Scene, filled, knowledge


def _compare(scene: Scene, one: Value, other: Value, **declared: object) -> Judgement:
    """Both values as roles of one statement of the scene."""
    if not scene.statements:
        scene.state(scene.clause(f"{scene.text.split()[-1].rstrip('.')}"))
    (of, *_) = stated(scene.read())
    return same_event(Comparison(filled(of, one), filled(of, other), knowledge(**declared), "inside"))


def test_a_verb_and_its_noun_with_the_same_object() -> None:
    scene = Scene("withdraw the film, the withdrawal of the film, the withdrawal of the army, go.")
    clause = scene.clause("withdraw", None, "the film")
    groups = (("withdraw", "withdrawal"),)
    of_film = scene.phrase("the withdrawal", scene.modifier("of", "the film"))
    of_army = scene.phrase("the withdrawal", scene.modifier("of", "the army"))
    assert _compare(scene, clause, of_film, synonyms=groups).truth == "yes"
    assert _compare(scene, clause, of_army, synonyms=groups).truth == "no"


def test_a_noun_alone_names_the_event_that_a_clause_spells_out() -> None:
    scene = Scene("withdraw the film, the withdrawal, go.")
    clause, noun = scene.clause("withdraw", None, "the film"), scene.phrase("the withdrawal")
    assert _compare(scene, clause, noun, synonyms=(("withdraw", "withdrawal"),)).truth == "yes"


def test_names_of_one_event_meet_and_say_so() -> None:
    scene = Scene("the fighting stops, a ceasefire, an election, go.")
    stops = scene.clause("stops:stop", "the fighting")
    events = (("ceasefire", "fighting stops"),)
    answer = _compare(scene, stops, scene.phrase("a ceasefire"), events=events)
    assert answer == Judgement("yes", "fighting stops = ceasefire")
    assert _compare(scene, stops, scene.phrase("an election"), events=events).truth == "no"


def test_other_participants_make_another_event_even_under_one_name() -> None:
    scene = Scene("withdraw the film, pull back the troops, go.")
    film, troops = scene.clause("withdraw", None, "the film"), scene.clause("pull back", None, "the troops")
    assert _compare(scene, film, troops, events=(("withdraw", "pull back"),)).truth == "no"


def test_who_moves_is_what_is_moved() -> None:
    scene = Scene("the army withdraws. The council wants to withdraw the army, go.")
    moves = scene.clause("withdraws:withdraw", "the army")
    moved = scene.clause("withdraw the:withdraw", "The council", "the army")
    assert _compare(scene, moves, moved).truth == "yes"


def test_another_actor_makes_another_event() -> None:
    scene = Scene("Ann resigns, Bob resigns, go.")
    ann, bob = scene.means(scene.phrase("Ann"), "person:Ann"), scene.means(scene.phrase("Bob"), "person:Bob")
    assert (
        _compare(scene, scene.clause("resigns:resign", ann), scene.clause("resigns:resign", bob)).truth
        == "no"
    )
    assert (
        _compare(scene, scene.clause("resigns:resign", ann), scene.clause("resigns:resign", ann)).truth
        == "yes"
    )


def test_to_do_and_not_to_do_are_not_one_event() -> None:
    scene = Scene("raise the fee, not raise the fee, go.")
    for_it = scene.clause("raise", None, "the fee")
    against = scene.clause("raise", None, "the fee", negation="not")
    assert _compare(scene, for_it, against).truth == "no"


def test_what_refers_back_is_compared_by_what_it_stands_for() -> None:
    scene = Scene("Bob dumped the waste. She rejects the claim. Ann hid old papers, go.")
    dumped = scene.clause("dumped:dump", "Bob", "the waste", tense="past")
    hid = scene.clause("hid:hide", "Ann", "old papers", tense="past")
    claim = scene.means(scene.phrase("the claim"), "", clauses=(dumped,))
    scene.state(scene.clause("go"))
    assert _compare(scene, claim, dumped).truth == "yes"
    assert _compare(scene, dumped, claim).truth == "yes"
    assert _compare(scene, claim, hid).truth != "yes"


def test_a_thing_refused_is_the_thing_that_was_to_be_signed() -> None:
    scene = Scene("sign the deal, the deal, the budget, go.")
    sign = scene.clause("sign", None, "the deal")
    assert _compare(scene, sign, scene.phrase("the deal")).truth == "yes"
    assert _compare(scene, sign, scene.phrase("the budget")).truth != "yes"


def test_a_light_verb_leaves_the_naming_to_its_object() -> None:
    scene = Scene("hold talks, the talks, a vote, go.")
    hold = scene.clause("hold", None, scene.phrase("talks"))
    assert _compare(scene, hold, scene.phrase("the talks")).truth == "yes"
    assert _compare(scene, hold, scene.phrase("a vote")).truth == "no"


def test_two_indefinites_are_two_things_inside_a_text() -> None:
    scene = Scene("a car, a car, the car, go.")
    scene.state(scene.clause("go"))
    (of,) = stated(scene.read())
    one, other = filled(of, scene.phrase("a car")), filled(of, scene.phrase("the car"))
    assert same_thing(Comparison(one, one, knowledge(), "inside")).truth == "unknown"
    assert same_thing(Comparison(one, one, knowledge(), "across")).truth == "yes"
    assert same_thing(Comparison(other, other, knowledge(), "inside")).truth == "yes"


def test_two_sorts_of_one_thing_are_two_things() -> None:
    scene = Scene("refund the monthly fee, refund the joining fee, refund the fee, refund the new fee, go.")
    monthly = scene.clause("refund", None, "the monthly fee")
    assert _compare(scene, monthly, scene.clause("refund", None, "the joining fee")).truth == "no"
    assert _compare(scene, monthly, scene.clause("refund", None, "the fee")).truth == "yes"
    assert _compare(scene, monthly, scene.clause("refund", None, "the new fee")).truth == "yes"


def test_what_is_done_elsewhere_is_another_event() -> None:
    scene = Scene("use the phone in the hall, use the phone in the library, use the phone, go.")
    hall, library = (scene.modifier("in", place) for place in ("the hall", "the library"))
    there = scene.clause("use", None, "the phone", hall)
    assert _compare(scene, there, scene.clause("use", None, "the phone", library)).truth == "no"
    assert _compare(scene, there, scene.clause("use", None, "the phone")).truth == "yes"


def test_places_differ_under_different_prepositions_too() -> None:
    scene = Scene("use the phone in the hall, use the phone on the stairs, go.")
    hall, stairs = scene.modifier("in", "the hall"), scene.modifier("on", "the stairs")
    there = scene.clause("use", None, "the phone", hall)
    assert _compare(scene, there, scene.clause("use", None, "the phone", stairs)).truth == "no"
