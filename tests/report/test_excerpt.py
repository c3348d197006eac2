from checker.report.excerpt import excerpt
from checker.source import Source, Span

LONG = "word " * 60 + "THE MARKED PLACE" + " word" * 60


def rows(text, marked):
    start = text.index(marked)
    return excerpt(Source("a.txt", text), Span(start, start + len(marked)))


def test_a_short_line_is_shown_whole():
    (row,) = rows("One.\nThe talks failed again.\nTwo.", "talks")
    assert (row.line, row.text, row.carets) == (2, "The talks failed again.", "    ^^^^^")


def test_a_long_line_is_cut_around_the_span():
    (row,) = rows(LONG, "THE MARKED PLACE")
    assert row.text.startswith("…word ")
    assert row.text.endswith(" word…")
    assert len(row.text) < 80
    assert row.text[row.carets.index("^") : len(row.carets)] == "THE MARKED PLACE"


def test_a_span_that_fits_into_a_row_stays_in_one():
    found = rows(LONG, LONG[200:290])
    assert len(found) == 1
    assert found[0].carets.count("^") == 90


def test_a_long_span_is_wrapped_and_every_row_is_marked():
    found = rows(LONG, LONG[5:250])
    assert [row.line for row in found] == [1, *[0] * (len(found) - 1)]
    assert all(row.carets for row in found)
    assert all(len(row.text) <= 98 for row in found)


def test_the_middle_of_a_very_long_span_is_left_out():
    found = rows(LONG, LONG[:-5])
    assert len(found) == 5
    assert found[3].text == "…"


def test_a_span_over_lines_is_marked_on_each():
    found = rows("The talks\nhave failed\nagain.", "talks\nhave failed\nagain")
    assert [(row.line, row.carets) for row in found] == [(1, "    ^^^^^"), (2, "^^^^^^^^^^^"), (3, "^^^^^")]


def test_wide_and_combining_characters_keep_carets_in_place():
    (row,) = rows("東京 cafe\u0301 failed", "failed")
    assert row.carets == " " * 10 + "^" * 6


def test_an_empty_span_still_has_a_caret():
    (row,) = excerpt(Source("a.txt", ""), Span(0, 0))
    assert row.carets == "^"


def test_a_line_without_spaces_is_cut_all_the_same():
    text = "x" * 500
    (row,) = excerpt(Source("a.txt", text), Span(200, 210))
    assert row.carets.count("^") == 10
