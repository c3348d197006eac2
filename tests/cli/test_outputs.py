"""Several reports from one run: where they go, and what happens where they cannot go there."""

import functools
import json
import os
import signal
import stat
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from checker.cli.commands import outputs
from checker.report import FORMATS
from tests.cli.conftest import CLASH
from tests.cli.test_process import start

HEADS = {
    "text": "clash.txt:3:1: error[promised-and-refused] ",
    "json": '{"version": 1, ',
    "jsonl": '{"id": "clash.txt", ',
    "sarif": '{"$schema": ',
    "junit": "<?xml version",
    "github": "::error file=clash.txt,line=3,",
    "markdown": "## check: 1 finding (1 error) in 1 text",
    "csv": "document,path,rule,",
}
FULL = Path("/dev/full")


def left_over(folder):
    return sorted(path.name for path in folder.rglob(".*"))


@pytest.mark.parametrize("shape", list(FORMATS))
def test_a_file_holds_what_standard_output_would(check, here, shape):
    ran = check("rules.yaml", "clash.txt", "--quiet", "--output", f"{shape}=report")
    assert ran.status == 1
    assert ran.out.startswith(HEADS["text"])
    written = (here / "report").read_text("utf-8")
    assert written.startswith(HEADS[shape])
    assert written == check("rules.yaml", "clash.txt", "--quiet", "--format", shape).out
    assert left_over(here) == []


def test_one_run_writes_all_of_them(check, here):
    words = [word for shape in FORMATS for word in ("--output", f"{shape}=out/{shape}")]
    (here / "out").mkdir()
    ran = check("rules.yaml", "clash.txt", "clean.txt", *words, "--format", "json")
    assert ran.status == 1
    assert {path.name for path in (here / "out").iterdir()} == set(FORMATS)
    assert (here / "out" / "json").read_text() == ran.out


def test_a_file_has_no_colours(check, here):
    ran = check("rules.yaml", "clash.txt", "--color", "always", "--output", "text=a.report")
    assert "\x1b[" in ran.out
    assert "\x1b[" not in (here / "a.report").read_text()


def test_an_equals_sign_may_stand_in_a_path(check, here):
    check("rules.yaml", "clash.txt", "--output", "json=a=b.json")
    assert json.loads((here / "a=b.json").read_text())["version"] == 1


def test_a_file_that_is_there_is_replaced(check, here):
    (here / "a.json").write_text("old")
    check("rules.yaml", "clash.txt", "--output", "json=a.json")
    assert json.loads((here / "a.json").read_text())["version"] == 1


def test_a_link_keeps_leading_to_its_file(check, here):
    (here / "real.json").write_text("old")
    (here / "link.json").symlink_to("real.json")
    check("rules.yaml", "clash.txt", "--output", "json=link.json")
    assert (here / "link.json").is_symlink()
    assert json.loads((here / "real.json").read_text())["version"] == 1


def test_a_file_has_the_permissions_of_any_new_file(check, here):
    (here / "touched").touch()
    check("rules.yaml", "clash.txt", "--output", "json=a.json")
    modes = [stat.S_IMODE((here / name).stat().st_mode) for name in ("touched", "a.json")]
    assert modes[0] == modes[1]


def test_a_device_is_written_to_and_stays(check):
    ran = check("rules.yaml", "clash.txt", "--output", f"json={os.devnull}")
    assert ran.status == 1
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="open files have no paths here")
def test_a_pipe_is_written_to(check):
    reading, writing = os.pipe()
    check("rules.yaml", "clash.txt", "--output", f"csv=/dev/fd/{writing}")
    os.close(writing)
    with os.fdopen(reading) as pipe:
        assert pipe.read().startswith(HEADS["csv"])


def test_the_exit_status_stands_in_the_log(check, here):
    (here / "bad.txt").write_bytes(b"\xff")
    check("rules.yaml", "clash.txt", "--output", "sarif=a.sarif")
    check("rules.yaml", "clash.txt", "bad.txt", "--output", "sarif=b.sarif")
    logs = [json.loads((here / name).read_text()) for name in ("a.sarif", "b.sarif")]
    assert [log["runs"][0]["invocations"][0]["exitCode"] for log in logs] == [1, 2]


