import json

import pytest

from tests.cli.conftest import CLASH

WARNING = "clash.txt:3:1: warning[promised-and-refused]"


@pytest.fixture
def configured(here):
    def write(text, name="checker.toml"):
        (here / name).write_text(text, "utf-8")

    return write


def test_rules_and_texts_may_come_from_the_configuration(check, configured):
    configured('rules = ["rules.yaml"]\ntexts = ["clash.txt", "clean.txt"]\n')
    ran = check()
    assert ran.status == 1
    assert ran.err == "1 finding (1 error) in 2 texts\n"


def test_rules_alone_take_the_texts_from_the_configuration(check, configured):
    configured('rules = ["nowhere"]\ntexts = ["clean.txt"]\n')
    assert check("rules.yaml").err == "nothing found in 1 text\n"


def test_the_command_line_wins(check, configured):
    configured(
        'rules = ["nowhere"]\ntexts = ["nowhere.txt"]\nfail-on = "never"\nignore = ["promised-and-refused"]\n'
    )
    words = ("rules.yaml", "clash.txt", "--select", "promised-and-refused")
    assert check(*words).status == 0
    ran = check(*words, "--fail-on", "error")
    assert ran.status == 1
    assert "promised-and-refused" in ran.out


def test_no_config_leaves_it_aside_and_config_names_another(check, configured, here):
    configured('fail-on = "never"\n')
    configured('fail-on = "note"\n', "other.toml")
    words = ("rules.yaml", "clash.txt")
    assert check(*words).status == 0
    assert check(*words, "--no-config").status == 1
    assert check(*words, "--config", "other.toml").status == 1


def test_severities_are_set_by_rule_and_path(check, configured):
    configured('[severity]\npromised-and-refused = {"drafts/**" = "note", "*.txt" = "warning"}\n')
    ran = check("rules.yaml", "clash.txt", "--fail-on", "error")
    assert ran.status == 0
    assert ran.out.startswith(WARNING)


def test_config_prints_each_value_with_its_origin(check, configured):
    configured(
        'texts = ["."]\n\n[severity]\na-b = "note"\n\n[[allow]]\nrule = "a-b"\nreason = "so"\nuntil = 2027-01-31\n'
    )
    assert check("config", "rules.yaml", "--fail-on", "note").out == (
        'rules = ["rules.yaml"]  # command line\n'
        'texts = ["."]  # checker.toml:1\n'
        'fail-on = "note"  # command line\n'
        'severity = {a-b = {"**" = "note"}}  # checker.toml:3\n'
        'allow = [{rule = "a-b", reason = "so", until = 2027-01-31}]  # checker.toml:6\n'
    )


def test_config_as_json(check, configured):
    configured("jobs = 3\n[[allow]]\nrule = 'a-b'\nuntil = 2027-01-31\n")
    found = json.loads(check("config", "--format", "json").out)["settings"]
    assert found["jobs"] == {"value": 3, "from": "checker.toml:1"}
    assert found["rules"] == {"value": ["default"], "from": "default"}
    assert found["allow"]["value"] == [{"rule": "a-b", "until": "2027-01-31"}]


def test_a_mistake_is_shown_with_its_place(check, configured):
    configured('jobs = 1\nfail_on = "error"\n')
    ran = check("rules.yaml", "clash.txt")
    assert ran.status == 2
    assert ran.err == (
        "checker.toml:2:1: error[unknown-key] the configuration has no key `fail_on`\n"
        '  2 | fail_on = "error"\n'
        "    | ^^^^^^^\n"
        "  = help: did you mean `fail-on`?\n\n"
        "1 mistake in the configuration\n"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('ignore = ["promised-and-refusd"]\n', "checker.toml:1:12: error[unknown-rule]"),
        ('ignore = [\n  "stale-suppression",\n  "x"]\n', "checker.toml:3:4: error[unknown-rule]"),
        ('select = ["stale-suppression"]\n', "checker.toml:1:12: error[unknown-rule]"),
        ('[severity]\nrefused = "note"\n', "checker.toml:2:1: error[unknown-rule]"),
    ],
)
def test_a_rule_that_is_not_there_is_told(check, configured, text, place):
    configured(text)
    ran = check("rules.yaml", "clash.txt")
    assert ran.status == 2
    assert place in ran.err


def test_an_entry_for_a_rule_that_must_be_told_is_a_mistake(check, configured, here):
    rules = (here / "rules.yaml").read_text()
    (here / "rules.yaml").write_text(
        rules.replace("severity: error", "severity: error\n    suppressible: false")
    )
    configured('[[allow]]\nrule = "promised-and-refused"\nreason = "so"\n')
    ran = check("rules.yaml", "clash.txt")
    assert ran.status == 2
    assert "checker.toml:2:9: error[unsuppressible]" in ran.err


def test_a_missing_configuration_is_named(check):
    ran = check("rules.yaml", "clash.txt", "--config", "gone.toml")
    assert ran.status == 2
    assert ran.err.startswith("gone.toml: error[unreadable]")


