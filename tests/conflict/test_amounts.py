"""Quantities that cannot be equal, and values of which a thing has one."""

from __future__ import annotations

from checker.conflict.amounts import differs, exclusive
from checker.conflict.stated import stated
from checker.conflict.told import Value
from checker.model import Quantity
from checker.source import Span
from tests.conflict.building import Scene, filled, knowledge


def _scene() -> Scene:
    scene = Scene("The boat carries 12 people, 15 people, 15 cars, a red gate, a green gate, a big gate.")
    scene.state(scene.clause("carries:carry", "The boat"))
    return scene


def _differ(one: float, other: float, unit: str = "", approximate: bool = False) -> str:
    scene = _scene()
    (of,) = stated(scene.read())
    first = scene.counted("12 people", one, unit=unit, approximate=approximate)
    second = scene.counted("15 people", other, unit=unit)
    return differs(filled(of, first), filled(of, second)).truth


def test_two_counts_of_one_kind_clash() -> None:
    assert _differ(12, 15) == "yes"
    assert _differ(15, 15) == "no"


def test_a_hedge_widens_the_number() -> None:
    assert _differ(14, 15, approximate=True) == "no"
    assert _differ(10, 15, approximate=True) == "yes"


def test_a_rounded_number_meets_the_exact_one() -> None:
    assert _differ(2_000_000, 2_400_000, "GBP") == "no"
    assert _differ(2_100_000, 2_400_000, "GBP") == "yes"


def test_open_ranges_clash_only_where_they_do_not_meet() -> None:
    scene = _scene()
    (of,) = stated(scene.read())
    at_least = scene.phrase(
        "12 people", quantity=Quantity(Span(0, 1), 12, float("inf"), "", approximate=False)
    )
    assert differs(filled(of, at_least), filled(of, scene.counted("15 people", 15))).truth == "no"
    assert differs(filled(of, at_least), filled(of, scene.counted("15 people", 5))).truth == "yes"


def test_other_units_are_not_compared() -> None:
    scene = _scene()
    (of,) = stated(scene.read())
    people, cars = scene.counted("12 people", 12), scene.counted("15 cars", 15)
    assert differs(filled(of, people), filled(of, cars)).truth == "unknown"


def test_values_of_one_class_exclude_each_other() -> None:
    scene = _scene()
    (of,) = stated(scene.read())
    known = knowledge(exclusive={"colour": ("red", "green")})

    def asked(one: Value, other: Value) -> str:
        return exclusive(filled(of, one), filled(of, other), known).truth

    red, green, big = scene.phrase("a red gate"), scene.phrase("a green gate"), scene.phrase("a big gate")
    assert asked(red, green) == "yes"
    assert asked(red, red) == "unknown"
    assert asked(red, big) == "unknown"
