"""Whatever falls over in one document: it is named, the status is 3, and the others are still checked."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from importlib import import_module

import pytest

from checker.cli import main
from checker.report import FORMATS
from tests.cli.conftest import RULES

CLASH = "The owners promised to pay the drivers. The owners have refused to pay the drivers."
AWKWARD = "The owl promised to sleep. The owl has refused to sleep."


class AwkwardError(Exception):
    """One that does not survive being pickled."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} {other}")


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def check(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules.yaml").write_text(RULES)
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(CLASH)
    (tmp_path / "b.txt").write_text(AWKWARD)

    def run(*words):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        with pytest.raises(SystemExit) as left:
            main(words)
        captured = capsys.readouterr()
        return Ran(left.value.code, captured.out, captured.err)

    return run


def falling_over(function):
    """The function, but it fails on what has to do with an owl, or with the file in which it is."""

    def called(*given, **named):
        if any("owl" in repr(one) or one == "b.txt" for one in given):
            raise AwkwardError("it fell", "over")
        return function(*given, **named)

    return called


@pytest.fixture
def fail_at(monkeypatch):
    """Let a function fail, named by the module that calls it."""

    def replace(stage):
        module, _, function = stage.rpartition(".")
        of = import_module(module)  # not by its package, which may hold a function called like it
        monkeypatch.setattr(of, function, falling_over(getattr(of, function)))

    return replace


STAGES = (
    "checker.api.is_english",
    "checker.english.analyse",
    "checker.english.analysis.sentences",
    "checker.english.analysis.tag",
    "checker.english.analysis.parse",
    "checker.english.analysis.referents",
    "checker.extract.statements",
    "checker.conflict.examine",
    "checker.conflict.stated",
    "checker.running.collection.keep",
    "checker.text.reading.pages.decoded",
    "checker.triage.suppressing.comments",
)


@pytest.mark.parametrize("stage", STAGES)
def test_a_fault_at_any_stage_is_one_documents_alone(check, fail_at, stage):
    fail_at(stage)
    ran = check("rules.yaml", ".", "--format", "jsonl", "--jobs", "1")
    assert ran.status == 3
    assert "a fault of ours in b.txt: AwkwardError: it fell over" in ran.err
    assert _findings(ran) == {"a.txt": 1, "b.txt": 0, "c.txt": 1}


def _findings(ran):
    return {one["id"]: len(one["findings"]) for one in map(json.loads, ran.out.splitlines()) if "id" in one}


@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_tells_of_a_document_that_could_not_be_read_by_a_fault(check, fail_at, shape):
    fail_at("checker.text.reading.pages.decoded")
    ran = check("rules.yaml", ".", "--format", shape)
    assert ran.status == 3
    assert "a fault of ours in b.txt" in ran.err
    assert all(name in ran.out for name in ("a.txt", "c.txt"))


@pytest.mark.parametrize("stage", ["checker.english.analyse", "checker.across.comparing.stated"])
def test_a_fault_is_one_documents_alone_where_documents_are_compared(check, fail_at, stage):
    fail_at(stage)
    ran = check("rules.yaml", ".", "--across", "--format", "jsonl", "--jobs", "1")
    assert ran.status == 3
    assert "a fault of ours in b.txt" in ran.err
    assert _findings(ran) == {"a.txt": 1, "b.txt": 0, "c.txt": 1}


def test_a_fault_in_a_comparison_is_the_later_documents_alone(check, monkeypatch):
    from checker.across import collection

    def fails_on_the_second(number, *rest):
        if number == 1:
            raise AwkwardError("it fell", "over")
        return report(number, *rest)

    report = collection._report
    monkeypatch.setattr(collection, "_report", fails_on_the_second)
    ran = check("rules.yaml", ".", "--across", "--format", "jsonl")
    assert ran.status == 3
    assert _findings(ran) == {"a.txt": 1, "b.txt": 0, "c.txt": 1}


def test_a_text_that_cannot_be_read_is_no_fault_where_documents_are_compared(check):
    ran = check("rules.yaml", "a.txt", "gone.txt", "--across")
    assert ran.status == 2
    assert "gone.txt: no such file or folder" in ran.err
    assert "a.txt:1:" in ran.out


def test_a_fault_in_one_record_leaves_the_others_of_its_file(check, fail_at, tmp_path):
    texts = (CLASH, AWKWARD, CLASH)
    lines = "\n".join(json.dumps({"id": f"{at}", "text": text}) for at, text in enumerate(texts))
    (tmp_path / "d.jsonl").write_text(lines)
    fail_at("checker.text.reading.records.Source")
    ran = check("rules.yaml", "d.jsonl", "--format", "jsonl")
    assert ran.status == 3
    assert "a fault of ours in d.jsonl:2" in ran.err
    assert _findings(ran) == {"0": 1, "d.jsonl:2": 0, "2": 1}


def test_a_fault_in_the_reference_is_named(check, fail_at):
    fail_at("checker.text.reading.pages.decoded")
    ran = check("rules.yaml", "a.txt", "--against", "b.txt")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err.startswith("check: a fault of ours in b.txt: AwkwardError: it fell over")


def test_explaining_goes_on_behind_a_fault(check, fail_at):
    fail_at("checker.english.analyse")
    ran = check("explain", "rules.yaml", ".", "--format", "short")
    assert ran.status == 3
    assert "a fault of ours in b.txt" in ran.err
    assert "c.txt" in ran.out


def test_a_baseline_is_not_written_as_if_nothing_were_found_in_a_document_with_a_fault(check, fail_at):
    check("baseline", "rules.yaml", ".", "--to", "known.json")
    fail_at("checker.english.analyse")
    compared = check("baseline", "rules.yaml", ".", "--to", "known.json", "--diff", "--no-cache")
    assert compared.status == 3
    assert "b.txt" in compared.err
    assert not compared.out.startswith("-")