def test_an_entry_sets_findings_aside_until_its_day(check, configured):
    configured(
        '[[allow]]\nrule = "promised-and-refused"\npath = "*.txt"\nreason = "both quoted"\nuntil = 2027-01-31\n'
    )
    ran = check("rules.yaml", "clash.txt", "--today", "2027-01-31")
    assert (ran.status, ran.out, ran.err) == (0, "", "nothing found in 1 text, 1 set aside\n")
    ran = check("rules.yaml", "clash.txt", "--today", "2027-02-01")
    assert ran.status == 1
    assert ran.out.endswith(
        "checker.toml:1:3: warning[expired-suppression] `promised-and-refused` was set aside until 2027-01-31: both quoted\n"
        "  1 | [[allow]]\n"
        "    |   ^^^^^ suppression\n"
        "    = mend the text, or give it another day\n\n"
    )
    assert ran.err == "2 findings (1 error, 1 warning) in 1 text\n"


def test_an_entry_by_fingerprint(check, configured):
    found = json.loads(check("rules.yaml", "clash.txt", "--format", "jsonl").out)["findings"][0][
        "fingerprint"
    ]
    configured(f'[[allow]]\nfingerprint = "{found}"\nreason = "so"\n')
    assert check("rules.yaml", "clash.txt").status == 0


def test_an_entry_without_a_reason_sets_nothing_aside(check, configured):
    configured('[[allow]]\nrule = "promised-and-refused"\nreason = " "\n')
    ran = check("rules.yaml", "clash.txt")
    assert "error[promised-and-refused]" in ran.out
    assert "warning[reasonless-suppression]" in ran.out


def test_an_entry_is_stale_only_where_all_was_read(check, configured):
    entry = '[[allow]]\nrule = "promised-and-refused"\nreason = "so"\n'
    configured(entry)
    assert check("rules.yaml", "clean.txt").status == 0
    configured(f'texts = ["clean.txt"]\n{entry}')
    ran = check("rules.yaml")
    assert ran.status == 1
    assert "warning[stale-suppression]" in ran.out
    assert check("rules.yaml", "clean.txt").status == 0


def test_an_entry_for_one_text_is_stale_where_that_was_read(check, configured):
    configured('[[allow]]\nrule = "promised-and-refused"\npath = "clean.txt"\nreason = "so"\n')
    assert "stale-suppression" in check("rules.yaml", "clean.txt").out


def test_an_entry_for_a_rule_that_is_gone_is_stale(check, configured):
    configured('[[allow]]\nrule = "promised-and-refusd"\nreason = "so"\n')
    ran = check("rules.yaml", "clean.txt")
    assert "no rule is called `promised-and-refusd`" in ran.out
    assert "did you mean `promised-and-refused`?" in ran.out


def test_remarks_may_be_ignored_or_made_notes(check, configured):
    entry = '[[allow]]\nrule = "gone"\nreason = "so"\n'
    configured(f'ignore = ["stale-suppression"]\n{entry}')
    assert check("rules.yaml", "clean.txt").out == ""
    configured(f'{entry}[severity]\nstale-suppression = "note"\n')
    ran = check("rules.yaml", "clean.txt")
    assert ran.status == 0
    assert "note[stale-suppression]" in ran.out


def test_remarks_stand_in_json_beside_the_findings(check, configured):
    configured('[[allow]]\nrule = "gone"\nreason = "so"\n')
    run = json.loads(check("rules.yaml", "clean.txt", "--format", "json").out)
    assert run["summary"]["documents"] == 1
    last = run["documents"][-1]
    assert (last["id"], last["findings"]) == ("checker.toml", [])
    (remark,) = last["remarks"]
    assert remark["rule"] == "stale-suppression"
    assert [label["line"] for label in remark["labels"]] == [1]


def test_paths_are_seen_from_the_configuration(check, configured, here, monkeypatch):
    configured(
        'rules = ["rules.yaml"]\ntexts = ["clash.txt"]\n[[allow]]\npath = "clash.txt"\nreason = "so"\n'
    )
    (here / "deep").mkdir()
    monkeypatch.chdir(here / "deep")
    ran = check()
    assert (ran.status, ran.err) == (0, "nothing found in 1 text, 1 set aside\n")


def test_a_path_may_be_given_from_the_root(check, configured, here):
    configured('[[allow]]\npath = "clash.txt"\nreason = "so"\n')
    assert check("rules.yaml", str(here / "clash.txt")).status == 0


def test_a_record_may_allow_a_finding(check, here):
    record = {
        "id": "a",
        "text": CLASH,
        "allow": [{"rule": "promised-and-refused", "reason": "so", "until": "2027-01-31"}],
    }
    (here / "a.jsonl").write_text(json.dumps(record))
    assert check("rules.yaml", "a.jsonl", "--today", "2027-01-01").status == 0
    ran = check("rules.yaml", "a.jsonl", "--today", "2028-01-01")
    assert "expired-suppression" in ran.out
    assert "error[promised-and-refused]" in ran.out


@pytest.mark.parametrize(
    ("allow", "message"),
    [
        ("x", '"allow" is not a list'),
        ([{"reason": "x"}], 'an entry of "allow" is {"rule": ..., "reason": ...}'),
        ([{"rule": "x", "reason": 1}], '"reason" is not a string'),
        ([{"rule": "x", "until": "soon"}], '"until" is not a date such as "2027-01-31"'),
        ([{"rule": "x", "untl": "2027-01-31"}], 'an entry of "allow" has no "untl"; did you mean `until`?'),
    ],
)
def test_a_record_with_a_wrong_field_is_told(check, here, allow, message):
    (here / "a.jsonl").write_text(json.dumps({"text": CLASH, "allow": allow}))
    ran = check("rules.yaml", "a.jsonl")
    assert ran.status == 2
    assert f"check: a.jsonl:1: {message}\n" in ran.err
