import json
import random
from dataclasses import replace

import pytest

from benchmarks import trying
from benchmarks.cases import Case, case
from benchmarks.fuzz import Fuzzed, fuzz, minimised, report
from benchmarks.mutations import OF_TEXTS, OF_YAML
from benchmarks.trying import failure, only_once_loaded
from checker import api
from checker.source import Span

PLAIN = Case(
    ("default", "a.txt", "--format", "json"), {"a.txt": b"The owners promised to pay.\n\nIt rained."}
)


@pytest.fixture(autouse=True)
def loaded_once():
    with only_once_loaded():
        yield


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "work"


def planted(monkeypatch, word, raised):
    def falls_over(document, ruleset):
        if word in document.source.text:
            raise raised
        return read(document, ruleset)

    read = api.read_document
    monkeypatch.setattr(api, "read_document", falls_over)


def test_a_sound_case_does_not_fail(folder):
    assert failure(PLAIN, folder) == ""


def test_a_planted_crash_is_found_and_made_small(folder, monkeypatch):
    planted(monkeypatch, "rained", ValueError("planted"))
    found = failure(PLAIN, folder)
    assert found == "status 3: ValueError at api.py in guarded"
    small = minimised(PLAIN, found, lambda one: failure(one, folder))
    assert small == Case(("default", "a.txt"), {"a.txt": b"rained"})


def test_a_case_that_takes_too_long_is_found(folder, monkeypatch):
    monkeypatch.setattr(trying, "MOST_SECONDS", 0.2)

    def hangs(*_):
        while True:
            pass

    monkeypatch.setattr(api, "read_document", hangs)
    assert failure(PLAIN, folder) == "takes more than 0.2 s"


def test_a_second_run_that_differs_is_found(folder, monkeypatch):
    numbers = iter(range(9))
    monkeypatch.setattr("checker.report.json.summary_record", lambda _: {"documents": next(numbers)})
    assert failure(PLAIN, folder) == "the second run has another out"


def test_what_no_program_can_read_is_found(folder, monkeypatch):
    monkeypatch.setattr("checker.report.json.json_dumped", lambda *_, **__: "{")
    assert failure(PLAIN, folder) == "prints what is no json"


def test_a_place_outside_its_text_is_found(folder, monkeypatch):
    def misses_by_one(document, ruleset):
        reading = read(document, ruleset)
        (first, *others) = reading.report.statements
        beyond = replace(first, span=Span(0, len(document.source.text) + 1))
        return replace(reading, report=replace(reading.report, statements=(beyond, *others)))

    read = api.read_document
    monkeypatch.setattr(api, "read_document", misses_by_one)
    assert failure(PLAIN, folder).startswith("a place outside its text: commitment statement at 0-")


@pytest.mark.parametrize("number", range(30))
def test_a_case_is_the_same_for_its_number(number):
    one = case(1, number)
    assert one == case(1, number)
    assert one != case(2, number)


def test_cases_are_of_all_sorts():
    cases = [case(1, number) for number in range(60)]
    assert {name for one in cases for name in one.files} >= {"a.txt", "c.html", "d.jsonl", "rules.yaml"}
    assert {one.words[0] for one in cases if one.words} >= {"default", "test", "explain", "rules.yaml"}


@pytest.mark.parametrize("mutation", {*OF_TEXTS, *OF_YAML}, ids=lambda one: one.__name__)
def test_a_mutation_bears_any_text(mutation):
    for seed in range(20):
        for text in ("", "a", "One. Two.\nThree", json.dumps({"a": "\u0301"})):
            assert isinstance(mutation(text, random.Random(seed)), str)  # noqa: S311  the same each time


def test_cases_come_until_the_time_is_over_and_those_that_fail_are_told():
    told = []
    found = fuzz(1, 0.3, lambda one: "odd" if not one.words else "", told.append)
    assert found.count > 5
    assert found.failed == tuple(told)


def test_figures_in_words():
    assert report(Fuzzed(3, 600.2, 4_000, ())) == "Seed 3: 4,000 cases in 600 s, none failed."
