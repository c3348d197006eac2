"""Files of people who mean no good: nothing hangs, nothing fills the memory, and every bound is told."""

from __future__ import annotations

import gzip
import json
import time

import pytest

from checker.errors import MOST_CHARACTERS, TextError
from checker.text.masking import front_matter
from checker.text.reading import Document, bounded, read

PROSE = "The union will sign the deal."


def read_one(folder, name: str, data: bytes) -> Document | TextError:
    (folder / name).write_bytes(data)
    (found,) = read([str(folder / name)])
    return found


@pytest.fixture
def little(monkeypatch):
    """As if no more than 1,000 bytes were read of a text."""
    monkeypatch.setattr(bounded, "MOST_BYTES", 1_000)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl"])
def test_a_text_of_too_many_bytes_is_told(name, tmp_path, little):
    found = read_one(tmp_path, name, b"a" * 1_001)
    assert isinstance(found, TextError)
    assert "more than 1,000 bytes" in found.message


def test_a_packed_line_is_unpacked_up_to_the_bound(tmp_path, little):
    record = json.dumps({"text": PROSE}).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(record + b"\n" + b"0" * 100_000))
    first, second = read([str(tmp_path / "a.jsonl.gz")])
    assert isinstance(first, Document)
    assert isinstance(second, TextError)
    assert (second.line, second.message) == (2, "a line of more than 1,000 bytes")


def test_a_line_of_a_table_that_is_too_long_is_told(tmp_path, little):
    (tmp_path / "a.csv").write_bytes(b"id,text\n1," + b"x" * 2_000 + b"\n")
    (found,) = read([str(tmp_path / "a.csv")])
    assert isinstance(found, TextError)
    assert "more than 1,000 bytes" in found.message


@pytest.mark.parametrize(
    "head",
    [
        "---\n" + "# " * 400 + "\n@: x\n---\n",
        "---\n" + "\n" * 9_000 + "@: x\n---\n",
        "---\na0: &a0 [x, x]\n"
        + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
        + "date: *a59\n---\n",
        "---\na: " + "[" * 9_000 + "\n---\n",
        "+++\na = " + "[" * 9_000 + "\n+++\n",
        "+++\na" + ".a" * 4_000 + " = 1\ndate = { x = 1 }\n+++\n",
        "---\n" * 4_000,
        "+++\n" + "a = 1\n" * 3_000,
    ],
    ids=["comments", "blank lines", "aliases", "deep yaml", "deep toml", "long key", "dashes", "endless"],
)
def test_front_matter_of_any_kind_is_read_or_told_at_once(head, tmp_path):
    began = time.perf_counter()
    found = read_one(tmp_path, "a.md", f"{head}{PROSE}\n".encode())
    assert isinstance(found, TextError) or PROSE in found.prose
    assert time.perf_counter() - began < 5


def test_front_matter_that_is_too_long_is_text(tmp_path):
    head = f"---\ntitle: {'x' * front_matter.LONGEST}\ndate: 2024-05-01\n---\n"
    found = read_one(tmp_path, "a.md", f"{head}{PROSE}\n".encode())
    assert isinstance(found, Document)
    assert found.date is None


MANY = {f"k{number}": number for number in range(100_000)}


@pytest.mark.parametrize(
    "record",
    [
        json.dumps(MANY),
        json.dumps({"text": PROSE, "date": "9" * 100_000}),
        json.dumps({"text": PROSE, "allow": [{"rule": "x", "y" * 100_000: ""}]}),
        f'{{"text": "x", "a": {"[" * 100_000}{"]" * 100_000}}}',
        f'{{"text": "x", "id": {"9" * 100_000}}}',
        '{"text": "x", "date": [[[[1]]]]}',
        "{" * 100_000,
    ],
    ids=["keys", "date", "allow", "deep", "digits", "list", "brackets"],
)
def test_a_record_of_any_kind_is_told_in_few_words(record, tmp_path):
    found = read_one(tmp_path, "a.jsonl", record.encode())
    assert isinstance(found, TextError)
    assert len(found.message) <= MOST_CHARACTERS


def test_a_record_may_have_any_number_of_fields(tmp_path):
    found = read_one(tmp_path, "a.jsonl", json.dumps({**MANY, "text": PROSE}).encode())
    assert isinstance(found, Document)


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\u0000", "\\u001b[31m", "\\u2028"])
def test_what_only_an_escape_can_write_is_text(escape, tmp_path):
    found = read_one(tmp_path, "a.jsonl", f'{{"id": "{escape}", "text": "{escape}"}}'.encode())
    assert isinstance(found, Document)
    assert found.source.text == json.loads(f'"{escape}"')


@pytest.mark.parametrize("data", [b"\xff\xfea\0", b"\xfe\xff\0a", b"a\0b", b"a\xff", b"\xed\xa0\x80"])
def test_what_is_no_text_is_told(data, tmp_path):
    assert isinstance(read_one(tmp_path, "a.txt", data), TextError)


MARKDOWN = {
    "quotes": lambda n: ">" * n,
    "lists": lambda n: "- " * n,
    "stars": lambda n: "*a **b " * n,
    "links": lambda n: "[a](" * n,
    "images": lambda n: "![a](" * n + ")" * n,
    "brackets": lambda n: "[" * n,
    "ticks": lambda n: "".join("`" * (k % 200) + "a" for k in range(n // 20)),
    "tags": lambda n: "<a " * n,
    "comments": lambda n: "<!-- " * n,
    "notes": lambda n: "[^" * n,
    "struck": lambda n: "~~a " * n,
}
HTML = {
    "open": lambda n: "<div>" * n,
    "bold": lambda n: "<b>" * n,
    "items": lambda n: "<ul><li>" * n,
    "closed": lambda n: "</div>" * n,
    "crossed": lambda n: "<b><i></b>" * n,
    "cells": lambda n: "<table><tr><td>" * n,
    "less": lambda n: "<" * n + ">",
    "attributes": lambda n: "<a " + "b='" * n + ">",
    "comments": lambda n: "<!--" * n + "-->",
    "declarations": lambda n: "<!DOCTYPE " * n + ">",
    "instructions": lambda n: "<?" * n + ">",
    "sections": lambda n: "<![CDATA[" * n + ">",
    "scripts": lambda n: "<script>" + "</" * n + ">",
    "characters": lambda n: "&#x" * n + ">",
}
CASES = [
    (f"a.{kind}", name, make)
    for kind, table in (("md", MARKDOWN), ("html", HTML))
    for name, make in table.items()
]


@pytest.mark.parametrize(("file", "name", "make"), CASES, ids=[f"{file} {name}" for file, name, _ in CASES])
def test_markup_that_never_closes_is_read_in_time(file, name, make, tmp_path):
    began = time.perf_counter()
    found = read_one(tmp_path, file, f"{make(10_000)}\n\n{PROSE}\n".encode())
    assert isinstance(found, Document)
    assert len(found.prose) == len(found.source.text)
    assert time.perf_counter() - began < 10
