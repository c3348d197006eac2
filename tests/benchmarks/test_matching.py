from benchmarks.answers import Found
from benchmarks.matching import joins, places, same_place
from checker.source import Span


def test_a_span_stands_for_itself():
    assert same_place(Span(10, 20), Span(10, 20))


def test_half_of_the_shorter_span_is_enough():
    assert same_place(Span(0, 10), Span(5, 25))
    assert not same_place(Span(0, 10), Span(6, 26))


def test_spans_that_only_touch_are_two_places():
    assert not same_place(Span(0, 10), Span(10, 20))


def test_a_net_over_the_whole_text_catches_nothing():
    assert same_place(Span(0, 320), Span(100, 110))
    assert not same_place(Span(0, 321), Span(100, 110))


def test_a_finding_joins_two_spans_in_either_order():
    found = Found(("rule",), "error", (Span(50, 60), Span(0, 10)))
    assert joins(found, Span(0, 10), Span(50, 60))
    assert joins(found, Span(50, 60), Span(0, 10))


def test_one_place_cannot_stand_for_both_ends():
    found = Found(("rule",), "error", (Span(0, 10), Span(50, 60)))
    assert not joins(found, Span(0, 10), Span(2, 10))


def test_a_further_place_may_be_an_end():
    found = Found(("rule",), "error", (Span(0, 10), Span(50, 60), Span(90, 99)))
    assert joins(found, Span(0, 10), Span(90, 99))


def test_a_sentence_has_all_its_places():
    assert places("No. Yes. No.", "No.") == (Span(0, 3), Span(9, 12))
    assert places("No. Yes. No.", "Perhaps.") == ()
