"""`check sample RULE-ID` prints examples that can be put into a rule file."""

from dataclasses import replace

import yaml

from checker.ruleset import StatementExample, load
from checker.testing import run_examples


def test_each_pattern_has_sentences_with_what_they_catch(check):
    ran = check("sample", "refusal", "--rules", "rules.yaml")
    assert ran.status == 0
    assert ran.out == (
        "# $holder refuses to $action\n"
        "- match: The union refuses to close the mill.\n"
        "  holder: The union\n"
        "  action: close the mill\n"
    )


def test_what_is_printed_are_examples_that_hold(check):
    (rule,) = (rule for rule in load(["default"]).statements if rule.id == "offer")
    printed = yaml.safe_load(check("sample", "offer", "-n", "2").out)
    examples = tuple(
        StatementExample(
            "match",
            one["match"],
            tuple((k, one[k]) for k in one if k != "match"),
            todo=False,
            place=rule.place,
        )
        for one in printed
    )
    ruleset = replace(
        load(["default"]), statements=(replace(rule, nots=(), examples=examples),), conflicts=()
    )
    assert len(examples) > len(rule.patterns)
    assert [outcome.detail for outcome in run_examples(ruleset) if outcome.status != "validated"] == []


def test_an_unknown_rule_gets_the_nearest_name(check):
    ran = check("sample", "refusel")
    assert ran.status == 2
    assert ran.err == "check: there is no statement rule `refusel`\n  did you mean `refusal`?\n"


def test_a_kind_stands_for_all_its_rules(check):
    printed = check("sample", "condition").out
    assert "# $outcome unless $requirement\n" in printed
    assert "# unless: An outcome comes about if the requirement is not met.\n" in printed
