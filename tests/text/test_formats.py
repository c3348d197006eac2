"""The formats of texts: what is read of each, and what is told of those that are damaged."""

import csv
import gzip
import io
import json
import sys
import tracemalloc
from datetime import date as day

import pytest

from checker.errors import TextError
from checker.text.masking.seen import BORDER, seen
from checker.text.reading import Choice, Document, read


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(*paths, **choice):
    return [item.source.text for item in read(paths, Choice(**choice)) if isinstance(item, Document)]


def errors(*paths, **choice):
    return [str(item) for item in read(paths, Choice(**choice)) if isinstance(item, TextError)]


def the_only(path, **choice):
    (document,) = read([path], Choice(**choice))
    return document


# -- files that are one text -----------------------------------------------------------------------------


def test_all_of_a_plain_text_is_prose(here):
    (here / "a.txt").write_text("# *One*\n<b>")
    document = the_only("a.txt")
    assert document.prose == document.source.text == "# *One*\n<b>"
    assert (document.date, document.origin) == (None, "")


def test_the_prose_of_markdown_is_as_long_as_its_source(here):
    (here / "a.md").write_text("# One\n\n*Two* `x`.\n")
    document = the_only("a.md")
    assert (
        seen(document.prose) == f"{BORDER}One{BORDER}Two x."
        or seen(document.prose).split(BORDER)[-1] == "Two x."
    )
    assert len(document.prose) == len(document.source.text)


@pytest.mark.parametrize(
    ("head", "date", "origin"),
    [
        ("---\ndate: 2024-05-01\nsource: The Daily\ntitle: x\n---\n", day(2024, 5, 1), "The Daily"),
        ("---\r\ndate: '2024-05-01T10:00:00Z'\r\n---\r\n", day(2024, 5, 1), ""),
        ("---\ndate: 2024-05-01 10:00:00\ntags: [a, b]\n...\n", day(2024, 5, 1), ""),
        ("---\nsource:\ndate:\n---\n", None, ""),
        ("---\n---\n", None, ""),
        ("---\nsource: [a, b]\n---\n", None, ""),
        ('+++\ndate = 2024-05-01\nsource = "The Daily"\n+++\n', day(2024, 5, 1), "The Daily"),
        ("+++\ndate = 2024-05-01T10:00:00Z\n[params]\na = 1\n+++\n", day(2024, 5, 1), ""),
    ],
)
def test_front_matter_is_no_prose_and_tells_date_and_source(here, head, date, origin):
    (here / "a.md").write_bytes(f"{head}The owners pay.".encode())
    document = the_only("a.md")
    assert (document.date, document.origin) == (date, origin)
    assert seen(document.prose).strip() == "The owners pay."
    assert document.prose.index("The owners") == document.source.text.index("The owners")


@pytest.mark.parametrize(
    "text",
    ["---\nThe owners pay.\n---\n", "---\n\nThe owners pay.\n", "---\nThe: a: b\n", "---\n- One\n---\n"],
)
def test_dashes_around_no_fields_are_lines_across_the_page(here, text):
    (here / "a.md").write_text(text)
    assert seen(the_only("a.md").prose).strip()


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("---\ntitle: x\ndate: 1st of May\n---\n", 'a.md:3: "date" is not a date: 1st of May'),
        ("---\ndate: 2024-13-01\n---\n", 'a.md:2: "date" is not a date: 2024-13-01'),
        (
            "---\ntitle: x: y\n---\n",
            "a.md:2: front matter that is not YAML: mapping values are not allowed here",
        ),
        ("+++\na = 1\ndate = 5\n+++\n", 'a.md:3: "date" is not a date: 5'),
        ("+++\na = 1\ndate = 1st\n+++\n", "a.md:3: front matter that is not TOML: "),
    ],
)
def test_wrong_front_matter_is_told_with_its_line(here, head, told):
    (here / "a.md").write_text(f"{head}Text.")
    (error,) = errors("a.md")
    assert error.startswith(told)


def test_deep_front_matter_does_no_harm(here):
    (here / "a.md").write_text("---\na: " + "[" * 3_000 + "\n---\n")
    assert errors("a.md") == ["a.md:1: front matter that is not YAML: it cannot be read"]


