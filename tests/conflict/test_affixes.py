"""Opposites by a negating prefix."""

from __future__ import annotations

import pytest

from checker.conflict.affixes import prefix_opposites


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("able", "unable"),
        ("impossible", "possible"),
        ("legal", "illegal"),
        ("regular", "irregular"),
        ("honest", "dishonest"),
        ("easily", "uneasily"),
    ],
)
def test_a_negating_prefix_makes_an_opposite(one: str, other: str) -> None:
    assert prefix_opposites(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("flammable", "inflammable"),
        ("valuable", "invaluable"),
        ("different", "indifferent"),
        ("able", "legal"),
        ("cover", "discover"),
        ("side", "inside"),
        ("form", "inform"),
    ],
)
def test_a_like_beginning_does_not(one: str, other: str) -> None:
    assert not prefix_opposites(one, other)
