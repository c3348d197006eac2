import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import CLASH

OTHER = "The owners promised to sell the mill.\n\nThe owners have refused to sell the mill.\n"
WRITE = ("baseline", "rules.yaml", ".", "--to", "known.json")
CHECK = ("rules.yaml", ".", "--baseline", "known.json")


@pytest.fixture
def known(check, here):
    """A baseline that knows the clash."""
    assert check(*WRITE).status == 0
    return here / "known.json"


def entries(path):
    return json.loads(path.read_text("utf-8"))["findings"]


def test_a_baseline_holds_a_finding_a_line(check, known):
    (entry,) = entries(known)
    assert list(entry) == ["rule", "fingerprint", "count", "message", "seen"]
    assert (entry["rule"], entry["count"], entry["seen"]) == ("promised-and-refused", 1, ["clash.txt"])
    assert len(known.read_text("utf-8").splitlines()) == 3


def test_what_is_known_is_set_aside(check, known):
    ran = check(*CHECK)
    assert (ran.status, ran.out, ran.err) == (0, "", "nothing found in 2 texts, 1 set aside\n")


def test_what_is_known_stays_known_when_it_moves(check, known, here):
    text = (here / "clash.txt").read_text().replace(" have ", "\nhave ")
    (here / "clash.txt").unlink()
    (here / "moved.txt").write_text(f"It rained.\n\n{text}")
    assert check(*CHECK).status == 0


def test_a_second_finding_of_equal_content_is_new(check, known, here):
    (here / "copy.txt").write_text(CLASH)
    ran = check(*CHECK)
    assert ran.status == 1
    assert ran.err == "1 finding (1 error) in 3 texts, 1 set aside\n"
    check(*WRITE, "--grow")
    assert [(one["count"], one["seen"]) for one in entries(known)] == [(2, ["clash.txt", "copy.txt"])]
    assert check(*CHECK).status == 0


def test_a_baseline_only_shrinks_unless_it_is_to_grow(check, known, here):
    (here / "other.txt").write_text(OTHER)
    ran = check(*WRITE)
    assert ran.err == "known.json: 1 known (1 new, left out: --grow takes it in)\n"
    assert len(entries(known)) == 1
    ran = check(*WRITE, "--grow")
    assert ran.err == "known.json: 2 known (1 new)\n"
    assert len(entries(known)) == 2


def test_what_is_gone_is_told_and_pruned(check, known, here):
    (here / "clash.txt").write_text("It rained.\n")
    ran = check(*CHECK)
    assert ran.status == 0
    assert ran.err.startswith("check: known.json: found no more: promised-and-refused ")
    assert "--to known.json --prune\n" in ran.err
    ran = check(*WRITE, "--prune")
    assert ran.err == "known.json: 0 known (1 gone)\n"
    assert entries(known) == []
    assert check(*CHECK).err == "nothing found in 2 texts\n"


def test_what_lies_in_texts_that_are_not_read_is_not_gone(check, known):
    words = ("rules.yaml", "clean.txt")
    assert check(*words, "--baseline", "known.json").err == "nothing found in 1 text\n"
    check("baseline", *words, "--to", "known.json")
    assert len(entries(known)) == 1


def test_what_a_rule_left_out_would_find_is_not_gone(check, known, here):
    (here / "clash.txt").write_text("It rained.\n")
    assert "found no more" not in check(*CHECK, "--ignore", "promised-and-refused").err


def test_what_lay_in_a_text_that_was_removed_is_gone(check, known, here):
    (here / "clash.txt").unlink()
    assert "found no more" in check(*CHECK).err


def test_the_difference(check, known, here):
    (here / "clash.txt").write_text(OTHER)
    before = known.read_bytes()
    ran = check(*WRITE, "--diff")
    assert ran.status == 1
    assert [line.split()[:3] for line in ran.out.splitlines()] == [
        ["+", "clash.txt:", "promised-and-refused"],
        ["-", "clash.txt:", "promised-and-refused"],
    ]
    assert known.read_bytes() == before
    (here / "clash.txt").write_text(CLASH)
    ran = check(*WRITE, "--diff")
    assert (ran.status, ran.out) == (0, "")