def test_a_page_tells_date_and_source_in_its_meta_elements(here):
    meta = '<meta property="article:published_time" content="2024-05-01T10:00+02:00"><meta property=og:site_name content=Daily>'
    (here / "a.html").write_text(f"<html><head>{meta}</head><p>The owners pay.")
    document = the_only("a.html")
    assert (document.date, document.origin) == (day(2024, 5, 1), "Daily")
    assert seen(document.prose).strip(BORDER) == "The owners pay."


def test_a_date_of_a_page_that_is_none_is_none(here):
    (here / "a.html").write_text('<meta property="article:published_time" content="May 1"><p>The owners pay.')
    assert the_only("a.html").date is None


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a.csv"])
def test_a_binary_file_is_named(here, name):
    (here / name).write_bytes(b"PNG\0\xff\xfe\n")
    (error,) = errors(name)
    assert error.startswith(name)
    assert "null byte at offset 3" in error or "not UTF-8" in error


def test_utf_16_is_told(here):
    (here / "a.txt").write_text("One.", encoding="utf-16")
    assert errors("a.txt") == ["a.txt: UTF-16, not UTF-8"]


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_an_empty_page_is_an_empty_text(here, name):
    (here / name).write_bytes(b"")
    assert the_only(name).prose == ""


# -- records ---------------------------------------------------------------------------------------------


def test_records_tell_date_and_source(here):
    record = {"text": "One.", "date": "2024-05-01T10:00:00Z", "source": " The Daily "}
    (here / "a.jsonl").write_text(json.dumps(record))
    document = the_only("a.jsonl")
    assert (document.date, document.origin) == (day(2024, 5, 1), "The Daily")


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ('"date": "yesterday"', '"date" is not a date: yesterday'),
        ('"date": 2024', '"date" is not a date: 2024'),
        ('"id": NaN', "not JSON: NaN is no value"),
        ('"id": 1e400000000000, "date": -Infinity', "not JSON: -Infinity is no value"),
    ],
)
def test_a_wrong_field_is_told_with_its_line_and_loses_no_other_record(here, field, told):
    (here / "a.jsonl").write_text(f'{{"text": "One."}}\n{{"text": "Two.", {field}}}\n{{"text": "Three."}}\n')
    assert errors("a.jsonl") == [f"a.jsonl:2: {told}"]
    assert texts("a.jsonl") == ["One.", "Three."]


def test_the_fields_of_text_and_id_may_have_other_names(here):
    (here / "a.jsonl").write_text('{"body": "One.", "key": 7, "id": "x", "text": 5}\n{"body": "Two."}\n')
    found = list(read(["a.jsonl"], Choice(text_column="body", id_column="key")))
    assert [(item.id, item.source.text) for item in found] == [("7", "One."), ("a.jsonl:2", "Two.")]


def test_a_very_long_line_is_a_record(here):
    text = "The owners pay. " * 200_000
    (here / "a.jsonl").write_text(json.dumps({"text": text}))
    assert texts("a.jsonl") == [text]


def packed(count):
    return gzip.compress(
        "".join(f'{{"text": "No {number}, {hash(number)}."}}\n' for number in range(count)).encode()
    )


def test_packed_records_are_read(here):
    (here / "a.jsonl.gz").write_bytes(packed(3))
    assert [item.id for item in read(["."])] == ["a.jsonl.gz:1", "a.jsonl.gz:2", "a.jsonl.gz:3"]


