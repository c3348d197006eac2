import pytest

from checker.report.places import file_and_record, place
from checker.source import Location, Source, Span


@pytest.mark.parametrize(
    ("name", "file", "record"),
    [
        ("a.txt", "a.txt", 0),
        ("news.jsonl:12", "news.jsonl", 12),
        ("news.jsonl:12#reference", "news.jsonl", 12),
        ("a:3.txt", "a:3.txt", 0),
        ("C:/a.txt", "C:/a.txt", 0),
        ("-", "-", 0),
    ],
)
def test_a_texts_name_tells_its_file_and_record(name, file, record):
    assert file_and_record(name) == (file, record)


@pytest.mark.parametrize(
    ("span", "end"),
    [
        (Span(0, 2), Location(1, 3)),
        (Span(0, 5), Location(2, 2)),
        (Span(2, 4), Location(1, 5)),
        (Span(4, 4), Location(2, 1)),
    ],
)
def test_a_place_ends_behind_its_last_character(span, end):
    assert place(Source("a.txt", "ab\r\nc"), span).end == end


def test_a_record_has_one_line_of_the_file():
    at = place(Source("news.jsonl:12", "ab\ncd"), Span(0, 5))
    assert (at.first_line, at.last_line) == (12, 12)
