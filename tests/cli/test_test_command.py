"""`check test`: its options, what it prints, its statuses."""

import json
from xml.etree import ElementTree as ET

import pytest


@pytest.fixture
def add(here):
    """Puts lines before the first line that begins in the given way."""

    def put(lines, before):
        rules = here / "rules.yaml"
        rules.write_text(rules.read_text().replace(before, lines + before, 1))

    return put


REFUSED = "      - no_match: The owners pay"
PATTERNS = "    examples:"


def test_a_difference_is_shown_role_by_role(check, add):
    add("      - match: The owners refused to pay on Friday.\n        action: pay\n", REFUSED)
    ran = check("test", "rules.yaml")
    assert ran.status == 1
    assert "  - action: pay\n  + action: pay on Friday\n" in ran.out
    assert ran.out.count("= check explain RULES --rule RULE-ID shows why") == 1
    assert ran.out.endswith("7 examples: 6 validated, 1 wrong\n")
    assert ran.err == ""


def test_a_known_gap_that_is_closed_is_told_and_gives_status_0(check, add):
    add("      - match: The club refuses to pay.\n        todo: true\n", REFUSED)
    ran = check("test", "rules.yaml")
    assert ran.status == 0
    assert "works: it needs no `todo` any more" in ran.out


def test_coverage_of_rules_that_are_all_fired_gives_status_0(check):
    ran = check("test", "rules.yaml", "--coverage")
    assert ran.status == 0
    assert ran.out == "6 examples: 6 validated; 2 of 2 patterns fired, forms fired 2 of 2\n"


def test_a_pattern_that_no_example_fires_gives_status_1(check, add):
    add("      - $holder rejects $action\n", PATTERNS)
    ran = check("test", "rules.yaml", "--coverage")
    assert ran.status == 1
    assert ran.out == (
        "rules.yaml:6:9: error[unfired] this pattern is fired by no example\n"
        "  6 |       - $holder rejects $action\n"
        "    |         ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  = help: add an example: `- match: ...`\n"
        "\n"
        "6 examples: 6 validated; 2 of 3 patterns fired, forms fired 2 of 3\n"
    )
    assert check("test", "rules.yaml").status == 0


def test_k_runs_the_rules_and_examples_that_hold_the_words(check):
    assert check("test", "rules.yaml", "-k", "REFUSAL").out == "2 examples: 2 validated\n"
    assert check("test", "rules.yaml", "-k", "paint the office").out == "1 example: 1 validated\n"


def test_k_with_words_that_nothing_holds_is_a_mistake(check):
    ran = check("test", "rules.yaml", "-k", "boat")
    assert (ran.status, ran.out) == (2, "")
    assert "no rule's id and no example holds `boat`: nothing was run" in ran.err


def test_wrong_rules_give_status_2(check, add):
    add("      - $holder refuses to $\n", PATTERNS)
    ran = check("test", "rules.yaml", "--format", "junit")
    assert (ran.status, ran.out) == (2, "")
    assert "rules.yaml:6:" in ran.err


def test_an_unknown_format_gives_status_2(check):
    assert check("test", "rules.yaml", "--format", "tap").status == 2


def test_json_is_for_programs(check, add):
    add("      - $holder rejects $action\n", PATTERNS)
    ran = check("test", "rules.yaml", "--format", "json", "--coverage")
    assert ran.status == 1
    found = json.loads(ran.out)
    assert found["summary"]["as_expected"] is False
    assert [one["text"] for one in found["unfired"]] == ["$holder rejects $action"]


def test_junit_is_for_continuous_integration(check):
    ran = check("test", "rules.yaml", "--format", "junit")
    assert ran.status == 0
    assert len(list(ET.fromstring(ran.out).iter("testcase"))) == 6
