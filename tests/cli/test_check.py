import json

import pytest

from tests.cli.conftest import CLASH


def ids(ran):
    return [json.loads(line)["id"] for line in ran.out.splitlines()]


def test_a_clash_is_shown_and_gives_status_1(check):
    ran = check("rules.yaml", "clash.txt")
    assert ran.status == 1
    assert ran.out.startswith("clash.txt:3:1: error[promised-and-refused] ")
    assert ran.err == "1 finding (1 error) in 1 text\n"


def test_a_clean_text_gives_status_0(check):
    ran = check("rules.yaml", "clean.txt")
    assert (ran.status, ran.out, ran.err) == (0, "", "nothing found in 1 text\n")


def test_an_empty_text_is_clean(check, here):
    (here / "empty.txt").write_bytes(b"")
    assert check("rules.yaml", "empty.txt").status == 0


def test_quiet_says_nothing_but_findings(check):
    assert check("rules.yaml", "clash.txt", "--quiet").err == ""


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_decides_what_gives_status_1(check, fail_on, status):
    assert check("rules.yaml", "clash.txt", "--fail-on", fail_on).status == status


def test_folders_and_standard_input_are_texts(check):
    assert check("rules.yaml", ".").status == 1
    ran = check("rules.yaml", "-", stdin=CLASH)
    assert ran.out.startswith("-:3:1: error")


def test_json_holds_the_run(check):
    run = json.loads(check("rules.yaml", "clash.txt", "clean.txt", "--format", "json").out)
    assert [document["id"] for document in run["documents"]] == ["clash.txt", "clean.txt"]
    assert run["summary"]["findings"]["error"] == 1


def test_jsonl_has_a_line_for_every_document(check):
    ran = check("rules.yaml", "clean.txt", "clash.txt", "--format", "jsonl")
    assert ids(ran) == ["clash.txt", "clean.txt"]
    assert ran.err == ""


def test_the_same_input_gives_the_same_bytes(check):
    words = ("rules.yaml", ".", "--format", "jsonl", "--statements=all")
    assert check(*words).out == check(*words).out


@pytest.mark.parametrize("words", [["--statements", "clean.txt"], ["clean.txt", "--statements"]])
def test_statements_are_listed_when_asked_for(check, words):
    (document,) = [
        json.loads(line) for line in check("rules.yaml", *words, "--format", "jsonl").out.splitlines()
    ]
    assert [statement["kind"] for statement in document["statements"]] == ["promise"]


def test_all_statements_include_assertions(check):
    ran = check("rules.yaml", "clean.txt", "--statements=all", "--format", "jsonl")
    assert "assertion" in {statement["kind"] for statement in json.loads(ran.out)["statements"]}


def test_a_text_is_checked_against_a_reference(check, here):
    (here / "terms.txt").write_text("The owners refuse to pay the drivers.\n")
    ran = check("rules.yaml", "clean.txt", "--against", "terms.txt", "--format", "jsonl")
    (finding,) = json.loads(ran.out)["findings"]
    assert [label["document"] for label in finding["labels"]] == ["clean.txt", "clean.txt#reference"]


def test_a_record_brings_its_own_reference(check, here):
    record = {
        "id": 5,
        "text": "The owners promised to pay the drivers.",
        "reference": "The owners refuse to pay the drivers.",
    }
    (here / "a.jsonl").write_text(json.dumps(record))
    ran = check("rules.yaml", "a.jsonl", "--format", "jsonl")
    (finding,) = json.loads(ran.out)["findings"]
    assert [label["document"] for label in finding["labels"]] == ["5", "5#reference"]


def test_a_reference_alone_gives_no_finding(check, here):
    (here / "a.jsonl").write_text(json.dumps({"text": "It rained.", "reference": CLASH}))
    assert check("rules.yaml", "a.jsonl").status == 0


@pytest.mark.parametrize(
    "words",
    [
        ["--ignore", "promised-and-refused"],
        ["--select", "promised-and-refused", "--ignore", "promised-and-refused"],
    ],
)
def test_ignored_rules_find_nothing(check, words):
    assert check("rules.yaml", "clash.txt", *words).status == 0


def test_selected_rules_find(check):
    assert check("rules.yaml", "clash.txt", "--select", "promised-and-refused").status == 1


def test_colours_come_when_asked_for(check, monkeypatch):
    assert "\x1b[" not in check("rules.yaml", "clash.txt").out
    assert "\x1b[" not in check("rules.yaml", "clash.txt", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" in check("rules.yaml", "clash.txt", "--color", "always").out


def test_a_text_in_another_language_gets_a_notice_and_no_findings(check, here):
    (here / "de.txt").write_text("Die Eigentümer haben versprochen, die Fahrer zu bezahlen. " * 5)
    ran = check("rules.yaml", "de.txt")
    assert ran.status == 0
    assert "check: de.txt: mostly not English, so not checked\n" in ran.err


def test_rules_may_be_added(check, here):
    (here / "more.yaml").write_text("words:\n  pay: [pay, reward]\n")
    assert check("rules.yaml", "clash.txt", "--rules", "more.yaml").status == 1


def test_an_existing_path_wins_over_a_pack(check, here):
    (here / "rules.yaml").rename(here / "default")
    assert check("default", "clash.txt").out.startswith("clash.txt:3:1: error[promised-and-refused]")


def test_a_lone_surrogate_in_a_record_does_no_harm(check, here):
    (here / "a.jsonl").write_text('{"id": "\\ud800", "text": "The owners \\ud800 slept."}\n')
    assert (
        json.loads(check("rules.yaml", "a.jsonl", "--format", "jsonl", "--statements=all").out)["id"]
        == "\ud800"
    )
    assert check("rules.yaml", "a.jsonl", "--statements=all").status == 0