def test_the_paths_are_seen_from_the_baseline(check, known, here, monkeypatch):
    (here / "deep").mkdir()
    monkeypatch.chdir(here / "deep")
    (here / "clash.txt").write_text("It rained.\n")
    ran = check("../rules.yaml", "..", "--baseline", "../known.json")
    assert "found no more" in ran.err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"version": 1, "findings": [', "known.json: not a baseline, or cut short: "),
        ('{"version": 9, "findings": []}', "known.json: a baseline of version 9; "),
        ("[]", "known.json: not a baseline: "),
        ('{"version": 1, "findings": [{"rule": "x"}]}', "known.json: not a baseline: a finding in it "),
        (b"\xff", "known.json: not a baseline: not UTF-8"),
        (None, "known.json: no such file"),
    ],
)
@pytest.mark.parametrize("words", [CHECK, (*WRITE, "--prune")])
def test_what_is_no_baseline_is_named(check, here, content, message, words):
    if content is not None:
        (here / "known.json").write_bytes(content if isinstance(content, bytes) else content.encode())
    ran = check(*words)
    assert ran.status == 2
    assert f"check: {message}" in ran.err
    assert "check baseline RULES TEXT... --to known.json" in ran.err


def test_a_baseline_cut_anywhere_is_refused(check, known, here):
    whole = known.read_bytes().rstrip()
    for length in range(0, len(whole), 17):
        known.write_bytes(whole[:length])
        assert check(*CHECK).status == 2


def test_a_baseline_that_cannot_be_written_leaves_the_old_one(check, known, here, monkeypatch):
    before = known.read_bytes()
    (here / "other.txt").write_text(OTHER)

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = check(*WRITE, "--grow")
    assert ran.status == 2
    assert "check: known.json: cannot be written: no space left on device\n" in ran.err
    assert known.read_bytes() == before
    assert [path.name for path in here.iterdir() if path.name.endswith(".tmp")] == []


def test_a_folder_that_is_not_there_is_named(check):
    ran = check("baseline", "rules.yaml", ".", "--to", "gone/known.json")
    assert ran.status == 2
    assert "check: gone/known.json: cannot be written: no such file or directory\n" in ran.err


def test_an_unreadable_text_loses_no_known_finding(check, known, here):
    (here / "clash.txt").write_bytes(b"\xff")
    assert check(*WRITE).status == 2
    assert len(entries(known)) == 1


def test_the_file_may_be_configured(check, here):
    (here / "checker.toml").write_text('rules = ["rules.yaml"]\ntexts = ["."]\nbaseline = "known.json"\n')
    assert check("baseline").status == 0
    assert check().status == 0
    assert check("--no-config", "rules.yaml", ".").status == 1


def test_a_link_to_a_baseline_stays_a_link(check, known, here):
    (here / "link.json").symlink_to(known)
    (here / "other.txt").write_text(OTHER)
    check(*WRITE[:-1], "link.json", "--grow")
    assert Path(here / "link.json").is_symlink()
    assert len(entries(known)) == 2


def test_findings_that_must_be_told_are_not_set_aside(check, here):
    rules = (here / "rules.yaml").read_text()
    (here / "rules.yaml").write_text(
        rules.replace("severity: error", "severity: error\n    suppressible: false")
    )
    ran = check(*WRITE)
    assert ran.err == ("known.json: 0 known\ncheck: 1 left out: their rules have `suppressible: false`\n")
    assert check(*CHECK).status == 1


@pytest.mark.parametrize("words", [("--grow", "--prune"), ("--diff", "--prune")])
def test_what_excludes_itself_is_wrong_usage(check, words):
    assert check(*WRITE, *words).status == 2


def test_a_file_must_be_named(check):
    ran = check("baseline", "rules.yaml", ".")
    assert ran.status == 2
    assert "name the file with --to" in ran.err
