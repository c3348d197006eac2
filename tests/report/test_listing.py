"""The overview of rules: lines that fit, and what is asked for."""

import json

import pytest

from checker.report.listing import listing, matching
from checker.report.listing_json import listing_json
from checker.report.listing_text import Page, listing_text
from checker.report.options import COLOURED
from checker.ruleset import load

RULES = """\
words:
  refuse: [refuse, decline]
statements:
  - id: refusal
    doc: The holder will not do something, whoever asks for it, however nicely they ask and however often.
    patterns:
      - $holder <refuse> to $action
      - $holder says no to $partner
    examples:
      - match: The union refuses to vote.
      - no_match: The union votes.
  - id: flat-refusal
    kind: refusal
    doc: The holder will hear of nothing.
    patterns:
      - $holder <refuse> everything
    examples:
      - match: The union refuses everything.
      - no_match: The union votes.
conflicts:
  - id: refused-twice
    doc: Two parties refuse the same.
    severity: note
    between: {first: refusal, second: [flat-refusal, assertion]}
    when: same_holder(first, second)
    message: both
    examples:
      - conflict: The union refuses to vote. The union refuses everything.
      - consistent: The union refuses to vote. The club votes.
"""


@pytest.fixture
def listed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules.yaml").write_text(RULES)
    return listing(load(["rules.yaml"]))


def test_a_kind_knows_its_roles_its_rules_and_who_pairs_them(listed):
    refusal, assertion = listed.kinds
    assert refusal.roles == ("holder", "action?", "partner?")
    assert [(rule.rule.id, rule.paired_by) for rule in refusal.rules] == [
        ("refusal", ()),
        ("flat-refusal", ("refused-twice",)),
    ]
    assert (refusal.paired_by, assertion.paired_by) == (("refused-twice",), ("refused-twice",))
    assert (assertion.name, assertion.rules) == ("assertion", ())


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_fit(listed, width):
    lines = listing_text(listed, Page(width)).splitlines()
    assert max(map(len, lines)) <= width


def test_nothing_is_lost_by_wrapping(listed):
    narrow, wide = (listing_text(listed, Page(width)).split() for width in (40, 1000))
    assert narrow == wide


def test_a_rule_that_is_asked_for_by_its_id_says_so(listed):
    assert "flat-refusal (1 pattern; 2 examples; paired by refused-twice): The holder" in listing_text(
        listed, Page(100)
    )


def test_names_have_their_colour(listed):
    assert (
        "  \x1b[1mrefused-twice\x1b[0m: \x1b[1;36mnote\x1b[0m, refusal / flat-refusal or assertion (2 examples)\n"
        in listing_text(listed, Page(100, COLOURED))
    )


@pytest.mark.parametrize(
    ("text", "rules", "conflicts", "words"),
    [
        ("", ["refusal", "flat-refusal"], ["refused-twice"], ["refuse"]),
        ("REFUSAL", ["refusal", "flat-refusal"], ["refused-twice"], []),
        ("hear of", ["flat-refusal"], [], []),
        ("assertion", [], ["refused-twice"], []),
        ("decline", [], [], ["refuse"]),
    ],
)
def test_what_is_asked_for_is_found_by_name_and_doc(listed, text, rules, conflicts, words):
    found = matching(listed, text)
    assert [rule.rule.id for kind in found.kinds for rule in kind.rules] == rules
    assert [rule.id for rule in found.conflicts] == conflicts
    assert [name for name, _ in found.words] == words


def test_programs_get_the_same(listed):
    record = json.loads(listing_json(listed))
    assert record["kinds"][0] == {
        "kind": "refusal",
        "roles": ["holder", "action?", "partner?"],
        "rules": ["refusal", "flat-refusal"],
        "paired_by": ["refused-twice"],
    }
    assert [rule["line"] for rule in record["statements"]] == [4, 12]
    assert record["words"] == {"refuse": ["refuse", "decline"]}
