import pytest

from benchmarks.baseline import contradicts
from benchmarks.datasets import Item


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("The boy is playing in the park.", "The boy is not playing in the park."),
        ("There is no dog on the roof.", "There is a dog on the roof."),
        ("The band plays.", "The band never played."),
    ],
)
def test_equal_words_and_one_side_negated_is_a_contradiction(reference, text):
    assert contradicts(Item("1", text, reference))


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("The boy is playing in the park.", "The boy is playing in the park."),
        ("The boy is not playing in the park.", "The boy never plays in the park."),
        ("The boy is playing in the park.", "The boy is not playing in the garden."),
    ],
)
def test_other_words_or_both_sides_negated_is_none(reference, text):
    assert not contradicts(Item("1", text, reference))
