"""What becomes of an example: validated, missing, noisy, wrong, or a known gap."""

from __future__ import annotations

import pytest

from checker.report.outcomes import render_outcomes
from checker.ruleset import load
from checker.testing import failed, run_examples

RULES = """\
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns:
      - $holder refuses to $action
    examples:
      - match: The union refuses to sign the deal.
        holder: union
        action: Sign the deal.
      - no_match: The union signs the deal.
{more}
conflicts:
  - id: affirmed-and-denied
    doc: Something is said to be so and not to be so.
    severity: error
    between: {{affirmed: assertion, negated: assertion}}
    when: negates(negated, affirmed)
    message: denied
    examples:
      - conflict: The ferry reached the island on Monday. The ferry did not reach the island on Monday.
      - consistent: The ferry reached the island on Monday. The train did not reach the coast on Monday.
{conflicts}
"""


def outcomes(folder, *, more="", conflicts=""):
    path = folder / "rules.yaml"
    path.write_text(RULES.format(more=more, conflicts=conflicts), "utf-8")
    return run_examples(load([path]))


def unexpected(folder, **examples):
    return [outcome for outcome in outcomes(folder, **examples) if outcome.status != "validated"]


def test_examples_that_are_as_they_say_are_validated(tmp_path):
    found = outcomes(tmp_path)
    assert [outcome.status for outcome in found] == ["validated"] * 4
    assert failed(found) == ()


def test_a_match_that_is_not_found_is_missing(tmp_path):
    (outcome,) = unexpected(tmp_path, more="      - match: The union signs the deal.")
    assert outcome.status == "missing"


def test_a_match_that_should_not_be_is_noisy_and_says_what_matched(tmp_path):
    (outcome,) = unexpected(tmp_path, more="      - no_match: The union refuses to vote.")
    assert outcome.status == "noisy"
    assert outcome.detail == "'The union refuses to vote' matches '$holder refuses to $action'"


def test_a_role_that_caught_other_words_is_wrong_and_says_which(tmp_path):
    (outcome,) = unexpected(tmp_path, more="      - match: The union refuses to vote.\n        action: sign")
    assert outcome.status == "wrong"
    assert outcome.detail == "action: 'vote', not 'sign'"


def test_a_conflict_that_is_not_found_is_missing(tmp_path):
    (outcome,) = unexpected(tmp_path, conflicts="      - conflict: The ferry sank. The train left.")
    assert outcome.status == "missing"
    assert outcome.detail == "both sides are recognised, but the condition does not hold"


def test_a_conflict_without_its_statements_is_missing_and_says_which(tmp_path):
    (outcome,) = unexpected(tmp_path, conflicts="      - conflict: Red shoes!")
    assert (outcome.status, outcome.detail) == ("missing", "not recognised: assertion")


def test_a_conflict_that_should_not_be_is_noisy(tmp_path):
    text = "The ferry reached the island on Monday. The ferry did not reach the island on Monday."
    (outcome,) = unexpected(tmp_path, conflicts=f"      - consistent: {text}")
    assert outcome.status == "noisy"


def test_a_conflict_of_another_severity_is_wrong(tmp_path):
    text = "The ferry reached the island on Monday. The ferry did not reach the island on Monday."
    (outcome,) = unexpected(tmp_path, conflicts=f"      - conflict: {text}\n        severity: note")
    assert (outcome.status, outcome.detail) == ("wrong", "severity: error, not note")


def test_a_conflict_may_lie_between_a_text_and_its_reference(tmp_path):
    example = (
        "      - conflict: The ferry did not reach the island on Monday.\n"
        "        reference: The ferry reached the island on Monday."
    )
    assert unexpected(tmp_path, conflicts=example) == []


def test_a_known_gap_is_no_failure(tmp_path):
    found = outcomes(tmp_path, more="      - match: The union signs the deal.\n        todo: true")
    assert [outcome.status for outcome in found].count("todo") == 1
    assert failed(found) == ()


def test_a_known_gap_that_is_closed_is_told(tmp_path):
    found = outcomes(tmp_path, more="      - match: The union refuses to vote.\n        todo: true")
    (closed,) = [outcome for outcome in found if outcome.detail]
    assert closed.status == "validated"
    assert "no `todo`" in closed.detail


def test_outcomes_are_printed_with_place_and_count(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules.yaml").write_text(
        RULES.format(more="      - no_match: The union refuses to vote.", conflicts=""), "utf-8"
    )
    assert render_outcomes(run_examples(load(["rules.yaml"]))) == (
        "rules.yaml:11:19: noisy[refusal] found, and should not be\n"
        "  no_match: The union refuses to vote.\n"
        "  = 'The union refuses to vote' matches '$holder refuses to $action'\n"
        "5 examples: 4 validated, 1 noisy\n"
    )


@pytest.mark.parametrize("words", ["the union", "A Union", "“Union,”", "union"])
def test_case_articles_and_punctuation_around_do_not_count(tmp_path, words):
    example = f"      - match: The union refuses to vote.\n        holder: '{words}'"
    assert unexpected(tmp_path, more=example) == []
