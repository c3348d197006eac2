"""What trying the patterns of a rule set shows to be wrong with it."""

from dataclasses import replace

import pytest

from checker.errors import RuleError
from checker.report import OUTCOME_FORMATS, PLAIN
from checker.report.mistakes import render_mistakes
from checker.ruleset import prepare
from checker.testing import Plan, carry_out, load_proved, prove, sample
from checker.testing.proving import doubts, never_matching

RULE = """\
words:
  refuse: [refuse, decline]
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns:
      - {patterns}
    examples:
      - match: {match}
      - no_match: The shops were open.
"""


def mistakes(folder, *patterns, match="The union refuses to sign the deal.", more=""):
    path = folder / "rules.yaml"
    path.write_text(RULE.format(patterns="\n      - ".join(patterns), match=match) + more, "utf-8")
    return [
        (mistake.code, mistake.span.of(mistake.source.text)) for mistake in prove(prepare([path]).ruleset)
    ]


def test_sound_rules_have_no_mistake(tmp_path):
    assert mistakes(tmp_path, "$holder refuses to $action", "$holder opposes $action") == []


def unmatched(folder, pattern, match):
    """The patterns of a rule as if they did not match their own sentences."""
    mistakes(folder, pattern, match=match)
    ruleset = prepare([folder / "rules.yaml"]).ruleset
    found = sample(ruleset.statements[0], ruleset)
    bare = tuple(
        replace(one, samples=tuple(replace(s, statement=None) for s in one.samples)) for one in found
    )
    return [mistake.message for mistake in never_matching([bare], ruleset)]


def test_a_pattern_that_does_not_match_its_own_sentence_never_matches(tmp_path):
    assert unmatched(tmp_path, "$holder refuses to $action", match="The shops were closed.") == [
        "this pattern does not even match the sentence made from it: The union refuses to close the mill."
    ]


def test_a_pattern_that_an_example_shows_to_match_is_left_alone(tmp_path):
    assert unmatched(tmp_path, "$holder refuses to $action", match="The club refuses to pay.") == []


def test_a_pattern_beside_a_wider_one_adds_nothing(tmp_path):
    assert mistakes(tmp_path, "$holder <refuse> to $action", "$holder declines to $action") == [
        ("covered-pattern", "$holder declines to $action")
    ]


def test_of_two_patterns_that_say_the_same_the_later_is_told(tmp_path):
    assert mistakes(tmp_path, "$holder refuses to $action", "$holder refused to $action") == [
        ("covered-pattern", "$holder refused to $action")
    ]


def test_a_class_of_which_only_a_member_is_covered_is_left_alone(tmp_path):
    assert mistakes(tmp_path, "$holder declines to $action", "$holder refuses to $action") == []
    assert mistakes(tmp_path, "$holder <refuse> to $action", "$holder (declines | opposes) to $action") == []


def test_a_pattern_whose_sentences_an_earlier_one_takes_otherwise_is_told(tmp_path):
    opposed = "$holder is opposed to $action"
    assert mistakes(tmp_path, "$holder opposes $action", opposed) == [("shadowed-pattern", opposed)]
    assert mistakes(tmp_path, opposed, "$holder opposes $action") == []


def test_a_pattern_that_binds_more_is_no_repetition(tmp_path):
    assert mistakes(tmp_path, "$holder refuses $action before $day", "$holder refuses $action") == []


OTHER = """\
  - id: refusal-again
    kind: refusal
    doc: The same once more.
    patterns:
      - $holder declines to $action
    examples:
      - match: The union declines to sign the deal.
      - no_match: The shops were open.
"""


def test_a_rule_that_another_of_its_kind_covers_is_told(tmp_path):
    assert mistakes(tmp_path, "$holder <refuse> to $action", more=OTHER) == [
        ("covered-rule", "refusal-again")
    ]


def test_a_rule_of_another_kind_may_find_the_same(tmp_path):
    other = OTHER.replace("kind: refusal", "kind: denial")
    assert mistakes(tmp_path, "$holder <refuse> to $action", more=other) == []


def test_samples_say_what_the_holes_catch(tmp_path):
    mistakes(tmp_path, "$holder refuses to $action")
    ruleset = prepare([tmp_path / "rules.yaml"]).ruleset
    (sampled,) = sample(ruleset.statements[0], ruleset)
    (found,) = sampled.matched
    caught = {capture.name: capture.span.of(found.text) for capture in found.statement.captures}
    assert caught == {"holder": "The union", "action": "close the mill"}


def test_a_rule_set_that_does_not_load_is_proved_as_far_as_it_goes(tmp_path):
    path = tmp_path / "rules.yaml"
    patterns = (
        "$holder <refuse> to $action\n      - $holder declines to $action\n      - $holder <refuze> $action"
    )
    path.write_text(RULE.format(patterns=patterns, match="The union refuses to sign the deal."), "utf-8")
    with pytest.raises(RuleError) as caught:
        load_proved([path])
    assert [mistake.code for mistake in caught.value.mistakes] == ["covered-pattern", "bad-pattern"]


def test_a_doubtful_rule_is_told_in_every_format(tmp_path):
    path = tmp_path / "rules.yaml"
    patterns = "$holder <refuse> to $action\n      - $holder declines to $action"
    path.write_text(RULE.format(patterns=patterns, match="The union refuses to sign the deal."), "utf-8")
    report = carry_out(Plan(), load_proved([path]))
    assert not report.is_as_expected
    for name, render in OUTCOME_FORMATS.items():
        assert "covered-pattern" in render(report, PLAIN), name
    assert carry_out(Plan("refusal"), load_proved([path])).is_as_expected


def test_the_shipped_rules_are_beyond_doubt():
    assert render_mistakes(doubts(load_proved(["default"]))) == ""
