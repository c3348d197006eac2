"""Analysis: whole sentences of news prose, and what holds of any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.english.analysis import analyse
from checker.model import Analysis
from checker.source import Source, Span
from tests.english.cases import sentences_of, table
from tests.english.rendering import analysed, phrases, spans, staged, tree

TABLES = (
    "news",
    "prose",
    "plain",
    "control",
    "relatives",
    "coordination",
    "attribution",
    "nominals",
    "times",
)


@pytest.mark.parametrize(("sentence", "expected"), [*table("news"), *table("prose")])
def test_news_prose(sentence: str, expected: str) -> None:
    assert tree(sentence) == expected


# Spans.


def check_spans(text: str, analysis: Analysis) -> None:
    """Every span lies in the text, and every phrase shows its own words."""
    whole = Span(0, len(text))
    for sentence in analysis.sentences:
        for clause in sentence.clauses:
            assert all(whole.covers(span) and span.start < span.end for span in spans(clause))
            for phrase in phrases(clause):
                assert phrase.span.of(text) == phrase.text
                assert phrase.full.covers(phrase.span)


@pytest.mark.parametrize("sentence", sentences_of(*TABLES))
def test_spans_lie_in_the_text(sentence: str) -> None:
    check_spans(sentence, analysed(sentence))


def test_spans_are_those_of_the_text_as_read() -> None:
    text = "Headline\r\n\r\n“The deal is dead,” Lee said.\r\nThe union — unlike the owners — refused.\r\n"
    check_spans(text, analysed(text))


def test_a_clause_covers_its_arguments() -> None:
    for sentence in sentences_of("control", "coordination"):
        for clause in staged(sentence).clauses:
            assert all(clause.span.start <= a.span.start for a in clause.arguments if a.role == "modifier")


# Odd texts.


@pytest.mark.parametrize("text", ["", " ", ".", "?!", "“”", '"', "…", ",,,", "and", "that", "not", "to", "- - -", "(", "%", "$", "1",
                                  "A.", "'s", "of of of", "because", "\n\n", "\ufeff", "ééé", "🙂 🙂", "http://x.y/z"])  # fmt: skip
def test_odd_texts_are_analysed(text: str) -> None:
    check_spans(text, analysed(text))


WORDS = st.sampled_from(
    "the a union owners deal talks she it who which that what and or but not never no if after because to of by in said"
    " says told refused rejected will has been was is signing signed sign there neither nor Lee Monday 12 % , ; : - ( )"
    " \" ' only whether where when let as than".split()
)


@settings(derandomize=True, max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, max_size=18))
def test_any_row_of_words_is_analysed(row: list[str]) -> None:
    text = " ".join(row) + "."
    analysis = analyse(Source("text", text), {})
    check_spans(text, analysis)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_analysed(text: str) -> None:
    check_spans(text, analyse(Source("text", text), {}))


def test_the_same_text_gives_the_same_analysis() -> None:
    text = "The union refused to sign. “We will not sign,” Lee said."
    first, second = (analyse(Source("text", text), {}) for _ in range(2))
    assert first == second


def test_a_question_marks_its_clauses() -> None:
    assert all(c.question for c in staged("Did the minister resign?").clauses)
    assert not any(c.question for c in staged("The minister resigned.").clauses)


def test_sentences_know_their_paragraph() -> None:
    assert [s.paragraph for s in analysed("The talks failed. He left.\n\nThe army advanced.").sentences] == [
        0,
        0,
        1,
    ]


def test_what_is_too_long_or_nested_too_deeply_is_left_unread_and_said_to_be() -> None:
    endless = "The union refused and " * 200
    nested = "if they refuse " * 70
    analysis = analyse(Source("text", f"The union left.\n\n{endless}\n\n{nested}\n\nThe owners stayed."), {})
    assert [sentence.read for sentence in analysis.sentences] == [True, False, False, True]
