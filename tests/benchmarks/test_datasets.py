import json

import pytest

from benchmarks.datasets import Item, Marked, MarkedConflict, read_sets
from checker.source import Span

STATEMENTS = [
    {"s": "s1", "kind": "allegation", "span": {"start": 0, "end": 9}},
    {"s": "s2", "kind": "denial", "span": {"start": 10, "end": 19}},
]


def write(folder, name, *rows):
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_each_file_is_a_set_of_its_family(tmp_path):
    write(tmp_path, "gold.jsonl", {"id": "a", "text": "", "statements": [], "conflicts": []})
    write(tmp_path, "news/news.jsonl", {"id": "b", "text": ""})
    write(tmp_path, "passages/own.jsonl", {"id": "c", "text": "", "label": "consistent", "evidence": None})
    write(tmp_path, "pairs/sick.jsonl", {"id": "d", "text": "", "reference": "", "label": "neutral"})
    found = [(one.name, one.title, one.family) for one in read_sets(tmp_path)]
    assert [(name, family) for name, _, family in found] == [
        ("gold", "articles"),
        ("news", "news"),
        ("passages/own", "passages"),
        ("pairs/sick", "pairs"),
    ]
    assert [title for _, title, _ in found[2:]] == ["passages/own", "SICK"]


def test_marks_become_spans(tmp_path):
    marks = {"a": "s1", "b": "s2", "type": "allegation-denied", "strength": "clear", "repeat": False}
    write(tmp_path, "gold.jsonl", {"id": "a", "text": "x", "statements": STATEMENTS, "conflicts": [marks]})
    (gold,) = read_sets(tmp_path)
    assert gold.items == (
        Item(
            "a",
            "x",
            statements=(Marked("allegation", Span(0, 9)), Marked("denial", Span(10, 19))),
            conflicts=(MarkedConflict(Span(0, 9), Span(10, 19), "allegation-denied", optional=False),),
        ),
    )


@pytest.mark.parametrize(("strength", "repeat"), [("arguable", False), ("clear", True)])
def test_an_arguable_or_repeated_conflict_is_optional(tmp_path, strength, repeat):
    marks = {"a": "s1", "b": "s2", "type": "t", "strength": strength, "repeat": repeat}
    write(tmp_path, "gold.jsonl", {"id": "a", "text": "x", "statements": STATEMENTS, "conflicts": [marks]})
    (gold,) = read_sets(tmp_path)
    assert gold.items[0].conflicts[0].optional


def test_a_separator_inside_a_text_does_not_cut_its_line(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "one\u2028two"}\n', encoding="utf-8")
    (gold,) = read_sets(tmp_path)
    assert gold.items[0].text == "one\u2028two"


def test_an_unknown_name_is_answered_with_those_there_are(tmp_path):
    write(tmp_path, "pairs/sick.jsonl", {"id": "d", "text": "", "reference": "", "label": "neutral"})
    with pytest.raises(FileNotFoundError, match=r"no set named pairs/sock; there are: pairs/sick"):
        list(read_sets(tmp_path, ["pairs/sock"]))