def test_only_the_rules_that_were_run_are_described(check, here):
    check("rules.yaml", "clash.txt", "--output", "sarif=a.sarif", "--ignore", "promised-and-refused")
    log = json.loads((here / "a.sarif").read_text())
    assert log["runs"][0]["tool"]["driver"]["rules"] == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("sarf=a", "there is no format `sarf`; did you mean `sarif`?"),
        ("a.json", "there is no format `a.json`"),
        ("json", "write the file behind the format: json=PATH"),
        ("json=", "write the file behind the format: json=PATH"),
        ("json=-", "--format rules standard output: write --format json"),
    ],
)
def test_wrong_usage_is_told_with_a_way_out(check, given, told):
    ran = check("rules.yaml", "clash.txt", "--output", given)
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize("path", ["a.out", "./a.out", "link"])
def test_two_reports_do_not_go_to_one_file(check, here, path):
    (here / "link").symlink_to("a.out")
    ran = check("rules.yaml", "clash.txt", "--output", "json=a.out", "--output", f"csv={path}")
    assert (ran.status, ran.out) == (2, "")
    assert f"--output csv={path}: a json report goes there already" in ran.err
    assert not (here / "a.out").exists()


@pytest.mark.parametrize("path", ["clash.txt", "rules.yaml", "terms.txt", "more.yaml"])
def test_what_is_read_is_not_written_over(check, here, path):
    (here / "terms.txt").write_text(CLASH)
    (here / "more.yaml").write_text("words:\n  pay: [pay, reward]\n")
    before = (here / path).read_text()
    words = ("--against", "terms.txt", "--rules", "more.yaml", "--output", f"json={path}")
    ran = check("rules.yaml", "clash.txt", *words)
    assert ran.status == 2
    assert f"--output json={path}: {path} is read" in ran.err
    assert (here / path).read_text() == before


def test_the_file_that_standard_output_goes_to_is_not_replaced(here):
    with (here / "all.txt").open("w") as file:
        process = start("rules.yaml", "clash.txt", "--output", "json=all.txt", cwd=here, stdout=file)
        _, err = process.communicate()
    assert process.returncode == 2
    assert b"standard output goes there" in err


@pytest.mark.parametrize(
    ("path", "told"),
    [("no/a.json", "no such folder"), ("sub", "is a folder"), ("clean.txt/a", "not a directory")],
)
def test_a_path_that_cannot_be_written_is_named_before_any_text_is_read(check, here, path, told):
    (here / "sub").mkdir()
    (here / "bad.txt").write_bytes(b"\xff")
    words = ("--output", f"json={path}", "--output", "csv=a.csv")
    ran = check("rules.yaml", "bad.txt", "clash.txt", *words)
    assert ran.status == 2
    assert ran.err.splitlines()[0] == f"check: {path}: {told}"
    assert ran.err.splitlines()[1].startswith("check: bad.txt: not UTF-8")
    assert (here / "a.csv").read_text().startswith(HEADS["csv"])
    assert ran.out.startswith(HEADS["text"])


def test_nothing_is_written_where_the_rules_are_wrong(check, here):
    (here / "wrong.yaml").write_text("nonsense: 1\n")
    assert check("wrong.yaml", "clash.txt", "--output", "json=a.json").status == 2
    assert not (here / "a.json").exists()
    assert left_over(here) == []


def test_a_file_that_cannot_take_its_place_is_named(check, here, monkeypatch):
    (here / "sub").mkdir()
    text_read = outputs.Opened  # called once all is open

    def opened(*arguments):
        (here / "sub").rename(here / "moved")
        return text_read(*arguments)

    monkeypatch.setattr(outputs, "Opened", opened)
    ran = check("rules.yaml", "clean.txt", "--output", "json=sub/a.json", "--output", "csv=a.csv")
    assert ran.status == 2
    assert "check: sub/a.json: no such folder\n" in ran.err
    assert (here / "a.csv").exists()


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is full")
def test_a_full_disk_loses_one_report_and_is_named(check, here):
    ran = check("rules.yaml", "clash.txt", "--output", "json=/dev/full", "--output", "csv=a.csv")
    assert ran.status == 2
    assert ran.err.splitlines()[0] == "check: /dev/full: no space left on device"
    assert (here / "a.csv").read_text().count("\n") == 2


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is full")
def test_a_full_standard_output_is_named_and_the_files_are_written(here):
    with FULL.open("w") as full:
        words = ("rules.yaml", "clash.txt", "--format", "json", "--output", "csv=a.csv")
        process = start(*words, cwd=here, stdout=full)
        _, err = process.communicate()
    assert process.returncode == 2
    assert err == b"check: standard output: no space left on device\n"
    assert (here / "a.csv").read_text().count("\n") == 2


