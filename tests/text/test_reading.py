import io
import json
import os
import sys

import pytest

from checker.errors import TextError
from checker.text.reading import Document, read

KINDS = ".txt, .md, .markdown, .html, .htm, .jsonl, .jsonl.gz, .csv and .parquet"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts(*paths):
    return [item.source.text for item in read(paths) if isinstance(item, Document)]


def errors(*paths):
    return [str(item) for item in read(paths) if isinstance(item, TextError)]


def test_a_file_is_named_by_its_path(here):
    (here / "talks.txt").write_text("Talks fail.")
    (document,) = read(["./talks.txt"])
    assert (document.id, document.path, document.source.name) == ("talks.txt",) * 3


def test_line_ends_and_the_text_stay_as_they_are_but_for_the_byte_order_mark(here):
    (here / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo \xc3\xa9.\r")
    assert texts("a.txt") == ["One.\r\nTwo é.\r"]


def test_an_empty_file_is_an_empty_text(here):
    (here / "a.txt").write_bytes(b"")
    assert texts("a.txt") == [""]


def test_a_folder_gives_its_texts_in_order_and_skips_the_rest(here):
    (here / "in" / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "deep/c.txt", "notes.pdf", ".hidden.txt"):
        (here / "in" / name).write_text(name)
    assert [item.id for item in read(["in"])] == ["in/a.txt", "in/b.txt", "in/deep/c.txt"]


def test_a_folder_without_texts_is_an_error(here):
    (here / "in").mkdir()
    assert errors("in") == ["in: holds no text"]


def test_records_have_ids_texts_and_references(here):
    lines = [
        '{"id": 7, "text": "Yes.", "reference": "No."}',
        "",
        '{"text": "Maybe."}',
        '{"id": "x", "text": "So."}',
    ]
    (here / "a.jsonl").write_text("\n".join(lines))
    found = list(read(["a.jsonl"]))
    assert [item.id for item in found] == ["7", "a.jsonl:3", "x"]
    assert found[0].reference.text == "No."
    assert found[1].reference is None
    assert {item.path for item in found} == {"a.jsonl"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"body": "a"}', 'the record has no "text", only "body"'),
        ('{"text": 1}', '"text" is not a string'),
        ('{"text": "a", "reference": 1}', '"reference" is not a string'),
    ],
)
def test_a_bad_record_is_named_by_its_line_and_loses_no_other(here, line, reason):
    (here / "a.jsonl").write_text(f'{{"text": "One."}}\n{line}\n{{"text": "Two."}}\n')
    (error,) = errors("a.jsonl")
    assert error.startswith(f"a.jsonl:2: {reason}")
    assert texts("a.jsonl") == ["One.", "Two."]


def test_a_record_that_is_not_utf8_is_named_by_its_line(here):
    (here / "a.jsonl").write_bytes(b'{"text": "\xff"}\n{"text": "Two."}\n')
    assert errors("a.jsonl") == ["a.jsonl:1: not UTF-8: byte 0xff at offset 10 of the line"]
    assert texts("a.jsonl") == ["Two."]


def test_a_file_that_is_not_utf8_is_an_error_with_its_offset(here):
    (here / "a.txt").write_bytes(b"\xef\xbb\xbfcaf\xe9")
    assert errors("a.txt") == ["a.txt: not UTF-8: byte 0xe9 at offset 6"]


def test_what_cannot_be_read_is_an_error_and_loses_nothing_else(here):
    (here / "a.txt").write_text("One.")
    (here / "b.pdf").write_text("# Two")
    assert errors("gone.txt", "b.pdf", "a.txt", "gone") == [
        f"b.pdf: .pdf cannot be read; texts are {KINDS}",
        "gone: no such file or folder",
        "gone.txt: no such file or folder",
    ]
    assert texts("gone.txt", "b.pdf", "a.txt") == ["One."]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything is open to root")
def test_a_closed_file_is_an_error(here):
    (here / "a.txt").write_text("One.")
    (here / "a.txt").chmod(0)
    assert errors("a.txt") == ["a.txt: permission denied"]


def test_an_id_met_twice_is_an_error(here):
    (here / "a.jsonl").write_text('{"id": "x", "text": "One."}\n{"id": "x", "text": "Two."}\n')
    assert errors("a.jsonl") == ['a.jsonl:2: the id "x" was already used by a.jsonl:1']
    assert texts("a.jsonl") == ["One."]


def test_records_are_read_one_at_a_time(here):
    (here / "a.jsonl").write_text(json.dumps({"text": "One."}) + "\n{")
    assert next(read(["a.jsonl"])).source.text == "One."


def test_standard_input_is_a_text(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"One.\r\n")))
    (document,) = read(["-"])
    assert (document.id, document.source.text) == ("-", "One.\r\n")
