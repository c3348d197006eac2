"""What becomes of an example: validated, missing, noisy, wrong, or a known gap."""

from __future__ import annotations

import pytest

from checker.ruleset import load
from checker.testing import Comparison, failed, run_examples
from tests.testing.building import ruleset

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
    assert (outcome.status, outcome.detail) == ("missing", "no pattern matches")


def test_a_match_that_should_not_be_is_noisy_and_says_what_matched(tmp_path):
    (outcome,) = unexpected(tmp_path, more="      - no_match: The union refuses to vote.")
    assert outcome.status == "noisy"
    assert outcome.detail == "'The union refuses to vote' matches '$holder refuses to $action'"


def test_a_role_that_caught_other_words_is_wrong_and_says_which(tmp_path):
    (outcome,) = unexpected(tmp_path, more="      - match: The union refuses to vote.\n        action: sign")
    assert outcome.status == "wrong"
    assert outcome.compared == (Comparison("action", "sign", "vote", alike=False),)
    assert outcome.detail == "'The union refuses to vote' matches '$holder refuses to $action'"


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
    assert outcome.status == "wrong"
    assert outcome.compared == (Comparison("severity", "note", "error", alike=False),)


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


@pytest.mark.parametrize("words", ["the union", "A Union", "“Union,”", "union"])
def test_case_articles_and_punctuation_around_do_not_count(tmp_path, words):
    example = f"      - match: The union refuses to vote.\n        holder: '{words}'"
    assert unexpected(tmp_path, more=example) == []


def test_a_match_that_a_not_pattern_leaves_out_is_missing_and_says_which(tmp_path):
    found = run_examples(ruleset(tmp_path, examples="- match: The club refused to comment."))
    (outcome,) = failed(found)
    assert (outcome.status, outcome.detail) == (
        "missing",
        (
            "'The club refused to comment' matches '$holder refuses to $action', "
            "but the `not` pattern '$holder refuses to comment' leaves it out"
        ),
    )


def test_of_several_statements_the_one_nearest_to_the_example_is_compared(tmp_path):
    text = "The club refused to vote, and the union refuses to pay."
    (outcome,) = unexpected(
        tmp_path, more=f"      - match: {text}\n        holder: union\n        action: sign"
    )
    assert [(role.name, role.found) for role in outcome.compared] == [
        ("holder", "the union"),
        ("action", "pay"),
    ]


def test_a_role_that_caught_nothing_is_compared_with_nothing(tmp_path):
    example = "      - match: The union refuses to vote.\n        target: the club"
    rules = RULES.replace("      - $holder refuses to $action\n", "{patterns}")
    patterns = "      - $holder refuses to $action\n      - $holder spares $target\n"
    path = tmp_path / "rules.yaml"
    path.write_text(rules.format(more=example, conflicts="", patterns=patterns), "utf-8")
    (outcome,) = failed(run_examples(load([path])))
    assert outcome.compared == (Comparison("target", "the club", "", alike=False),)
