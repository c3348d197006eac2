import pytest

from benchmarks.answers import Answer, Found
from benchmarks.datasets import Item, Marked, MarkedConflict
from benchmarks.measures import Counts, articles, contradictions, news, passages
from checker.source import Span

ONE, OTHER, THIRD = Span(0, 20), Span(100, 120), Span(200, 220)


def said(*places, severity="warning"):
    return Answer((Found(("rule",), severity, places),))


def conflict(one=ONE, other=OTHER, *, optional=False):
    return MarkedConflict(one, other, "allegation-denied", optional)


def test_shares_come_from_counts():
    counts = Counts(right=3, wrong=1, missed=2)
    assert counts.precision == pytest.approx(0.75)
    assert counts.recall == pytest.approx(0.6)
    assert counts.f1 == pytest.approx(2 / 3)


def test_where_nothing_was_said_there_is_no_precision():
    assert Counts(missed=4).precision is None
    assert Counts(missed=4).recall == 0
    assert Counts().recall is None


def test_labels_are_counted_against_what_was_said():
    items = [Item(str(n), "", label=label) for n, label in enumerate(["contradiction"] * 3 + ["neutral"] * 2)]
    assert contradictions(items, [True, True, False, True, False]) == Counts(right=2, wrong=1, missed=1)


def test_a_note_does_not_count():
    assert news([(Item("1", ""), said(ONE, OTHER, severity="note"))]).touched == 0


def test_news_are_counted_per_thousand_articles():
    figures = news([(Item("1", ""), said(ONE, OTHER, severity="error")), (Item("2", ""), Answer())])
    assert figures.per_thousand("error") == 500
    assert figures.per_thousand("warning") == 0


def test_a_conflict_is_found_at_its_two_places():
    item = Item("1", "", conflicts=(conflict(),))
    assert articles([(item, said(OTHER, ONE))]).conflicts == Counts(right=1)
    assert articles([(item, said(OTHER, THIRD))]).conflicts == Counts(wrong=1, missed=1)


def test_an_optional_conflict_is_neither_right_nor_wrong():
    item = Item("1", "", conflicts=(conflict(optional=True),))
    figures = articles([(item, said(ONE, OTHER))])
    assert (figures.conflicts, figures.optional) == (Counts(), 1)


def test_a_conflict_found_twice_is_found_once():
    item = Item("1", "", conflicts=(conflict(),))
    twice = Answer((*said(ONE, OTHER).findings, *said(OTHER, ONE).findings))
    figures = articles([(item, twice)])
    assert (figures.conflicts, figures.optional) == (Counts(right=1), 1)


def test_one_finding_finds_one_conflict():
    item = Item("1", "", conflicts=(conflict(), conflict(Span(2, 20))))
    assert articles([(item, said(ONE, OTHER))]).conflicts == Counts(right=1, missed=1)


def test_types_have_a_recall():
    item = Item("1", "", conflicts=(conflict(), conflict(OTHER, THIRD)))
    assert articles([(item, said(ONE, OTHER))]).types == {"allegation-denied": Counts(right=1, missed=1)}


def test_statements_are_compared_kind_by_kind():
    item = Item("1", "", statements=(Marked("denial", ONE), Marked("denial", OTHER), Marked("fact", THIRD)))
    answer = Answer(statements=(("denial", ONE), ("refusal", OTHER), ("permission", THIRD)))
    figures = articles([(item, answer)])
    assert figures.kinds["denial"] == Counts(right=1, missed=1)
    assert figures.kinds["refusal"] == Counts(wrong=1)
    assert "fact" not in figures.kinds
    assert "permission" not in figures.kinds
    assert figures.statements == Counts(right=1, wrong=1, missed=1)


def test_a_written_in_contradiction_is_located_at_its_sentences():
    item = Item(
        "1", "It rains. It is May. It is dry.", label="contradiction", evidence=("It rains.", "It is dry.")
    )
    right = passages([(item, said(Span(0, 9), Span(21, 31)))])
    beside = passages([(item, said(Span(0, 9), Span(10, 20)))])
    assert (right.located, right.placeable) == (1, 1)
    assert (beside.located, beside.placeable) == (0, 1)
    assert right.found == beside.found == Counts(right=1)


def test_evidence_that_is_not_in_the_text_cannot_be_placed():
    item = Item("1", "It rains. It is dry.", label="contradiction", evidence=("It rains.", "It's dry."))
    assert passages([(item, said(Span(0, 9), Span(10, 20)))]).placeable == 0
