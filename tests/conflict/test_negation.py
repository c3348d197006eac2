"""What a denied clause clashes with: only where every part of it is found on the affirmed side."""

from __future__ import annotations

from checker.conflict.negation import negates
from checker.model import Time
from checker.source import Span
from tests.conflict.building import Scene, pair


def _boy_not_riding(*extra: str) -> Scene:
    scene = Scene("A boy is not riding a horse in the desert.")
    others = [scene.modifier(*phrase.split(" ", 1)) for phrase in extra]
    scene.state(scene.clause("riding:ride", "A boy", "a horse", *others, negation="not"), "negated")
    return scene


def _boy_riding(subject: str = "A young boy", *extra: str) -> Scene:
    scene = Scene(f"{subject} is riding a horse in the desert.", reference=True)
    others = [scene.modifier(*phrase.split(" ", 1)) for phrase in extra]
    scene.state(scene.clause("riding:ride", subject, "a horse", *others))
    return scene


def test_the_affirmed_side_may_say_more() -> None:
    assert negates(pair(_boy_not_riding(), _boy_riding("A young boy", "in the desert"))).truth == "yes"


def test_what_only_the_denial_says_keeps_both_true() -> None:
    assert negates(pair(_boy_not_riding("in the desert"), _boy_riding("A boy"))).truth == "no"


def test_a_denial_of_the_general_word_meets_the_special_one() -> None:
    scene = Scene("No child is playing in a garden.")
    scene.state(scene.clause("playing:play", "No child", None, scene.modifier("in", "a garden")), "negated")
    other = Scene("A boy is playing in a garden.", reference=True)
    other.state(other.clause("playing:play", "A boy", None, other.modifier("in", "a garden")))
    answer = negates(pair(scene, other, kinds_of={"child": ("boy", "girl")}))
    assert answer.truth == "yes"
    assert "boy is a kind of child" in answer.reason


def test_a_denial_of_the_special_word_leaves_room_for_the_general_one() -> None:
    scene = Scene("No boy is playing in a garden.")
    scene.state(scene.clause("playing:play", "No boy", None, scene.modifier("in", "a garden")), "negated")
    other = Scene("A child is playing in a garden.", reference=True)
    other.state(other.clause("playing:play", "A child", None, other.modifier("in", "a garden")))
    assert negates(pair(scene, other, kinds_of={"child": ("boy", "girl")})).truth == "no"


def test_there_is_no_boy_riding_says_that_no_boy_rides() -> None:
    scene = Scene("There is no boy riding a horse.")
    bare = scene.phrase("no boy")
    riding = scene.clause("riding:ride", bare, "a horse", kind="participle")
    boy = scene.phrase("no boy", relatives=(riding,))
    scene.state(scene.clause("is:be", None, boy, existential=True), "negated")
    assert negates(pair(scene, _boy_riding())).truth == "yes"
    walking = Scene("A boy is walking a horse.", reference=True)
    walking.state(walking.clause("walking:walk", "A boy", "a horse"))
    assert negates(pair(scene, walking)).truth == "no"


def test_who_does_it_to_whom_matters() -> None:
    scene = Scene("The doctor is not helping the patient.")
    scene.state(scene.clause("helping:help", "The doctor", "the patient", negation="not"), "negated")
    other = Scene("The patient is helping the doctor.", reference=True)
    other.state(other.clause("helping:help", "The patient", "the doctor"))
    assert negates(pair(scene, other)).truth == "no"


def _inside(first: str, second: str) -> Scene:
    """Two sentences of one text about signing: subject and object as given."""
    scene = Scene(f"{first} did not sign the deal. Later {second} signed it, the long deal.")
    scene.state(scene.clause("sign", first, "the deal", negation="not", tense="past"), "negated")
    return scene


def test_two_indefinites_of_one_text_are_two_people() -> None:
    scene = Scene("A man did not sign the deal. A man was seen when he signed the deal.")
    deal = scene.means(scene.phrase("the deal"), "thing:deal")
    scene.state(scene.clause("sign", "A man", deal, negation="not", tense="past"), "negated")
    later = scene.phrase("A man", span=Span(29, 34))
    scene.state(scene.clause("signed:sign", later, deal, tense="past"))
    assert negates(pair(scene)).truth == "no"


def test_one_party_under_two_names_contradicts_itself() -> None:
    scene = Scene("Kyiv has not signed the deal. Ukraine has signed the long deal.")
    deal = scene.means(scene.phrase("the deal"), "thing:deal")
    first = scene.means(scene.phrase("Kyiv"), "party:Ukraine")
    second = scene.means(scene.phrase("Ukraine"), "party:Ukraine")
    long_deal = scene.means(scene.phrase("the long deal"), "thing:deal")
    scene.state(scene.clause("signed:sign", first, deal, negation="not"), "negated")
    scene.state(scene.clause("has signed:sign", second, long_deal))
    assert negates(pair(scene)).truth == "yes"


def test_another_tense_or_modality_or_time_is_another_world() -> None:
    def asked(tense: str = "present", modality: str = "none", times: tuple[Time, ...] = ()) -> str:
        scene = Scene("Acme does not sell the mine. Acme is selling the mine in 2004.")
        scene.state(scene.clause("sell", "Acme", "the mine", negation="not"), "negated")
        clause = scene.clause("selling:sell", "Acme", "the mine", tense=tense, times=times)
        scene.state(clause, modality=modality)
        statements = scene.statements
        later = scene.text.rindex("selling")
        assert statements[1].proposition.clause.verb is not None
        assert statements[1].proposition.clause.verb.span.start == later
        return negates(pair(_apart(scene))).truth

    assert asked() == "yes"
    assert asked(tense="past") == "unknown"
    assert asked(modality="may") == "no"
    assert asked(times=(Time(Span(57, 61), year=2004),)) == "unknown"


def _apart(scene: Scene) -> Scene:
    """Both statements with clause spans of their own, as two sentences have them."""
    from dataclasses import replace

    second = scene.statements[1]
    clause = replace(second.proposition.clause, span=Span(29, len(scene.text)))
    moved = replace(second, proposition=replace(second.proposition, clause=clause), span=clause.span)
    return replace(scene, statements=[scene.statements[0], moved])


def test_too_little_is_said_to_deny_anything() -> None:
    scene = Scene("I do not think so.")
    scene.state(scene.clause("think", "I", negation="not"), "negated")
    other = Scene("I think that it is.", reference=True)
    other.state(other.clause("think", "I"))
    assert negates(pair(scene, other)).truth == "unknown"


def test_some_do_not_leaves_room_and_not_all_meets_only_all() -> None:
    def asked(denied: str, claimed: str) -> str:
        scene = Scene(f"{denied} sheep did not eat grass.")
        scene.state(scene.clause("eat", f"{denied} sheep", "grass", negation="not", tense="past"), "negated")
        other = Scene(f"{claimed} sheep ate grass.", reference=True)
        other.state(other.clause("ate:eat", f"{claimed} sheep", "grass", tense="past"))
        return negates(pair(scene, other)).truth

    assert asked("All", "Some") == "unknown"
    assert asked("All", "Every") == "yes"
