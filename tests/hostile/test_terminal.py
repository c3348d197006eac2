"""No character of a text, a name, an id, a rule or a word of the command line reaches a terminal as it is."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cli import main
from checker.report import FORMATS
from checker.report.escapes import json_dumped, toml_text, xml_escaped

ESCAPES = "\x1b[31m\x07\r\x9b\u202e\u2028\u2029\x08\x7f\u200f\u2066\ufeff\x1b]8;;http://a.b\x1b\\"
IN_YAML = json.dumps(ESCAPES)[1:-1]
NAME = ESCAPES.replace("/", "") + "\n.txt"
STEERING = {"Cc", "Cf", "Zl", "Zp", "Cs", "Co"}

RULES = f"""\
words:
  vow: [vow, "pledge{IN_YAML}"]
statements:
  - id: vow
    doc: "d{IN_YAML}."
    patterns: [$holder vows to $action]
    examples:
      - match: "The baker{IN_YAML} vows to open."
      - no_match: "The baker{IN_YAML} opens."
  - id: ban
    doc: d.
    patterns: [$holder bans $action]
    examples:
      - match: The town bans opening.
      - no_match: The town opens.
conflicts:
  - id: vow-banned
    doc: "d{IN_YAML}."
    severity: warning
    between: {{vow: vow, ban: ban}}
    when: same_event(vow.action, ban.action)
    message: "m{IN_YAML}: {{vow.holder}} {{ban.action}}"
    examples:
      - conflict: "The baker{IN_YAML} vows to open at six. The town bans opening at six."
      - consistent: "The baker{IN_YAML} vows to open at six. The town bans cider."
"""
BROKEN = f"""\
"k{IN_YAML}": x
use: ["u{IN_YAML}"]
statements:
  - id: "i{IN_YAML}"
    doc: d
    patterns: ["p{IN_YAML}", "$holder <{IN_YAML}> it"]
    examples: [{{match: x, "{IN_YAML}": "{IN_YAML}"}}]
"""
TEXT = (
    f"The baker{ESCAPES} vows to open{ESCAPES} at six. The town bans opening{ESCAPES} at six. "
    + "The baker vows " * 300
)
RECORDS = [
    {"id": f"a{ESCAPES}", "text": TEXT, "source": ESCAPES, "reference": TEXT},
    {"id": f"a{ESCAPES}", "text": TEXT},
    {"text": TEXT, "allow": [{"rule": "vow-banned", "reason": ESCAPES}, {"rule": ESCAPES, "reason": ""}]},
    {"text": TEXT, "date": ESCAPES},
    {"text": 5, ESCAPES: 1},
]
COMMANDS = [
    *([["r.yaml", NAME, "b.jsonl", "--show-suppressed", "--format", shape] for shape in FORMATS]),
    ["r.yaml", NAME, "--statements=all"],
    ["r.yaml", NAME, "--against", NAME],
    ["r.yaml", "b.jsonl", "--across"],
    ["r.yaml", "c.csv"],
    ["r.yaml", f"no{ESCAPES}"],
    ["broken.yaml", NAME],
    [f"no{ESCAPES}", NAME],
    ["r.yaml", NAME, "--format", ESCAPES],
    ["r.yaml", NAME, "--output", f"{ESCAPES}=x"],
    ["r.yaml", NAME, "--output", f"json=no{ESCAPES}/x"],
    ["r.yaml", NAME, f"--{ESCAPES}"],
    ["r.yaml", "b.jsonl", "--text-column", ESCAPES],
    ["r.yaml", NAME, "--changed-since", ESCAPES],
    ["test", "r.yaml"],
    ["test", "r.yaml", "--format", "json"],
    ["test", "r.yaml", "--format", "junit"],
    ["test", "broken.yaml"],
    ["explain", "r.yaml", NAME],
    ["explain", "r.yaml", "b.jsonl", "--rule", "vow-banned"],
    ["explain", "r.yaml", "b.jsonl", "--format", "json"],
    ["explain", "r.yaml", NAME, "--rule", ESCAPES],
    ["list", "r.yaml", "--words"],
    ["list", "r.yaml", "--format", "json"],
    ["sample", ESCAPES],
    ["new", ESCAPES],
    ["baseline", "r.yaml", NAME],
    ["config"],
    ["config", "--format", "json"],
]


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("r.yaml").write_text(RULES, "utf-8")
    Path("broken.yaml").write_text(BROKEN, "utf-8")
    Path(NAME).write_text(TEXT, "utf-8")
    Path("b.jsonl").write_text("".join(json.dumps(record) + "\n" for record in RECORDS), "utf-8")
    Path("c.csv").write_text(f"id,t{ESCAPES}\n1,2\n", "utf-8")
    Path("checker.toml").write_text(f"texts = [{json.dumps(ESCAPES)}]\n", "utf-8")


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: " ".join(map(ascii, words))[:60])
@pytest.mark.usefixtures("here")
def test_no_character_steers_a_terminal(words, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(SystemExit) as left:
        main(words)
    printed = "".join(capsys.readouterr())
    assert {ascii(one) for one in printed if unicodedata.category(one) in STEERING and one != "\n"} == set()
    assert left.value.code in (0, 1, 2)
    assert printed


@given(text=st.text(st.characters(codec=None, exclude_categories=())))
def test_escapes_are_read_back(text):
    assert json.loads(json_dumped([text])) == [json.loads(json.dumps(text))]


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_escapes_of_xml_and_toml_are_read_back(text):
    legal = text.replace("\ufffe", "").replace("\uffff", "")
    element = ET.Element("a", {"b": legal})
    element.text = legal
    found = ET.fromstring(xml_escaped(ET.tostring(element, encoding="unicode")))
    assert (found.text or "", found.get("b")) == (legal, legal)
    assert toml_text(text).startswith('"')
