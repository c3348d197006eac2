"""Words: fixed expressions read as one, names by their capitals, quotation marks left out."""

from __future__ import annotations

import pytest

from checker.english.words import words
from checker.source import Span
from checker.text.tokens import tokenise
from tests.english.cases import cases
from tests.english.rendering import row

# Sentence, a word as it must be read (spaces where several are one), its first tag.
READ = [
    ("The talks failed because of the strike.", "because of", "IN"),
    ("The union can no longer pay.", "no longer", "RB"),
    ("The delay is due to the strike.", "due to", "IN"),
    ("The firm is due to sign the deal.", "due", "JJ"),
    ("More than 40 people left.", "More than", "RB"),
    ("They are more than happy.", "than", "IN"),
    ("No one came.", "No one", "PRP"),
    ("At no time did he lie.", "At no time", "RB"),
    ("According to the mayor, they left.", "According to", "IN"),
    ("In spite of the rain they met.", "In spite of", "IN"),
    ("The players' union rejected it.", "'", "POS"),
    ("The US army left.", "US", "NNP"),
    ("They gave us a lift.", "us", "PRP"),
    ("The union met Mark Field.", "Mark", "NNP"),
    ("Molly Field met the union.", "Molly", "NNP"),
    ("Early May was cold.", "Early", "JJ"),
    ("The union met Mark Field.", "Field", "NNP"),
    ("Alder Brewing sold the plant.", "Brewing", "NNP"),
    ("THE TALKS FAILED.", "FAILED", "VBD"),
    ("Sales rose 3% in May.", "%", "NN"),
    ("It cost £4 million.", "million", "CD"),
    ("The minister cannot come.", "not", "RB"),
    ("They didn't sign.", "n't", "RB"),
    ("They didn’t sign.", "n’t", "RB"),
    ("The firm was founded in 1990.", "1990", "CD"),
]  # fmt: skip

KNOWN = {
    "THE TALKS FAILED.": "capitals make names in a headline that shouts",
}


@pytest.mark.parametrize(("sentence", "word", "tag"), cases(READ, KNOWN))
def test_word_is_read(sentence: str, word: str, tag: str) -> None:
    assert (word, tag) in [(w.text, w.tags[0]) for w in row(sentence)]


def test_quotation_marks_are_no_words() -> None:
    text = "“The deal is dead,” he said."
    marks = frozenset({0, text.index("”")})
    assert [w.text for w in words(text, tokenise(text, Span(0, len(text))), marks)] == (
        ["The", "deal", "is", "dead", ",", "he", "said", "."]
    )


def test_an_apostrophe_that_closes_a_quotation_is_no_possessive() -> None:
    text = "He called it 'news' twice."
    marks = frozenset({text.index("'"), text.rindex("'")})
    assert "'" not in [w.text for w in words(text, tokenise(text, Span(0, len(text))), marks)]


def test_a_regular_past_form_may_always_be_a_participle() -> None:
    (word,) = (w for w in row("They rejected it.") if w.text == "rejected")
    assert set(word.tags) >= {"VBD", "VBN"}


def test_each_word_lies_where_its_span_says() -> None:
    text = "The union can no longer pay because of the strike."
    assert all(w.span.of(text) == w.text for w in row(text))
