import json

import pytest

from checker.cli.commands import configuring
from tests.cli.conftest import CLASH


def test_without_words_the_help_is_shown_as_a_mistake(check):
    ran = check()
    assert ran.status == 2
    assert "Usage: check" in ran.err


def test_help_teaches(check):
    ran = check("--help")
    assert ran.status == 0
    for word in ("Examples:", "check explain RULES TEXT", "Exit status", "--fail-on"):
        assert word in ran.out


@pytest.mark.parametrize(
    "command", ["test", "explain", "list", "new", "sample", "schema", "config", "baseline"]
)
def test_each_command_has_help(check, command):
    ran = check(command, "--help")
    assert ran.status == 0
    assert f"Usage: check {command}" in ran.out
    assert "\\b" not in ran.out  # click's mark for lines that stay as they are


def test_the_help_of_check_test_has_a_line_for_each_status(check):
    assert "\n    1    an example is not as expected" in check("test", "--help").out


def test_the_version_is_known(check):
    assert check("--version").out.startswith("check, version ")


@pytest.mark.parametrize(
    "words",
    [
        ["rules.yaml"],
        ["rules.yaml", "clash.txt", "--format", "xml"],
        ["rules.yaml", "clash.txt", "--nonsense"],
    ],
)
def test_wrong_usage_gives_status_2(check, words):
    ran = check(*words)
    assert ran.status == 2
    assert "Error:" in ran.err


def test_a_word_with_a_slash_is_always_rules(check, here):
    (here / "rules.yaml").rename(here / "list")
    assert check("./list", "clash.txt").status == 1


def test_an_unreadable_text_loses_no_other(check):
    ran = check("rules.yaml", "gone.txt", "clash.txt")
    assert ran.status == 2
    assert "check: gone.txt: no such file or folder\n" in ran.err
    assert "error[promised-and-refused]" in ran.out
    assert ran.err.endswith("1 finding (1 error) in 1 text, 1 unreadable\n")


def test_every_unreadable_record_is_named(check, here):
    (here / "a.jsonl").write_text('{"text": 1}\n{\n{"text": "It rained."}\n')
    ran = check("rules.yaml", "a.jsonl", "--format", "jsonl")
    assert ran.status == 2
    assert "a.jsonl:1: " in ran.err
    assert "a.jsonl:2: " in ran.err
    documents = [json.loads(line) for line in ran.out.splitlines()]
    assert [("error" in document, document["id"]) for document in documents] == [
        (True, "a.jsonl:1"),
        (True, "a.jsonl:2"),
        (False, "a.jsonl:3"),
    ]


def test_a_help_line_says_what_to_do(check, here):
    (here / "a.pdf").write_text("# Title")
    assert "Convert it to plain text" in check("rules.yaml", "a.pdf").err


def test_wrong_rules_are_shown_and_no_text_is_read(check, here):
    (here / "rules.yaml").write_text("statments: []\nconflits: []\n")
    ran = check("rules.yaml", "clash.txt", "gone.txt")
    assert ran.status == 2
    assert ran.out == ""
    assert "rules.yaml:1:1" in ran.err
    assert "rules.yaml:2:1" in ran.err
    assert "gone.txt" not in ran.err


def test_missing_rules_are_a_mistake(check):
    assert check("nowhere/", "clash.txt").status == 2


def test_an_unknown_rule_gets_the_nearest_name(check):
    ran = check("rules.yaml", "clash.txt", "--ignore", "promised-and-refuse")
    assert ran.status == 2
    assert "promised-and-refused" in ran.err


def test_an_unreadable_reference_is_a_mistake(check):
    ran = check("rules.yaml", "clash.txt", "--against", "gone.txt")
    assert ran.status == 2
    assert ran.out == ""


def test_explain_takes_one_text_as_a_reference(check, here):
    (here / "two.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n')
    ran = check("explain", "rules.yaml", "clash.txt", "--against", "two.jsonl")
    assert ran.status == 2
    assert "this holds more than one" in ran.err


def test_a_fault_of_ours_in_one_text_loses_no_other(check, here, monkeypatch):
    from checker import api

    def broken(source, parties):
        if source.name == "also.txt":
            raise RecursionError("too deep")
        return analyse(source, parties)

    analyse = api.english.analyse
    monkeypatch.setattr(api.english, "analyse", broken)
    (here / "also.txt").write_text(f"{CLASH}It rained.\n")
    ran = check("rules.yaml", "also.txt", "clash.txt")
    assert ran.status == 3
    assert "a fault of ours in also.txt: RecursionError: too deep; --debug shows it in full" in ran.err
    assert "error[promised-and-refused]" in ran.out
    assert "Traceback" in check("--debug", "rules.yaml", "also.txt").err


def test_a_fault_of_ours_elsewhere_gives_status_3(check, monkeypatch):
    monkeypatch.setattr(configuring, "load_proved", lambda _: 1 / 0)
    ran = check("rules.yaml", "clean.txt")
    assert ran.status == 3
    assert "a fault of ours: ZeroDivisionError" in ran.err


def test_an_interruption_gives_status_130(check, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(configuring, "load_proved", interrupted)
    assert check("rules.yaml", "clean.txt").status == 130