def test_a_file_that_outgrows_its_room_is_named_and_removed(here):
    resource = pytest.importorskip("resource")
    (here / "many.jsonl").write_text("".join(f'{{"id": {n}, "text": "It rained."}}\n' for n in range(400)))
    words = ("rules.yaml", "many.jsonl", "--no-cache", "--output", "jsonl=a.jsonl", "--output", "csv=a.csv")
    limit = functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (1_000, 1_000))
    _, err = (process := start(*words, cwd=here, preexec_fn=limit)).communicate()
    assert process.returncode == 2
    assert err.splitlines() == [b"check: a.jsonl: file too large", b"nothing found in 400 texts"]
    assert [path.name for path in here.glob("a.*")] == ["a.csv"]
    assert left_over(here) == []


def test_a_closed_pipe_does_not_lose_the_files(here):
    (here / "many.jsonl").write_text("".join(f'{{"id": {n}, "text": "It rained."}}\n' for n in range(3_000)))
    process = start("rules.yaml", "many.jsonl", "--format", "jsonl", "--output", "jsonl=all.jsonl", cwd=here)
    process.stdout.readline()
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert (here / "all.jsonl").read_text().count("\n") == 3_000


def test_a_fault_in_one_report_does_not_lose_the_others(check, here, monkeypatch):
    def broken(_options):
        yield "half of it"
        raise AssertionError("on the way")

    monkeypatch.setitem(FORMATS, "csv", broken)
    ran = check("rules.yaml", "clash.txt", "--output", "csv=a.csv", "--output", "json=a.json")
    assert ran.status == 3
    assert "check: a fault of ours in the report on clash.txt to a.csv: AssertionError: on the way" in ran.err
    assert not (here / "a.csv").exists()
    assert json.loads((here / "a.json").read_text())["version"] == 1
    assert left_over(here) == []


def test_a_fault_in_a_report_is_shown_in_full_when_asked_for(check, monkeypatch):
    def broken(_options):
        yield ""
        raise AssertionError("on the way")

    monkeypatch.setitem(FORMATS, "csv", broken)
    ran = check("rules.yaml", "clash.txt", "--output", "csv=a.csv", "--debug")
    assert "Traceback" in ran.err


def test_a_report_in_a_folder_of_texts_is_no_text(check, here):
    words = ("rules.yaml", ".", "--format", "json", "--output", "text=report.txt")
    first, second = check(*words), check(*words)
    assert (first.status, first.out) == (second.status, second.out)
    assert [document["id"] for document in json.loads(second.out)["documents"]] == ["clash.txt", "clean.txt"]


def test_names_may_be_long_and_alike(check, here):
    names = ["n" * 240 + end for end in ("1", "2")]
    check("rules.yaml", "clash.txt", "--output", f"json={names[0]}", "--output", f"csv={names[1]}")
    assert [(here / name).read_text()[:4] for name in names] == ['{"ve', "docu"]


def test_a_fault_that_ends_the_run_leaves_no_part_of_a_file(check, here, monkeypatch):
    def broken(*_):
        raise AssertionError("on the way")
        yield

    monkeypatch.setattr("checker.cli.commands.running.run", broken)
    (here / "a.json").write_text("old")
    assert check("rules.yaml", "clash.txt", "--output", "json=a.json").status == 3
    assert (here / "a.json").read_text() == "old"
    assert left_over(here) == []


def test_ctrl_c_finishes_what_was_found_so_far(here):
    os.mkfifo(here / "later.txt")
    words = ("clash.txt", "later.txt", "--jobs", "1", "--format", "json", "--output", "junit=a.xml")
    process = start("rules.yaml", *words, cwd=here)
    assert process.stdout.readline() == b'{"version": 1, "documents": [\n'
    first = b""
    while not first.endswith(b"}"):
        first += process.stdout.read1()
    time.sleep(0.1)  # by now it waits for somebody who writes
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130
    assert json.loads(b'{"documents": [' + first + out)["summary"]["documents"] == 1
    assert b"Traceback" not in err
    assert len(ET.parse(here / "a.xml").getroot()) == 1
    assert left_over(here) == []


def test_ctrl_c_while_a_report_is_written_waits_until_it_is(check, here, monkeypatch):
    def slow(_options):
        yield "head\n"
        os.kill(os.getpid(), signal.SIGINT)
        ending = yield "document\n"
        yield f"tail {ending.interrupted}\n"

    monkeypatch.setitem(FORMATS, "csv", slow)
    ran = check("rules.yaml", "clash.txt", "clean.txt", "--output", "csv=a.csv")
    assert ran.status == 130
    assert (here / "a.csv").read_text() == "head\ndocument\ntail True\n"
    assert left_over(here) == []


def test_what_is_set_aside_is_listed_in_every_report_when_asked_for(check, here):
    words = ("rules.yaml", "clash.txt", "--show-suppressed", "--format", "jsonl")
    assert json.loads(check(*words).out)["suppressed"] == []
