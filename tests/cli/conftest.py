"""A command in a folder with a few rules and texts."""

import io
import sys
from dataclasses import dataclass

import pytest

from checker.cli import main

RULES = """\
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns:
      - $holder refuses to $action
    examples:
      - match: The owners refuse to pay the drivers.
        holder: The owners
      - no_match: The owners pay the drivers.
  - id: promise
    doc: The holder announces to do something.
    patterns:
      - $holder promises to $action
    examples:
      - match: The owners promised to pay the drivers.
      - no_match: The owners pay the drivers.
conflicts:
  - id: promised-and-refused
    doc: Somebody refuses what somebody promised.
    severity: error
    between: {promise: promise, refusal: refusal}
    when: same_event(promise.action, refusal.action)
    message: '{promise.holder} promises what {refusal.holder} refuses'
    examples:
      - conflict: The owners promised to pay the drivers. The owners refused to pay the drivers.
      - consistent: The owners promised to pay the drivers. The owners refused to paint the office.
"""
CLASH = "The owners promised to pay the drivers.\n\nThe owners have refused to pay the drivers.\n"
CLEAN = "The owners promised to pay the drivers.\n"


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules.yaml").write_text(RULES)
    (tmp_path / "clash.txt").write_text(CLASH)
    (tmp_path / "clean.txt").write_text(CLEAN)
    return tmp_path


@pytest.fixture
def check(here, capsys, monkeypatch):
    def run(*words, stdin=""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as left:
            main(words)
        captured = capsys.readouterr()
        return Ran(left.value.code, captured.out, captured.err)

    return run
