"""What the examples of a rule fire: its patterns, each by itself, and its `not` patterns."""

from __future__ import annotations

import pytest

from checker.testing import Count, Plan, carry_out
from tests.testing.building import report, ruleset


def unfired(folder, **parts):
    return [(use.part, use.text) for use in report(folder, **parts).coverage.unfired]


def test_rules_whose_every_pattern_is_fired_are_as_expected(tmp_path):
    found = report(tmp_path)
    assert found.is_as_expected
    assert found.coverage.unfired == ()
    assert found.coverage.patterns == Count(2, 2)
    assert found.coverage.conflicts == Count(1, 1)


def test_a_pattern_without_an_example_is_unfired(tmp_path):
    assert unfired(tmp_path, patterns="- $holder rejects $action") == [("pattern", "$holder rejects $action")]
    assert not report(tmp_path, patterns="- $holder rejects $action").is_as_expected


def test_a_pattern_is_fired_though_an_earlier_one_matches_the_clause_first(tmp_path):
    assert unfired(tmp_path, patterns='- $holder "refuses" to $action') == []


def test_a_pattern_that_catches_other_words_than_the_example_names_is_unfired(tmp_path):
    assert unfired(tmp_path, patterns="- $someone refuses to sign $action") == [
        ("pattern", "$someone refuses to sign $action")
    ]


def test_an_example_that_fails_fires_nothing(tmp_path):
    parts = {
        "patterns": "- $holder rejects $action",
        "examples": "- match: The union rejects the deal.\n  action: the offer",
    }
    assert unfired(tmp_path, **parts) == [("pattern", "$holder rejects $action")]


def test_a_not_pattern_without_an_example_is_unfired(tmp_path):
    assert unfired(tmp_path, nots="- $holder refuses to vote") == [("not", "$holder refuses to vote")]


def test_a_not_pattern_is_fired_by_what_it_leaves_out(tmp_path):
    example = "- no_match: The club refused to vote."
    assert unfired(tmp_path, nots="- $holder refuses to vote", examples=example) == []


def test_a_not_pattern_is_fired_though_another_leaves_the_clause_out_as_well(tmp_path):
    example = "- no_match: The club refused to comment on the vote."
    assert unfired(tmp_path, nots="- $holder refuses to comment on $anything", examples=example) == []


def test_a_no_match_that_no_pattern_would_match_fires_no_not_pattern(tmp_path):
    example = "- no_match: The club voted."
    assert unfired(tmp_path, nots="- $holder refuses to vote", examples=example) == [
        ("not", "$holder refuses to vote")
    ]


def test_a_conflict_rule_whose_conflicts_are_known_gaps_is_unfired(tmp_path):
    found = ruleset(tmp_path, mark="severity: note\ntodo: true")
    assert [use.text for use in carry_out(Plan(coverage=True), found).coverage.unfired] == [
        "affirmed-and-denied"
    ]


def test_forms_are_counted_each_by_itself(tmp_path):
    parts = {
        "patterns": "- $holder (rejects | opposes | fights) $action",
        "examples": "- match: The union rejects the deal.\n- match: The club opposed the plan.",
    }
    found = report(tmp_path, **parts).coverage
    assert found.unfired == ()
    assert found.forms == Count(4, 5)


def test_without_coverage_nothing_need_be_fired(tmp_path):
    found = carry_out(Plan(), ruleset(tmp_path, patterns="- $holder rejects $action"))
    assert found.coverage is None
    assert found.is_as_expected


@pytest.mark.parametrize(
    ("words", "rules"), [("", {"refusal", "affirmed-and-denied"}), ("FUSAL", {"refusal"}), ("ferry", set())]
)
def test_coverage_looks_at_the_rules_that_the_words_name(tmp_path, words, rules):
    found = carry_out(Plan(words, coverage=True), ruleset(tmp_path))
    assert {use.rule.id for use in found.coverage.uses} == rules


def test_an_unfired_pattern_knows_where_it_stands(tmp_path):
    (use,) = report(tmp_path, patterns="- $holder rejects $action").coverage.unfired
    assert use.place.span.of(use.place.source.text) == "$holder rejects $action"
