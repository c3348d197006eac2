import pytest

from benchmarks.results import RESULTS, figure, table, with_part

TEXT = "# Results\n<!-- speed: begin -->\nold\n<!-- speed: end -->\n<!-- accuracy: begin -->\nkept\n<!-- accuracy: end -->\n"


def test_a_command_writes_its_own_part_only():
    written = with_part(TEXT, "speed", "new")
    assert "<!-- speed: begin -->\n\nnew\n\n<!-- speed: end -->" in written
    assert "old" not in written
    assert "kept" in written


def test_writing_twice_is_writing_once():
    once = with_part(TEXT, "speed", "new")
    assert with_part(once, "speed", "new") == once


def test_a_part_without_markers_is_an_error():
    with pytest.raises(ValueError, match="no markers for size"):
        with_part(TEXT, "size", "new")


@pytest.mark.parametrize(
    "name", ["accuracy", "stages", "startup", "growth", "peers", "peers-made", "running", "across"]
)
def test_the_results_have_a_place_for_each_command(name):
    text = RESULTS.read_text(encoding="utf-8")
    assert "another body" in with_part(text, name, "another body")


def test_figures_align_right():
    assert table(("", "P"), [("SICK", "1")]) == "|  | P |\n| --- | ---: |\n| SICK | 1 |"


def test_a_missing_share_is_a_dash():
    assert figure(None) == "–"
    assert figure(2 / 3) == "0.667"
