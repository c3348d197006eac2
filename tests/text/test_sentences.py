import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import sentences


def split(text):
    return [sentence.span.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The talks failed.", "The union left."],
        ["Did it fail?", "Yes!", "It did."],
        ['"We refuse.', 'We will go," he said.', "He left."],
        ['"We refuse."', "He left."],
        ["“We refuse.”", "He left."],
        ["He said: ‘We refuse.’", "She left."],
        ["He left (so they say.)", "She stayed."],
        ["They lost to France.", '"It hurts," he said.'],
        ["Sales rose to £5.2m in 2004.", "Profit fell 2.5% to $1.1bn."],
        ["It ended in 2004.", "20 people left."],
        ["They met in the U.S.", "The talks failed."],
        ["It began at 5 p.m.", "He came later."],
        ["She works for Acme Inc.", "The firm is old."],
        ["So do I.", "He does not."],
        ['"It was late."', "He added that it rained."],
        ["Wait...", "He left."],
        ["It runs on iOS.", "iPhone sales rose."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts):
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Lee met Dr. Who and Gen. Smith of St. Paul.",
        "George W. Bush met J. K. Rowling.",
        "The U.S. Senate and the U.K. Parliament agreed.",
        "He lives at No. 10 and was born on Jan. 5.",
        "Acme Inc. Chairman Lee resigned.",
        '"Why?" he asked.',
        '"Why not?" Mr Lee asked.',
        "“No way!” Maria Lopez said.",
        "It costs $1.5 per unit, e.g. in France.",
        "Write to lee@example.com or see www.example.com for more.",
        "He runs example.Com from home.",
        "Well ... I doubt it.",
        "The price fell by .5 percent.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He left the scene of the crime.Earlier he had denied it.", "He left the scene of the crime."),
        ("It began in 2013.The court heard more.", "It began in 2013."),
        ('"We have none."The ministry denied it.', '"We have none."'),
        ("Foul by Lee (Wrexham).James Brown wins it.", "Foul by Lee (Wrexham)."),
    ],
)
def test_a_missing_space_still_ends_a_sentence(text, first):
    assert split(text)[0] == first
    assert len(split(text)) == 2


def test_a_headline_and_a_list_number_are_no_full_stops():
    text = "Talks fail\n\n1. The first point is pay. It matters."
    assert split(text) == ["Talks fail", "1. The first point is pay.", "It matters."]


def test_paragraphs_are_counted_from_zero():
    text = "Talks fail\n\nThe union left. It was late.\n\nThe end."
    assert [sentence.paragraph for sentence in sentences(text)] == [0, 1, 1, 2]


@given(st.text(alphabet="aB .!?\"'“”’\n1,-", max_size=80))
def test_sentences_lose_nothing_but_white_space(text):
    spans = [sentence.span for sentence in sentences(text)]
    assert _bare("".join(span.of(text) for span in spans)) == _bare(text)
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


def _bare(text):
    return "".join(text.split())


@pytest.mark.parametrize("unit", ["a.", ".", "A.", '."', "a. B", "\n", "a\n", "Mr. "])
def test_time_grows_with_the_length_only(unit):
    start = time.perf_counter()
    sentences(unit * 20_000)
    assert time.perf_counter() - start < 5
