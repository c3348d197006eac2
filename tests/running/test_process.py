"""What only whole runs show: the same bytes, and runs that are killed."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.collection import collection, write_files, write_jsonl
from tests.cli.conftest import RULES

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "12"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("collection")
    (folder / "rules.yaml").write_text(RULES)
    write_jsonl(collection(200), folder / "c.jsonl")
    (folder / "files").mkdir()
    write_files(collection(40), folder / "files")
    return folder


def start(folder, *words):
    return launch(folder, "rules.yaml", "c.jsonl", "--format", "jsonl", *words)


def launch(folder, *words):
    command = [sys.executable, "-m", "checker", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, **pipes)


def finish(process):
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def expected(folder):
    status, out, err = finish(start(folder, "--no-cache", "--jobs", "1"))
    assert (status, err) == (1, b"")
    assert len(out.splitlines()) == 200
    return out


def test_a_collection_gives_the_same_bytes_however_it_is_run(folder, expected, tmp_path):
    for jobs in "21":
        cache = str(tmp_path / jobs)
        for _ in ("cold", "warm"):
            assert finish(start(folder, "--jobs", jobs, "--cache-dir", cache)) == (1, expected, b"")
    other = "1" if jobs == "2" else "2"
    assert finish(start(folder, "--jobs", other, "--cache-dir", cache)) == (1, expected, b"")
    assert finish(start(folder, "--jobs", "2", "--no-cache")) == (1, expected, b"")


def test_two_runs_share_the_cache_from_the_first_moment(folder, expected, tmp_path):
    runs = [start(folder, "--jobs", "2", "--cache-dir", str(tmp_path / "cache")) for _ in range(2)]
    assert [finish(one) for one in runs] == [(1, expected, b"")] * 2


def alive(session):
    """The processes of a session that are still there."""
    listed = subprocess.run(
        ["ps", "-eo", "sid=,pid=,stat="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split() for line in listed.splitlines()]
    return [pid for sid, pid, state in rows if int(sid) == session and "Z" not in state]


def all_gone(session, seconds):
    end = time.monotonic() + seconds
    while alive(session) and time.monotonic() < end:
        time.sleep(0.02)
    return not alive(session)


def kill(process, chance):
    """End a run at a random moment; its status, and what it printed until then."""
    time.sleep(chance.uniform(0.3, 2.2))
    process.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM]))
    status, out, err = finish(process)
    assert status in (0, 1, 130, -signal.SIGKILL, -signal.SIGTERM)
    assert b"Traceback" not in err
    assert all_gone(process.pid, 2)
    return status, out


def test_a_run_that_is_killed_at_any_moment_leaves_nothing_that_is_misread(folder, expected, tmp_path):
    chance = random.Random(1)  # noqa: S311  the same every time
    cache, report = str(tmp_path / "cache"), tmp_path / "report.json"
    for _ in range(KILLS):
        words = ("--jobs", chance.choice("12"), "--cache-dir", cache, "--output", f"json={report}")
        status, out = kill(start(folder, *words), chance)
        assert expected.startswith(out[: out.rfind(b"\n") + 1]) or status == 130
        assert set(out.splitlines(keepends=True)[:-1]) <= set(expected.splitlines(keepends=True))
        whole = json.loads(report.read_bytes()) if report.exists() else None
        assert whole is None or len(whole["documents"]) == whole["summary"]["documents"]
    assert finish(start(folder, "--jobs", "1", "--cache-dir", cache)) == (1, expected, b"")


def test_a_baseline_whose_writing_is_killed_is_whole(folder, tmp_path):
    chance = random.Random(1)  # noqa: S311  the same every time
    known = tmp_path / "known.json"
    words = ("baseline", "rules.yaml", "c.jsonl", "--to", str(known), "--grow", "--no-cache")
    for _ in range(KILLS // 4):
        kill(launch(folder, *words), chance)
        assert not known.exists() or json.loads(known.read_bytes())["version"] == 1
    assert finish(launch(folder, *words))[0] == 0
    status, out, _ = finish(start(folder, "--baseline", str(known), "--no-cache"))
    assert (status, out.count(b'"fingerprint"')) == (0, 0)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_ends_at_once_and_in_order(folder, expected, number, jobs):
    process = start(folder, "--jobs", jobs, "--no-cache")
    first = process.stdout.readline()
    began = time.monotonic()
    os.killpg(process.pid, number) if number == signal.SIGINT else process.send_signal(number)
    status, out, err = finish(process)
    assert time.monotonic() - began < 1
    assert status == 130
    assert b"Traceback" not in err
    assert alive(process.pid) == []
    lines = (first + out).splitlines(keepends=True)
    assert all(json.loads(line) for line in lines)
    assert [line for line in expected.splitlines(keepends=True) if line in lines] == lines


def test_a_run_that_is_interrupted_while_it_begins_ends_without_a_word(folder):
    for seconds in (0.05, 0.1, 0.2, 0.4):
        process = start(folder, "--no-cache")
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        status, _, err = finish(process)
        if status == 1:  # all is told already
            break
        assert status in (130, -signal.SIGINT)  # the latter before any of ours is there
        assert status == -signal.SIGINT or err == b""
