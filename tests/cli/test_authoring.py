"""The commands for authors of rules: new, schema, list."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from checker.cli import output
from checker.ruleset import KINDS, load, published_schema
from tests.ruleset.core_yaml import load_core

MODELINE = "# yaml-language-server: $schema="


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_rule_works_as_it_stands(check, here, kind):
    assert check("new", "early-closing", "--kind", kind).status == 0
    ran = check("test", "early-closing.yaml", "--coverage")
    assert ran.status == 0
    assert "validated" in ran.out
    ruleset = load(["early-closing.yaml"])
    assert "early-closing" in {rule.id for rule in (*ruleset.statements, *ruleset.conflicts)}


@pytest.mark.parametrize("kind", KINDS)
def test_new_rules_stand_beside_each_other_and_beside_the_shipped_ones(check, here, kind):
    for id in ("early-closing", "late-opening"):
        assert check("new", id, "--kind", kind).status == 0
    load(["early-closing.yaml", "late-opening.yaml", "default"])


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_rule_is_valid_by_the_schema(check, here, kind):
    check("new", "early-closing", "--kind", kind)
    tree = load_core((here / "early-closing.yaml").read_text("utf-8"))
    assert Draft202012Validator(json.loads(published_schema())).is_valid(tree)


def test_a_new_statement_rule_is_what_one_mostly_wants(check, here):
    check("new", "early-closing")
    ruleset = load(["early-closing.yaml"])
    assert [rule.id for rule in ruleset.statements] == ["early-closing"]
    assert ruleset.conflicts == ()


def test_the_path_goes_to_standard_output_and_the_next_steps_to_standard_error(check, here):
    ran = check("new", "early-closing", "--in", str(here))
    path = (here / "early-closing.yaml").as_posix()
    assert ran.out == f"{path}\n"
    assert f"check test {path} " in ran.err
    assert f"check explain {path} TEXT " in ran.err


def test_a_path_with_blanks_is_quoted_to_be_copied(check, here):
    (here / "my rules").mkdir()
    assert (
        "check test 'my rules/early-closing.yaml' " in check("new", "early-closing", "--in", "my rules").err
    )


def test_a_new_rule_may_go_into_a_file_of_another_name(check, here):
    assert check("new", "early-closing", "--in", "shops.yml").out == "shops.yml\n"
    assert [rule.id for rule in load(["shops.yml"]).statements] == ["early-closing"]


def test_nothing_is_overwritten(check, here):
    before = (here / "rules.yaml").read_bytes()
    ran = check("new", "early-closing", "--in", "rules.yaml")
    assert ran.status == 2
    assert ran.out == ""
    assert "rules.yaml is there already: a file that declares `refusal`, `promise`, `promised" in ran.err
    assert (here / "rules.yaml").read_bytes() == before


def test_what_is_in_the_way_is_named(check, here):
    (here / "a.yaml").write_text("not: rules\n")
    (here / "b.yaml").mkdir()
    assert "a.yaml is there already: a file without rules" in check("new", "a").err
    assert "b.yaml is there already: a folder" in check("new", "b").err


@pytest.mark.parametrize(
    ("id", "right"),
    [
        ("Early Closing", "early-closing"),
        ("earlyClosing", "early-closing"),
        ("early_closing2", "early-closing2"),
        ("2nd-offer", "nd-offer"),
        ("-", "some-name"),
    ],
)
def test_a_wrong_id_gets_the_right_form(check, here, id, right):
    ran = check("new", "--", id)
    assert ran.status == 2
    assert f"`{id}` is no name for a rule" in ran.err
    assert f"write `{right}`" in ran.err
    assert not list(here.glob(f"*{right}*"))


def test_the_engines_own_kind_is_refused(check, here):
    ran = check("new", "assertion")
    assert ran.status == 2
    assert "comes from the engine" in ran.err
    assert not (here / "assertion.yaml").exists()


def test_an_id_of_the_shipped_rules_is_remarked_on(check, here):
    assert "the shipped rules have a rule `refusal`, too" in check("new", "refusal").err
    assert "shipped rules have" not in check("new", "early-closing").err
    assert (here / "refusal.yaml").exists()


def test_a_folder_that_is_not_there_is_not_made(check, here):
    ran = check("new", "early-closing", "--in", "far/away")
    assert ran.status == 2
    assert "there is no folder far/away" in ran.err
    assert "mkdir -p far/away" in ran.err


def test_a_file_is_no_folder(check, here):
    ran = check("new", "early-closing", "--in", "clean.txt")
    assert ran.status == 2
    assert "clean.txt is a file and no folder" in ran.err


def test_a_folder_that_may_not_be_written_to_is_a_mistake(check, here, monkeypatch):
    def guarded(path, mode="r", *rest, **named):
        if mode == "x":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode, *rest, **named)

    opened = Path.open
    monkeypatch.setattr(Path, "open", guarded)
    ran = check("new", "early-closing")
    assert ran.status == 2
    assert ran.out == ""
    assert "early-closing.yaml cannot be written: Permission denied" in ran.err


def test_a_name_that_is_too_long_is_a_mistake(check, here):
    assert check("new", "a" * 300).status == 2


def test_without_a_schema_none_is_named(check, here):
    check("new", "early-closing")
    assert MODELINE not in (here / "early-closing.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("schema", "named"),
    [
        ("rules/shops/rules.schema.json", "rules.schema.json"),
        ("rules/rules.schema.json", "../rules.schema.json"),
        ("docs/rules.schema.json", "../../docs/rules.schema.json"),
    ],
)
def test_a_schema_in_the_folder_or_above_is_named_for_the_editor(check, here, schema, named):
    for folder in ("rules/shops", "docs"):
        (here / folder).mkdir(parents=True)
    (here / schema).write_text(published_schema(), "utf-8")
    check("new", "early-closing", "--in", "rules/shops")
    first = (here / "rules" / "shops" / "early-closing.yaml").read_text("utf-8").splitlines()[0]
    assert first == f"{MODELINE}{named}"
    load(["rules/shops/early-closing.yaml"])


def test_the_schema_is_printed(check):
    ran = check("schema")
    assert (ran.status, ran.out, ran.err) == (0, published_schema(), "")


def test_list_shows_how_kinds_and_conflict_rules_belong_together(check):
    ran = check("list", "rules.yaml")
    assert ran.status == 0
    assert ran.out == (
        "kinds of statements with their rules\n"
        "  refusal: holder, action\n"
        "    paired by promised-and-refused\n"
        "    refusal (1 pattern; 2 examples): The holder will not do something.\n"
        "  promise: holder, action\n"
        "    paired by promised-and-refused\n"
        "    promise (1 pattern; 2 examples): The holder announces to do something.\n"
        "  assertion: holder, complement?, object?, predicate?, recipient?, subject?, time?\n"
        "    from the engine: every statement of fact\n"
        "    paired by no conflict rule\n"
        "\n"
        "conflict rules\n"
        "  promised-and-refused: error, promise / refusal (2 examples)\n"
        "    Somebody refuses what somebody promised.\n"
    )


def test_list_shows_only_what_is_asked_for(check):
    ran = check("list", "rules.yaml", "-k", "ANNOUNCES")
    assert "promise: holder" in ran.out
    assert "refusal" not in ran.out.replace("promised-and-refused", "")
    assert ran.err == ""


def test_list_says_that_nothing_is_asked_for(check):
    ran = check("list", "rules.yaml", "-k", "dancing")
    assert (ran.status, ran.out) == (0, "")
    assert "nothing has `dancing`" in ran.err


def test_word_classes_are_listed_on_demand(check, here):
    (here / "words.yaml").write_text("words: {refuse: [refuse, decline], ask: [ask, beg]}\n")
    plain, words = (
        check("list", "rules.yaml", "--rules", "words.yaml", *more) for more in ((), ("--words",))
    )
    assert words.out == f"{plain.out}\nword classes\n  <ask>: ask, beg\n  <refuse>: refuse, decline\n"


def test_list_as_json(check):
    ran = check("list", "rules.yaml", "--format", "json")
    listed = json.loads(ran.out)
    assert listed["version"] == 1
    assert [kind["kind"] for kind in listed["kinds"]] == ["refusal", "promise", "assertion"]
    assert listed["statements"][1] == {
        "id": "promise",
        "kind": "promise",
        "doc": "The holder announces to do something.",
        "patterns": 1,
        "examples": 2,
        "paired_by": [],
        "path": "rules.yaml",
        "line": 10,
    }
    assert listed["conflicts"] == [
        {
            "id": "promised-and-refused",
            "severity": "error",
            "between": {"promise": ["promise"], "refusal": ["refusal"]},
            "doc": "Somebody refuses what somebody promised.",
            "examples": 2,
            "path": "rules.yaml",
            "line": 18,
        }
    ]
    assert listed["words"] == {}


def test_without_a_terminal_the_width_is_the_same_for_everybody(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    assert output.columns() == 100


def test_a_terminal_says_how_wide_it_is(monkeypatch):
    monkeypatch.setattr(output.sys, "stdout", type("Terminal", (), {"isatty": lambda _: True})())
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((72, 20)))
    assert output.columns() == 72


def test_list_shows_the_relations_when_asked(check):
    assert "relations" not in check("list", "rules.yaml").out
    shown = check("list", "rules.yaml", "--relations").out
    assert "\n  same_event(alias.role, alias.role): Both name the same event" in shown
    assert "\n  negates(alias, alias): " in shown
    (one,) = json.loads(
        check("list", "rules.yaml", "--relations", "--format", "json", "-k", "same_party").out
    )["relations"]
    assert one["arguments"] == ["role", "role"]
