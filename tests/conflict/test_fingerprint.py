"""Findings are known again after a text was moved or wrapped anew, and are new after an edit."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import check_document
from checker.conflict.fingerprint import wording
from checker.ruleset import load
from checker.source import Source
from checker.text.reading import Document

OPENING = "The ferry company met the harbour board on Tuesday."
PROMISE = 'The ferry company "promised to hire 40 sailors" in the spring.'
REFUSAL = 'The harbour board said: "The ferry company has refused to hire 40 sailors."'
CLOSING = "The long-awaited talks begin in May."
WEATHER = (
    "It rained in the morning, and later in the day the wind turned and blew from the north, so that many of "
    "the boats that had left before the dawn came back to the quay with wet sails and with very little fish. "
    "By the evening it was dry again, and a few people walked along the water with their dogs and children."
)
QUOTES = ["“”", '""', "‘’"]


@pytest.fixture(scope="module")
def prints():
    rules = load(["default"])

    def found(text, name="a.txt"):
        report = check_document(Document(name, name, Source(name, text)), rules)
        return {finding.fingerprint for finding in report.findings}

    return found


def article(*paragraphs):
    return "\n\n".join(paragraphs or (f"{OPENING} {PROMISE}", f"{REFUSAL} {CLOSING}", WEATHER)) + "\n"


def quoted(text, marks):
    parts = text.split('"')
    return "".join(part + (marks[i % 2] if i + 1 < len(parts) else "") for i, part in enumerate(parts))


@settings(max_examples=25, deadline=None)
@given(
    width=st.integers(24, 120),
    indent=st.sampled_from(["", "  ", "\t"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
    marks=st.sampled_from(QUOTES),
)
def test_a_reflow_is_not_new(prints, width, indent, line_end, marks):
    flowed = "\n\n".join(
        textwrap.fill(paragraph, width, subsequent_indent=indent) for paragraph in article().split("\n\n")
    )
    known = prints(article())
    assert known
    assert prints(quoted(flowed, marks).replace("\n", line_end)) == known


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"{REFUSAL} {CLOSING}", f"{OPENING} {PROMISE}"),
        (CLOSING, PROMISE, OPENING, REFUSAL),
        (f"{OPENING} It rained. {PROMISE}", f"Nobody came. {REFUSAL} The talks were put off."),
    ],
)
def test_what_is_moved_or_edited_elsewhere_is_not_new(prints, paragraphs):
    assert prints(article(*paragraphs)) == prints(article())


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 0, 1), (0, 2, 1)])
def test_of_several_places_it_does_not_matter_which_are_nearest(prints, order):
    paragraphs = (PROMISE, "In May the ferry company promised to hire 40 sailors.", REFUSAL)
    (one,) = prints(article(*paragraphs))
    assert prints(article(*(paragraphs[index] for index in order))) == {one}


def test_the_document_does_not_matter(prints):
    assert prints(article(), "b.txt") == prints(article())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("hire 40 sailors", "hire 50 sailors"),
        ("in the spring", "in the autumn"),
        ("has refused", "has again refused"),
        ("harbour board said", "harbour master said"),
    ],
)
def test_an_edited_sentence_is_new(prints, before, after):
    edited = article().replace(before, after)
    assert edited != article()
    assert not prints(edited) & prints(article())


def test_a_negation_makes_another_wording():
    assert wording("He will pay.") != wording("He will not pay.")
    assert wording("He paid 40.") != wording("He paid 41.")


@pytest.mark.parametrize(
    "same",
    [
        "A  well-\nknown 'name' it is.",
        "“A well-known\u00a0“name” it is.”",
        "A well-known ``name'' it is.",
        "A well\u00ad-known\n«name» it is.",
        "A \x1fwe\x1fll-known\x1f 'name' it is.",
    ],
)
def test_setting_is_no_wording(same):
    assert wording(same) == "A well-known 'name' it is."
