"""The seed articles are well-formed, and the checker reads each exactly as its author did."""

from __future__ import annotations

import pytest

from tests.seeds.comparing import differences
from tests.seeds.expected import (
    CONFLICTS,
    KINDS,
    NAMES,
    SEVERITIES,
    Reading,
    SeedFinding,
    SeedStatement,
    article,
    expected,
    written,
)


@pytest.mark.parametrize("name", NAMES)
def test_every_expected_text_stands_exactly_once_in_its_article(name):
    data = written(name)
    texts = [s["text"] for s in data["statements"]] + [p for f in data["findings"] for p in f["places"]]
    text = article(name)
    assert [one for one in texts if text.count(one) != 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_expectations_use_the_known_kinds_rules_and_severities(name):
    reading = expected(name)
    assert {one.kind for one in reading.statements} <= KINDS
    assert {one.rule for one in reading.findings} <= CONFLICTS
    assert {one.severity for one in reading.findings} <= SEVERITIES


@pytest.mark.parametrize("name", NAMES)
def test_no_statement_is_expected_twice(name):
    assert len(written(name)["statements"]) == len(expected(name).statements)


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_joins_at_least_two_places(name):
    assert [one for one in expected(name).findings if len(set(one.places)) < 2] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_article_has_the_length_of_a_short_report(name):
    assert 150 <= len(article(name).split()) <= 500


TOLD_ELSEWHERE = {"contradicted", "claim-denied"}
"""Conflicts that stand beside another rule's in the articles, which reports the pair."""

OF_TWO_TEXTS = {"denied-in-other-words"}
"""Conflicts between a text and its reference only; the articles have none."""


def test_every_kind_and_every_conflict_occurs_in_some_article():
    readings = [expected(name) for name in NAMES]
    assert {one.kind for reading in readings for one in reading.statements} == KINDS
    assert {
        one.rule for reading in readings for one in reading.findings
    } | TOLD_ELSEWHERE | OF_TWO_TEXTS == CONFLICTS


def test_enough_articles_must_stay_silent_although_they_say_much():
    silent = [reading for reading in map(expected, NAMES) if not reading.findings]
    assert len(silent) >= 5
    assert all(len(reading.statements) >= 4 for reading in silent)


@pytest.mark.parametrize("name", NAMES)
def test_the_checker_reads_the_article_as_its_author_did(name):
    from tests.seeds.actual import actual

    assert "\n".join(differences(expected(name), actual(name))) == ""


def test_readings_that_agree_have_no_differences():
    reading = Reading(
        frozenset({SeedStatement("offer", "Turkey", "a")}), (SeedFinding("r", "note", ("a", "b")),)
    )
    assert differences(reading, reading) == ()


def test_differences_name_what_is_missing_and_what_is_unexpected():
    wanted = Reading(frozenset({SeedStatement("offer", "Turkey", "a")}), ())
    got = Reading(frozenset({SeedStatement("offer", "", "a")}), (SeedFinding("r", "note", ("a", "b")),))
    assert differences(wanted, got) == (
        "missing     offer [Turkey] a",
        "unexpected  offer [the article] a",
        "unexpected  note [r] a <> b",
    )


def test_a_finding_that_comes_twice_is_a_difference():
    one = SeedFinding("r", "note", ("a", "b"))
    lines = differences(Reading(frozenset(), (one,)), Reading(frozenset(), (one, one)))
    assert lines == ("unexpected  note [r] a <> b",)
