"""What `check test` prints of the same run, for people, for programs, for continuous integration."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from checker.report import COLOURED, OUTCOME_FORMATS, PLAIN
from checker.report.outcomes import render_outcomes
from checker.ruleset import load
from checker.testing import Plan, carry_out
from tests.testing.building import rule_file, ruleset

EXAMPLES = """\
- match: The union refuses to vote on Friday.
  holder: union
  action: vote
- no_match: The club refuses to pay.
- match: The club rejects the bid.
  todo: true
- match: The guild refuses to move.
  todo: true"""


@pytest.fixture
def report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rule_file(tmp_path, examples=EXAMPLES, nots="- $holder refuses to (sing | dance)")
    return carry_out(Plan(coverage=True), load(["rules.yaml"]))


def test_all_that_is_not_as_expected_is_told_and_counted(report):
    assert render_outcomes(report) == (
        "rules.yaml:14:16: wrong[refusal] found otherwise\n"
        "  match: The union refuses to vote on Friday.\n"
        "    holder: union\n"
        "  - action: vote\n"
        "  + action: vote on Friday\n"
        "  = 'The union refuses to vote on Friday' matches '$holder refuses to $action'\n"
        "rules.yaml:17:19: noisy[refusal] found, and should not be\n"
        "  no_match: The club refuses to pay.\n"
        "  = 'The club refuses to pay' matches '$holder refuses to $action'\n"
        "rules.yaml:18:16: todo[refusal] known gap\n"
        "  match: The club rejects the bid.\n"
        "  = no pattern matches\n"
        "rules.yaml:20:16: validated[refusal] as expected\n"
        "  match: The guild refuses to move.\n"
        "  = works: it needs no `todo` any more\n"
        "  = check explain RULES --rule RULE-ID shows why\n"
        "rules.yaml:8:9: error[unfired] this `not` pattern is fired by no example\n"
        "  8 |       - $holder refuses to (sing | dance)\n"
        "    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = help: add an example: `- no_match: ...`\n"
        "\n"
        "8 examples: 5 validated, 1 noisy, 1 wrong, 1 todo; 2 of 3 patterns fired, forms fired 2 of 4\n"
    )


def test_what_caught_nothing_has_no_line_of_its_own(tmp_path):
    parts = {
        "patterns": "- $holder spares $target",
        "examples": "- match: The club refuses to pay.\n  target: the guild",
    }
    shown = render_outcomes(carry_out(Plan(), ruleset(tmp_path, **parts)))
    assert "  - target: the guild\n  = 'The club" in shown


def test_the_hint_is_only_there_where_something_fails(tmp_path):
    assert render_outcomes(carry_out(Plan(), ruleset(tmp_path))) == "4 examples: 4 validated\n"


def test_a_conflict_rule_that_nothing_fires_is_told_and_counted(tmp_path):
    found = carry_out(Plan(coverage=True), ruleset(tmp_path, mark="severity: note\ntodo: true"))
    shown = render_outcomes(found)
    assert "error[unfired] this rule is fired by no example\n" in shown
    assert "  - severity: note\n  + severity: error\n" in shown
    assert shown.endswith("2 of 2 patterns fired, forms fired 2 of 2, 0 of 1 conflict rules fired\n")


def test_expected_and_found_have_their_colours(report):
    shown = render_outcomes(report, COLOURED)
    assert "\x1b[1;31m- action: vote\x1b[0m\n  \x1b[32m+ action: vote on Friday\x1b[0m\n" in shown


def test_control_characters_do_not_reach_a_terminal(tmp_path):
    examples = '- match: "The union \\e[31m votes."'
    shown = render_outcomes(carry_out(Plan(), ruleset(tmp_path, examples=examples)))
    assert "\x1b" not in shown
    assert "The union ␛[31m votes." in shown


def test_json_holds_each_example_and_the_sums(report):
    found = json.loads(OUTCOME_FORMATS["json"](report, PLAIN))
    assert found["version"] == 1
    assert [one["status"] for one in found["examples"]] == [
        *["validated", "validated", "wrong", "noisy", "todo", "validated", "validated", "validated"]
    ]
    assert found["examples"][2] == {
        "rule": "refusal",
        "file": "rules.yaml",
        "line": 14,
        "column": 16,
        "outcome": "match",
        "text": "The union refuses to vote on Friday.",
        "status": "wrong",
        "todo": False,
        "detail": "'The union refuses to vote on Friday' matches '$holder refuses to $action'",
        "differences": [{"role": "action", "expected": "vote", "found": "vote on Friday"}],
    }
    assert found["unfired"] == [
        {
            "rule": "refusal",
            "part": "not",
            "text": "$holder refuses to (sing | dance)",
            "file": "rules.yaml",
            "line": 8,
            "column": 9,
        }
    ]
    assert found["summary"] == {
        "as_expected": False,
        "examples": 8,
        "validated": 5,
        "missing": 0,
        "noisy": 1,
        "wrong": 1,
        "todo": 1,
        "coverage": {
            "patterns": {"fired": 2, "total": 3},
            "forms": {"fired": 2, "total": 4},
            "conflicts": {"fired": 1, "total": 1},
        },
    }


def test_json_without_coverage_has_none(tmp_path):
    found = json.loads(OUTCOME_FORMATS["json"](carry_out(Plan(), ruleset(tmp_path)), PLAIN))
    assert found["summary"]["coverage"] is None
    assert found["summary"]["as_expected"] is True
    assert found["unfired"] == []


def test_junit_has_a_case_for_each_example_named_by_rule_and_line(report):
    suite = ET.fromstring(OUTCOME_FORMATS["junit"](report, PLAIN)).find("testsuite")
    assert suite.attrib == {
        "name": "check test",
        "tests": "9",
        "failures": "3",
        "skipped": "1",
        "errors": "0",
    }
    cases = suite.findall("testcase")
    assert [(case.get("classname"), case.get("name")) for case in cases] == [
        ("rules.yaml", "refusal:10"),
        ("rules.yaml", "refusal:13"),
        ("rules.yaml", "refusal:14"),
        ("rules.yaml", "refusal:17"),
        ("rules.yaml", "refusal:18"),
        ("rules.yaml", "refusal:20"),
        ("rules.yaml", "affirmed-and-denied:30"),
        ("rules.yaml", "affirmed-and-denied:31"),
        ("coverage", "refusal:8"),
    ]
    assert [[child.tag for child in case] for case in cases] == [
        *[[], [], ["failure"], ["failure"], ["skipped"], ["system-out"], [], [], ["failure"]]
    ]


def test_junit_shows_what_was_expected_and_what_was_found(report):
    failures = list(ET.fromstring(OUTCOME_FORMATS["junit"](report, PLAIN)).iter("failure"))
    assert failures[0].get("message") == "wrong: found otherwise"
    assert "- action: vote\n+ action: vote on Friday\n" in failures[0].text
    assert failures[2].get("type") == "unfired"
    assert "$holder refuses to (sing | dance)" in failures[2].get("message")
    assert "^^^^" in failures[2].text


@pytest.mark.parametrize("character", ["\\x01", "\\x08", "\\uFFFE", "\\x1b", "<", "&", "]]>"])
def test_junit_stays_xml_whatever_stands_in_an_example(tmp_path, character):
    examples = f'- match: "The union {character} votes."'
    found = carry_out(Plan(), ruleset(tmp_path, examples=examples))
    (failure,) = ET.fromstring(OUTCOME_FORMATS["junit"](found, PLAIN)).iter("failure")
    assert failure.text.startswith("match: The union ")


@pytest.mark.parametrize("shape", list(OUTCOME_FORMATS))
def test_the_same_rules_give_the_same_bytes(tmp_path, shape):
    first, second = (
        OUTCOME_FORMATS[shape](carry_out(Plan(coverage=True), ruleset(tmp_path, examples=EXAMPLES)), PLAIN)
        for _ in range(2)
    )
    assert first == second
