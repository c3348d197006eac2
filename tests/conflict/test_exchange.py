"""Assertions that agree in all but one word, of which both cannot be true."""

from __future__ import annotations

from checker.conflict.exchange import exclude_each_other
from checker.conflict.likeness import alike_but_for_a_value
from tests.conflict.building import Scene, pair

_COLOURS = {"colour": ("red", "green")}


def _wearing(subject: str, thing: str, *, reference: bool = False) -> Scene:
    scene = Scene(f"{subject} wears {thing}.", reference=reference)
    scene.state(scene.clause("wears:wear", subject, thing))
    return scene


def _asked(first: tuple[str, str], second: tuple[str, str]) -> str:
    return exclude_each_other(
        pair(_wearing(*first), _wearing(*second, reference=True), exclusive=_COLOURS)
    ).truth


def test_two_values_of_a_class_in_one_place_exclude_each_other() -> None:
    assert _asked(("The clown", "a red hat"), ("The clown", "a green hat")) == "yes"


def test_any_other_difference_keeps_both_true() -> None:
    assert _asked(("The clown", "a red hat"), ("The clown", "a green scarf")) == "no"
    assert _asked(("The clown", "a red hat"), ("The waiter", "a green hat")) == "no"
    assert _asked(("The clown", "a red hat"), ("The clown", "a big hat")) == "unknown"


def test_what_tells_two_subjects_apart_does_not_make_them_clash() -> None:
    assert _asked(("The red clown", "a hat"), ("The green clown", "a hat")) == "unknown"
    assert _asked(("A clown", "a red hat"), ("A clown", "a green hat")) == "unknown"


def test_numbers_apart_both_must_say_the_same() -> None:
    def alike(first: str, second: str) -> str:
        scene = Scene(f"The storm hit {first}.")
        scene.state(scene.clause("hit", "The storm", scene.counted(first, 12)))
        other = Scene(f"The storm hit {second}.", reference=True)
        other.state(other.clause("hit", "The storm", other.counted(second, 15)))
        return alike_but_for_a_value(pair(scene, other)).truth

    assert alike("12 towns", "15 towns") == "yes"
    assert alike("12 towns", "15 farms") == "unknown"
