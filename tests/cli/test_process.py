"""What only a process of its own can show."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(*words, cwd, **more):
    command = [sys.executable, "-m", "checker", *words]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONIOENCODING": "ascii"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # a full disk must not leave halves of modules behind
    environment["XDG_CACHE_HOME"] = os.environ["XDG_CACHE_HOME"]
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen(command, cwd=cwd, env=environment, **(streams | more))


def test_a_closed_pipe_ends_quietly(here):
    (here / "many.jsonl").write_text("".join(f'{{"id": {n}, "text": "It rained."}}\n' for n in range(3_000)))
    process = start("rules.yaml", "many.jsonl", "--format", "jsonl", cwd=here)
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()
    process.stdin.close()


def test_output_is_utf8_whatever_the_terminal_says(here):
    (here / "a.txt").write_text("Émile promised to pay “all” the drivers.\n", encoding="utf-8")
    out, err = start("rules.yaml", "a.txt", "--statements=rules", cwd=here).communicate()
    assert "Émile" in out.decode("utf-8")
    assert err.decode("utf-8") == "nothing found in 1 text\n"


def test_standard_input_is_read_as_bytes(here):
    out, _ = start("rules.yaml", "-", "--statements", "--format", "jsonl", cwd=here).communicate(
        b"\xef\xbb\xbf\xc3\x89mile promised\r\nto pay.\r\n"
    )
    assert json.loads(out)["statements"][0]["span"]["start"] == 0
