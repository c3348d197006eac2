import json
import re

import pytest

from benchmarks.equivalents import FILES, ours, plain, regex, semgrep_generic, semgrep_regex
from benchmarks.phrases import COMMON, RARE, Phrase, many, phrases, spellings, verb_set
from checker.ruleset import load
from checker.testing import Plan, carry_out

RULE = Phrase("union", verb_set("refuse refuses refused, deny denies denied"))


def test_each_subject_stands_with_each_set_of_verbs():
    verbs = (verb_set("refuse refuses refused"), verb_set("deny denies denied"))
    made = phrases(["union", "club"], verbs)
    assert [rule.id for rule in made] == ["union-refuse", "club-refuse", "union-deny", "club-deny"]


def test_literal_phrases_have_every_form():
    assert list(spellings(RULE)) == [
        f"union {form}" for form in "refuse refuses refused deny denies denied".split()
    ]


@pytest.mark.parametrize("rules", [COMMON, RARE], ids=["common", "rare"])
def test_there_are_fifty_rules_and_each_a_different_one(rules):
    assert len({rule.id for rule in rules}) == len(rules) == 50


def test_rules_grow_by_what_is_added():
    assert len({rule.id for rule in many(2_000)}) == 2_000
    assert many(2_000)[:50] == many(50)


@pytest.mark.parametrize("rules", [COMMON, RARE, many(40)], ids=["common", "rare", "many"])
def test_our_rules_recognise_what_they_say(rules, tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text(ours(rules), encoding="utf-8")
    found = carry_out(Plan(), load([str(path)]))
    assert {outcome.status for outcome in found.outcomes} == {"validated"}


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("The union refused to sign.", True),
        ("The Union has never denied it.", True),
        ("The union did\nnot refuse.", True),
        ("The reunion refused to sign.", False),
        ("The union of sailors refused.", False),
        ("The union will.", False),
    ],
)
def test_a_regular_expression_says_the_same(text, matches):
    assert (re.search(regex(RULE), text, re.IGNORECASE) is not None) is matches


def test_every_file_holds_every_rule():
    assert len(json.loads(plain(COMMON))["rules"]) == 50
    for write in (semgrep_generic, semgrep_regex):
        assert [rule["id"] for rule in json.loads(write(COMMON))["rules"]] == [rule.id for rule in COMMON]
    assert len(json.loads(FILES["prh.yml"](COMMON))["rules"]) == 50
