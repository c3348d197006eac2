"""A paragraph that has nothing to do with a text changes no finding in it, wherever it is put.

It has nothing to do with it if it has no name and no word of content of it, and if nothing behind it can
stand for what it speaks of: so it says nothing but of geese and weather, and the sentences that are made
here have no "she", "they" or "it".
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.source import Span
from tests.properties.kit import checked
from tests.properties.settings import cases, some
from tests.properties.texts import paragraphs
from tests.seeds.expected import NAMES, article

UNRELATED = (
    "It snowed.",
    "Glaciers carve deep valleys.",
    "Wild geese rest on frozen lakes every winter.",
    "Volcanic soil suits vines. Grapes ripen slowly in cold summers.",
)
_POINTING = (" she ", " they ", " it ")


def put_in(text, unrelated, at):
    """The text with a paragraph more, where that stands, and how far it moves what is behind it."""
    blocks = text.rstrip("\n").split("\n\n")
    at = min(at, len(blocks))
    before = "\n\n".join(blocks[:at])
    longer = "\n\n".join([*blocks[:at], unrelated, *blocks[at:]])
    return longer, len(before), len(unrelated) + 2


def moved(findings, behind, by):
    """The findings with all places behind an offset moved."""

    def place(label):
        span = label.span
        if span.end > behind:
            span = Span(span.start + by, span.end + by)
        return replace(label, span=span)

    return tuple(replace(one, labels=tuple(map(place, one.labels))) for one in findings)


def changes_nothing(text, unrelated, at):
    longer, behind, by = put_in(text, unrelated, at)
    assert checked(longer).findings == moved(checked(text).findings, behind, by)


@pytest.mark.parametrize("name", some(NAMES)[::2])
def test_in_a_seed(name):
    text = article(name)
    count = text.count("\n\n") + 1
    for at in (0, count // 2, count):
        changes_nothing(text, UNRELATED[at % len(UNRELATED)], at)


@example(
    ["The owners promised to pay the drivers.", "The owners refused to pay the drivers."], UNRELATED[2], 1
)
@given(st.lists(paragraphs, min_size=1, max_size=3), st.sampled_from(UNRELATED), st.integers(0, 3))
@cases(15)
def test_in_sentences_that_clash(blocks, unrelated, at):
    own = [block for block in blocks if not any(word in f" {block.lower()} " for word in _POINTING)]
    changes_nothing("\n\n".join(own), unrelated, at)


def test_what_is_behind_is_moved():
    text = "The owners promised to pay the drivers.\n\nThe owners refused to pay the drivers.\n"
    assert checked(put_in(text, UNRELATED[0], 1)[0]).findings != checked(text).findings
