"""All passes together: files -> a ruleset."""

from __future__ import annotations

import pytest

from checker.errors import RuleError
from checker.ruleset import UnknownRule, focus, ignore, load, select, whole
from checker.ruleset.condition import Alias, Call, RoleOf
from checker.source import Span
from tests.ruleset.building import REFUSAL, REFUSED_AND_DONE, write


@pytest.fixture
def rules(tmp_path):
    write(tmp_path, a=REFUSAL, b=REFUSED_AND_DONE)
    return load([tmp_path])


def test_a_statement_rule_takes_its_id_for_its_kind(rules):
    (rule,) = rules.statements
    assert (rule.id, rule.kind) == ("refusal", "refusal")
    assert [pattern.text for pattern in rule.patterns] == ["$holder refuses to $action"]
    assert rule.patterns[0].forms[0].variables == {"holder", "action"}
    assert [example.outcome for example in rule.examples] == ["match", "no_match"]


def test_a_conflict_rule_holds_its_condition_and_its_message(rules):
    (rule,) = rules.conflicts
    here = Span(0, 0)
    assert rule.between == (("refused", ("refusal",)), ("done", ("assertion",)))
    assert rule.when == Call("negates", (Alias("refused", here), Alias("done", here)), here)
    assert rule.message.parts == ('"', RoleOf("refused", "action", False, here), '" is refused')
    assert [(example.severity, example.todo) for example in rule.examples] == [("note", False), (None, True)]


@pytest.mark.parametrize(("line", "expected"), [("", True), ("    suppressible: false\n", False)])
def test_a_rule_may_say_that_nothing_hides_its_findings(tmp_path, line, expected):
    write(tmp_path, a=REFUSAL, b=REFUSED_AND_DONE.replace("    when:", f"{line}    when:"))
    (rule,) = load([tmp_path]).conflicts
    assert rule.suppressible is expected


def test_lexicon_sections_join_across_files(tmp_path):
    write(
        tmp_path,
        a=REFUSAL + "lexicon:\n  antonyms: [[rise, fall]]\n  parties: {Union: [the workers]}\n",
        b="lexicon:\n  antonyms: [[open, shut]]\n  parties: {Union: [the staff, the workers]}\n",
    )
    found = load([tmp_path])
    assert found.lexicon.antonyms == (("rise", "fall"), ("open", "shut"))
    assert found.parties == {"Union": ("the workers", "the staff")}


def test_rules_of_several_files_may_share_a_kind_and_then_bind_the_same_roles(tmp_path):
    second = REFUSAL.replace("id: refusal", "id: refusal-noun\n    kind: refusal").replace("to $action", "")
    write(tmp_path, a=REFUSAL, b=second, c=REFUSED_AND_DONE)
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    assert [mistake.code for mistake in caught.value.mistakes] == ["unbound-role"]


def test_a_role_that_may_be_absent_is_asked_for_with_a_question_mark(tmp_path):
    second = REFUSAL.replace("id: refusal", "id: refusal-noun\n    kind: refusal").replace("to $action", "")
    write(tmp_path, a=REFUSAL, b=second, c=REFUSED_AND_DONE.replace("{refused.action}", "{refused.action?}"))
    assert len(load([tmp_path]).statements) == 2


def test_between_may_name_one_rule_instead_of_its_kind(tmp_path):
    second = REFUSAL.replace("id: refusal", "id: refusal-noun\n    kind: no").replace("to $action", "")
    write(
        tmp_path,
        a=REFUSAL,
        b=second,
        c=REFUSED_AND_DONE.replace("refused: refusal,", "refused: refusal-noun,"),
    )
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    assert [mistake.code for mistake in caught.value.mistakes] == ["unknown-role"]


def test_an_alias_may_stand_for_several_kinds(tmp_path):
    second = REFUSAL.replace("id: refusal", "id: no-vote")
    listed = REFUSED_AND_DONE.replace("refused: refusal,", "refused: [refusal, no-vote],")
    write(tmp_path, a=REFUSAL, b=second, c=listed)
    (rule,) = load([tmp_path]).conflicts
    assert rule.between == (("refused", ("refusal", "no-vote")), ("done", ("assertion",)))


