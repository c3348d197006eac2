from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from checker.frozen import changed, swift


@swift
@dataclass(frozen=True, slots=True)
class Pair:
    left: int
    right: tuple[str, ...] = ()


def test_a_swift_value_is_what_its_arguments_say():
    pair = Pair(1, right=("a",))
    assert type(pair) is Pair
    assert (pair.left, pair.right) == (1, ("a",))
    assert Pair(2).right == ()


def test_it_stays_frozen():
    pair = Pair(1)
    with pytest.raises(FrozenInstanceError):
        pair.left = 2
    assert pair.left == 1


def test_it_is_equal_hashed_shown_and_kept_as_any_dataclass():
    assert Pair(1, ("a",)) == Pair(1, ("a",)) != Pair(1)
    assert hash(Pair(1)) == hash(Pair(1))
    assert repr(Pair(1)) == "Pair(left=1, right=())"
    for other in (copy(Pair(1, ("a",))), deepcopy(Pair(1, ("a",)))):
        assert type(other) is Pair
        assert other == Pair(1, ("a",))


def test_a_missing_or_unknown_argument_is_refused():
    with pytest.raises(TypeError, match="left"):
        Pair()
    with pytest.raises(TypeError, match="middle"):
        Pair(1, middle=2)


def test_changed_gives_another_value_with_the_rest_as_it_was():
    pair = Pair(1, ("a",))
    other = changed(pair, left=2)
    assert type(other) is Pair
    assert other == replace(pair, left=2) == Pair(2, ("a",))
    assert pair == Pair(1, ("a",))


def test_changed_refuses_what_is_no_field():
    with pytest.raises(AttributeError, match="middle"):
        changed(Pair(1), middle=2)