def test_of_a_packed_file_that_is_cut_short_the_first_records_are_read(here):
    data = packed(2000)
    (here / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    (error,) = errors("a.jsonl.gz")
    assert error.startswith("a.jsonl.gz: gzip data cut short behind line ")
    assert 0 < len(texts("a.jsonl.gz")) < 2000


def test_of_a_damaged_packed_file_the_first_records_are_read(here):
    data = bytearray(packed(20_000))
    data[len(data) // 2] ^= 0xFF
    (here / "a.jsonl.gz").write_bytes(data)
    (error,) = [one for one in errors("a.jsonl.gz") if "gzip" in one][-1:]
    assert error.startswith("a.jsonl.gz: damaged gzip data behind line ")
    assert texts("a.jsonl.gz")[:2] == [f"No {number}, {number}." for number in range(2)]


def test_a_file_that_is_not_packed_is_told(here):
    (here / "a.jsonl.gz").write_text('{"text": "One."}\n')
    assert errors("a.jsonl.gz") == [
        "a.jsonl.gz: damaged gzip data behind line 0: Not a gzipped file (b'{\"')"
    ]


# -- tables ----------------------------------------------------------------------------------------------


def write_csv(path, *rows):
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)


def test_the_rows_of_a_table_are_records(here):
    write_csv(
        here / "a.csv",
        ["id", "body", "date", "source", "reference", "other"],
        ["x", "One,\n\ntwo.", "2024-05-01", "Daily", "Three.", "4"],
        ["", "Five.", "", "", "", ""],
    )
    first, second = read(["a.csv"], Choice(text_column="body"))
    assert (first.id, first.source.name, first.source.text) == ("x", "a.csv:2", "One,\n\ntwo.")
    assert (first.date, first.origin, first.reference.text) == (day(2024, 5, 1), "Daily", "Three.")
    assert (second.id, second.date, second.origin, second.reference) == ("a.csv:5", None, "", None)


def test_a_cell_may_be_long(here):
    write_csv(here / "a.csv", ["text"], ["x" * 200_000])
    assert texts("a.csv") == ["x" * 200_000]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"id,body\n1,One.\n", 'a.csv: the table has no "text", only "id", "body"'),
        (b"", 'a.csv: the table has no "text", only nothing'),
        (b"id,text\nx\n", 'a.csv:2: the record has no "text", only "id"'),
        (b'id,text\nx,"One.\n', "a.csv:2: not CSV: unexpected end of data"),
        (b"text,date\nOne.,May\n", 'a.csv:2: "date" is not a date: May'),
        (b"text\ncaf\xe9\n", "a.csv:2: not UTF-8: byte 0xe9 at offset 3 of the line"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(here, data, told):
    (here / "a.csv").write_bytes(data)
    (error,) = errors("a.csv")
    assert error.startswith(told)


def test_of_a_damaged_table_the_first_rows_are_read(here):
    (here / "a.csv").write_bytes(b"text\nOne.\n\xff\nTwo.\n")
    (here / "b.csv").write_bytes(b'text\nOne.\n"Tw"o\n')
    assert texts("a.csv", "b.csv") == ["One.", "One."]
    assert errors("a.csv", "b.csv") == [
        "a.csv:3: not UTF-8: byte 0xff at offset 0 of the line",
        "b.csv:3: not CSV: ',' expected after '\"'",
    ]


def test_parquet_is_read_a_few_rows_at_a_time(here):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    days = [day(2024, 5, 1)] + [None] * 199
    rows = {
        "body": [f"No {n}." for n in range(200)],
        "id": list(range(200)),
        "date": days,
        "other": [0.5] * 200,
    }
    parquet.write_table(pyarrow.table(rows), here / "a.parquet")
    found = list(read(["."], Choice(text_column="body")))
    assert [item.id for item in found] == [str(n) for n in range(200)]
    assert (found[0].date, found[1].date, found[1].source.name) == (
        day(2024, 5, 1),
        None,
        "a.parquet:2",
    )
    assert errors("a.parquet") == ['a.parquet: the table has no "text", only "body", "id", "date", "other"']


def test_damaged_parquet_is_told(here):
    pytest.importorskip("pyarrow")
    (here / "a.parquet").write_bytes(b"PAR1 but no more")
    (error,) = errors("a.parquet")
    assert error.startswith("a.parquet: not Parquet, or damaged: ")


def test_what_parquet_needs_is_told(here, monkeypatch):
    (here / "a.parquet").write_bytes(b"")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (error,) = read(["a.parquet"])
    assert str(error) == "a.parquet: .parquet is read by pyarrow, which is not installed"
    assert error.help == "Install it: pip install 'claim-checker[tables]'"


def test_standard_input_comes_first(here, monkeypatch):
    (here / "!.txt").write_text("One.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Two.")))
    assert texts("!.txt", "-") == ["Two.", "One."]


def test_memory_does_not_grow_with_the_number_of_records(here):
    with (here / "a.jsonl").open("w") as file:
        file.writelines(
            f'{{"id": "record {number}", "text": "{"The owners pay. " * 20}"}}\n' for number in range(5000)
        )
    tracemalloc.start()
    try:
        found = iter(read(["a.jsonl"]))
        for _ in range(100):
            next(found)
        before, _ = tracemalloc.get_traced_memory()
        assert sum(1 for _ in found) == 4900
        assert tracemalloc.get_traced_memory()[1] - before < 200_000
    finally:
        tracemalloc.stop()