def test_a_role_must_be_bound_by_every_kind_of_a_list(tmp_path):
    second = REFUSAL.replace("id: refusal", "id: no-vote").replace("to $action", "")
    listed = REFUSED_AND_DONE.replace("refused: refusal,", "refused: [refusal, no-vote],")
    write(tmp_path, a=REFUSAL, b=second, c=listed)
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    (mistake,) = caught.value.mistakes
    assert mistake.code == "unbound-role"
    assert mistake.message == "not every pattern of `refusal` or `no-vote` binds `$action`"


def test_mistakes_of_all_files_come_at_once_in_the_order_of_files_and_places(tmp_path):
    write(
        tmp_path,
        a=REFUSAL.replace("doc:", "dock:").replace("no_match", "not_match"),
        b=REFUSED_AND_DONE.replace("negates", "negate").replace("note\n    between", "low\n    between"),
    )
    with pytest.raises(RuleError) as caught:
        load([tmp_path, tmp_path / "nowhere"])
    assert [mistake.code for mistake in caught.value.mistakes] == [
        "no-rules",  # the folder that is not there
        "unknown-key", "missing-key",  # a
        "unknown-value", "unknown-relation",  # b
    ]  # fmt: skip


def test_the_same_class_in_two_files_is_a_mistake(tmp_path):
    write(tmp_path, a=REFUSAL + "words:\n  no: [never]\n", b="words:\n  no: [nor]\n")
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    (mistake,) = caught.value.mistakes
    assert mistake.code == "repeated-class"
    assert "a.yaml:10" in mistake.message


def test_a_pattern_with_a_mistake_does_not_hide_the_others(tmp_path):
    wrong = REFUSAL.replace("$holder refuses", "$holder <no> refuses")
    write(tmp_path, a=wrong, b=REFUSED_AND_DONE.replace("negates(", "negated("))
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    assert [mistake.code for mistake in caught.value.mistakes] == ["bad-pattern", "unknown-relation"]


def test_nothing_but_words_is_no_ruleset(tmp_path):
    write(tmp_path, a="words:\n  no: [never]\n")
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    assert [mistake.code for mistake in caught.value.mistakes] == ["no-rules"]


def test_all_shipped_rules_load_and_the_same_way_every_time():
    once, twice = load(["default"]), load(["default"])
    assert once.statements
    assert once.conflicts
    assert [rule.id for rule in once.conflicts] == [rule.id for rule in twice.conflicts]


def test_select_keeps_and_ignore_drops_conflict_rules(rules):
    assert [rule.id for rule in select(rules, ["refused-and-done"]).conflicts] == ["refused-and-done"]
    assert ignore(rules, ["refused-and-done"]).conflicts == ()
    assert ignore(rules, ["refused-and-done"]).statements == rules.statements


@pytest.mark.parametrize("choose", [select, ignore])
def test_an_unknown_rule_cannot_be_chosen(choose, rules):
    with pytest.raises(UnknownRule) as caught:
        choose(rules, ["refused-and-don"])
    assert caught.value.help == "did you mean `refused-and-done`?"


def test_a_look_at_a_statement_rule_takes_in_the_conflict_rules_that_pair_it(rules):
    looked_at = focus(rules, "refusal")
    assert looked_at.rule is looked_at.statements[0]
    assert [rule.id for rule in looked_at.conflicts] == ["refused-and-done"]


def test_a_look_at_a_conflict_rule_takes_in_the_statement_rules_of_its_kinds(rules):
    looked_at = focus(rules, "refused-and-done")
    assert [rule.id for rule in looked_at.statements] == ["refusal"]
    assert (looked_at.rule,) == looked_at.conflicts
    shipped = load(["default"])
    assert {rule.kind for rule in focus(shipped, "offer-refused").statements} == {"offer", "refusal"}
    assert {rule.id for rule in focus(shipped, "offer").conflicts} == {"offer-refused"}


def test_a_look_at_all_leaves_none_out(rules):
    assert (whole(rules).statements, whole(rules).conflicts) == (rules.statements, rules.conflicts)


def test_a_rule_that_is_not_there_cannot_be_looked_at(rules):
    with pytest.raises(UnknownRule) as caught:
        focus(rules, "refusals")
    assert str(caught.value) == "there is no rule `refusals`"
    assert caught.value.help == "did you mean `refusal`?"
