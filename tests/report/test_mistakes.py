"""Mistakes in rules as their author reads them."""

from __future__ import annotations

from checker.errors import Fix, Mistake
from checker.report.mistakes import MOST_SHOWN, render_mistakes
from checker.source import Source, Span


def test_a_mistake_is_shown_with_its_place_a_caret_and_a_way_out():
    source = Source("rules/a.yaml", "words:\n  doc: x\n")
    mistake = Mistake("unknown-key", "no such key", source, Span(9, 12), "did you mean `dock`?")
    assert render_mistakes([mistake]) == (
        "rules/a.yaml:2:3: error[unknown-key] no such key\n"
        "  2 |   doc: x\n"
        "    |   ^^^\n"
        "  = help: did you mean `dock`?\n"
        "\n"
        "1 mistake in the rules\n"
    )


def test_a_place_over_several_lines_is_underlined_in_its_first():
    source = Source("a.yaml", "one: two\nthree: four\n")
    shown = render_mistakes([Mistake("x", "wrong", source, Span(5, 20))])
    assert "    |      ^^^\n" in shown


def test_a_place_at_the_end_of_a_line_still_has_a_caret():
    shown = render_mistakes([Mistake("x", "wrong", Source("a.yaml", "one"), Span(3, 3))])
    assert "  1 | one\n    |    ^\n" in shown


def test_a_file_that_could_not_be_read_has_no_excerpt():
    shown = render_mistakes([Mistake("no-rules", "holds no rules", Source("rules", ""), Span(0, 0))])
    assert shown == "rules: error[no-rules] holds no rules\n\n1 mistake in the rules\n"


def test_a_tab_does_not_move_the_caret_and_control_characters_are_made_visible():
    shown = render_mistakes([Mistake("x", "wrong", Source("a.yaml", "\ta\x1b[31m"), Span(1, 2))])
    assert "  1 |  a␛[31m\n    |  ^\n" in shown


def test_the_mistakes_are_counted():
    mistake = Mistake("x", "wrong", Source("a.yaml", "one"), Span(0, 3))
    assert render_mistakes([mistake, mistake]).endswith("\n2 mistakes in the rules\n")
    assert render_mistakes([]) == ""


def test_of_lines_that_are_to_go_nothing_is_shown_below_the_help():
    source = Source("a.yaml", "one\ntwo\nthree\n")
    mistake = Mistake("x", "wrong", source, Span(4, 7), "leave it out", Fix(Span(4, 8), ""))
    assert render_mistakes([mistake]).endswith("  = help: leave it out\n\n1 mistake in the rules\n")


def test_of_thousands_of_mistakes_the_first_are_shown():
    source = Source("rules.yaml", "a\n" * 300)
    many = [Mistake("unknown-key", f"mistake {n}", source, Span(2 * n, 2 * n + 1)) for n in range(300)]
    shown = render_mistakes(many)
    assert shown.count("error[unknown-key]") == MOST_SHOWN
    assert shown.endswith("300 mistakes in the rules; the first 200 are shown\n")
