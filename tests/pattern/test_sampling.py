"""From a pattern to sentences of its kind."""

import pytest

from checker.pattern import compile_pattern, sentences

WORDS = {
    "refuse": ("refuse", "decline", "turn down"),
    "claim": ("claim", "accusation"),
    "demand": ("call for", "want"),
}


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("$holder refuses to $action", "The union refuses to close the mill."),
        ("$holder demand $action", "The workers demand the vote."),
        ("$outcome only after $requirement", "The talks will start only after the vote."),
        ("not $outcome until $requirement", "The talks will not start until the vote."),
        ("$outcome unless $requirement", "The talks will start unless the board resigns."),
        ("$holder doesn't accept $action", "The union doesn't accept the vote."),
        ("$holder cannot accept $action", "The union cannot accept the vote."),
        ("we have never $action", "We have never signed the deal."),
        ("$holder wants an immediate $action", "The union wants an immediate vote."),
        ("<claim> of $what", "The paper mentioned accusations of the plan."),
        ("$holder says that $claim", "The union says that the board resigns."),
        ("$target is said to have $claim", "The union is said to have closed the mill."),
    ],
)
def test_a_pattern_becomes_a_sentence(pattern, wanted):
    assert sentences(compile_pattern(pattern, WORDS))[0] == wanted


def test_alternatives_and_options_give_a_sentence_each():
    assert sentences(compile_pattern("$holder (refuses | declines) (ever)? to $action", WORDS)) == (
        "The union refuses ever to close the mill.",
        "The union refuses to close the mill.",
        "The union declines ever to close the mill.",
        "The union declines to close the mill.",
    )


def test_members_of_a_class_take_turns():
    assert sentences(compile_pattern("$holder <refuse> $action", WORDS), variety=9) == (
        "The union declines the vote.",
        "The union refuses the vote.",
        "The union turns down the vote.",
    )


def test_members_with_a_preposition_keep_it():
    assert "The union calls for the vote." in sentences(compile_pattern("$holder <demand> $action", WORDS))
