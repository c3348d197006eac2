"""Rules of people who mean no good: every bound is told with its place and a way out, and nothing else is read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from checker.errors import Mistake, RuleError
from checker.pattern import PatternError, compile_pattern
from checker.pattern.compile import MOST_READINGS
from checker.pattern.expansion import LIMIT
from checker.pattern.notation import DEEPEST as DEEPEST_PATTERN
from checker.pattern.notation import LONGEST as LONGEST_PATTERN
from checker.report.mistakes import MOST_COLUMNS, render_mistakes
from checker.ruleset import load, when
from checker.ruleset.message import LONGEST as LONGEST_MESSAGE
from checker.ruleset.message import MOST_HOLES
from checker.ruleset.nodes import LONGEST_TEXT, MAX_DEPTH, MAX_NODES
from checker.ruleset.reach import MAX_BYTES, MAX_CHAIN, MAX_FILES, MAX_RULES
from checker.ruleset.schema import MOST_IN_GROUP
from tests.ruleset.building import REFUSAL, REFUSED_AND_DONE, write

FOLDED = "words:\n  refuse: [refuse, decline]\n"
BOTH = REFUSAL + REFUSED_AND_DONE


def mistakes(*paths: str | Path) -> tuple[Mistake, ...]:
    with pytest.raises(RuleError) as raised:
        load(paths)
    return raised.value.mistakes


def told(text: str, folder: Path) -> list[tuple[str, str]]:
    """The code and message of each mistake in a rule file, every one of which has a place."""
    write(folder, a=text)
    found = mistakes(folder / "a.yaml")
    assert all(mistake.source.text == text for mistake in found)
    return [(mistake.code, mistake.message) for mistake in found]


def with_pattern(pattern: str) -> str:
    return REFUSAL.replace("$holder refuses to $action", f"'{pattern}'")


def with_condition(condition: str) -> str:
    return BOTH.replace("negates(refused, done)", condition)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- what is too much --------------------------------------------------------------------------------


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
)


@pytest.mark.parametrize(
    ("text", "code", "bound"),
    [
        (BOMB, "too-large", f"more than {MAX_NODES} values"),
        ("a: &a [*a]\n", "too-large", f"deeper than {MAX_DEPTH} levels"),
        ("&a {x: *a}\n", "too-large", f"deeper than {MAX_DEPTH} levels"),
        (f"a: {'[' * 5000}{']' * 5000}\n", "too-large", "too deep"),
        (f"{'- ' * 5000}x\n", "too-large", "too deep"),
        ("a: " + "{a: " * 5000, "too-large", "too deep"),
        (f"words:\n  refuse: [{'a' * (LONGEST_TEXT + 1)}]\n", "too-large", f"{LONGEST_TEXT} is the most"),
        (with_pattern("$holder refuses " + "now " * 200), "bad-pattern", f"{LONGEST_PATTERN} is the most"),
        (with_pattern("$holder refuses " + "(now)? " * 20), "bad-pattern", f"{LIMIT} is the most"),
        (with_pattern("(" * 50 + "x" + ")" * 50), "bad-pattern", f"more than {DEEPEST_PATTERN} deep"),
        (with_pattern("$holder " + "(" * 300), "bad-pattern", f"more than {DEEPEST_PATTERN} deep"),
        (
            with_pattern("$holder " + "agrees to $a and " * 18 + "agrees to $a"),
            "bad-pattern",
            f"in more than {MOST_READINGS} ways",
        ),
        (with_condition("not " * 1000 + "negates(a, b)"), "bad-condition", f"{when.LONGEST} is the most"),
        (with_condition("not " * 400 + "negates(a, b)"), "bad-condition", f"more than {when.DEEPEST} deep"),
        (with_condition("negates(a, b)" + " and negates(a, b)" * 500), "bad-condition", "is the most"),
        (
            BOTH.replace("is refused", "x" * LONGEST_MESSAGE),
            "bad-message",
            f"more than {LONGEST_MESSAGE} characters",
        ),
        (BOTH.replace("is refused", "{done}" * 50), "bad-message", f"or {MOST_HOLES} holes"),
        (BOTH.replace("is refused", "{" * 50), "bad-message", f"or {MOST_HOLES} holes"),
        (
            f"{REFUSAL}lexicon:\n  synonyms:\n    - [{', '.join(['a'] * (MOST_IN_GROUP + 1))}]\n",
            "wrong-length",
            f"2 to {MOST_IN_GROUP}",
        ),
        ("1: x\n? [a]\n: b\n? {a: b}\n: c\nnull: d\n", "wrong-shape", "a key must be a word"),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-tag", "may not begin with a YAML tag"),
        ("a0: &a [x]\na1: &a [*a]\n", "yaml", "second occurrence"),
    ],
    ids=lambda value: "" if "\n" in value else value,
)
def test_what_is_too_much_is_a_mistake_that_says_how_much_there_may_be(text, code, bound, folder):
    assert [found for found in told(text, folder) if found[0] == code and bound in found[1]]


def test_numbers_of_any_size_are_compared(folder):
    write(folder, a=with_condition(f"refused.action == {'9' * 1500} and negates(refused, done)"))
    assert load(["a.yaml"]).conflicts


@pytest.mark.parametrize(
    "pattern",
    [
        "$holder refuses " + "to " * 120 + "$action",
        "$holder says " + "that he says " * 25 + "that $claim",
        "he goes " + "who goes " * 40,
        '$holder "' + "refuses to " * 30 + '" $action',
        "$holder refuses " + " and ".join(["sings"] * 40),
        "$holder refuses " + "of going in " * 30 + "$action",
    ],
    ids=lambda pattern: pattern[:24],
)
def test_however_a_pattern_is_nested_it_compiles_or_is_told(pattern):
    with suppress(PatternError):
        assert compile_pattern(pattern, {})


def test_a_file_too_large_is_not_read(folder):
    (folder / "a.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    (mistake,) = mistakes("a.yaml")
    assert mistake.code == "too-large"
    assert str(MAX_BYTES) in mistake.message


def test_too_many_rules_end_the_loading(folder, monkeypatch):
    monkeypatch.setattr("checker.ruleset.declaring.MAX_RULES", 1)
    write(folder, a=REFUSAL, b=REFUSAL, c=REFUSAL)
    (mistake,) = [mistake for mistake in mistakes(".") if mistake.code == "too-large"]
    assert mistake.source.name == "b.yaml"
    assert MAX_RULES > 2_000


def test_too_many_files_end_the_loading(folder, monkeypatch):
    monkeypatch.setattr("checker.ruleset.files.MAX_FILES", 2)
    write(folder, a=FOLDED, b=FOLDED, c=FOLDED, d=FOLDED)
    (mistake,) = [mistake for mistake in mistakes(".") if mistake.code == "too-large"]
    assert mistake.source.name == "c.yaml"
    assert MAX_FILES > 1_000


def test_files_that_use_each_other_in_a_long_row_are_told(folder):
    write(folder, **{f"f{n}": f"use: [f{n + 1}]\n" for n in range(2_000)})
    (mistake,) = [mistake for mistake in mistakes("f0.yaml") if mistake.code == "too-large"]
    assert f"more than {MAX_CHAIN} files" in mistake.message
    assert mistake.source.name == f"f{MAX_CHAIN - 1}.yaml"


# -- what may be read --------------------------------------------------------------------------------


@pytest.fixture
def secret(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("elsewhere") / "secret.yaml"
    path.write_text("password: tulip\n")
    return path


def use(path: str | Path) -> str:
    return f"use: ['{path}']\n{REFUSAL}"


@pytest.mark.parametrize("name", ["secret.yaml", "secret", "."])
def test_use_reads_nothing_outside(name, secret, folder):
    write(folder, a=use(os.path.relpath(secret.parent / name)))
    found = mistakes("a.yaml")
    assert {mistake.code for mistake in found} == {"out-of-reach"}
    assert "tulip" not in render_mistakes(found)


def test_a_link_in_a_folder_of_rules_reads_nothing_outside(secret, folder):
    write(folder, rules__a=REFUSAL)
    (folder / "rules" / "b.yaml").symlink_to(secret)
    (mistake,) = mistakes("rules")
    assert (mistake.code, mistake.source.name) == ("out-of-reach", "rules/b.yaml")


def test_what_is_named_outright_is_read_wherever_it_lies(secret, folder):
    (folder / "a.yaml").symlink_to(secret)
    assert "password" in render_mistakes(mistakes("a.yaml"))


def test_a_folder_that_is_named_may_be_used_too(tmp_path_factory, folder):
    other = tmp_path_factory.mktemp("packs")
    write(other, words=FOLDED)
    write(folder, a=use(other / "words"))
    assert load(["a.yaml", other]).statements


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "/dev/zero", "/dev/stdin", "../../../../../../etc/passwd", "pipe", "notes.txt"]
)
def test_use_reads_rule_files_only(name, folder):
    os.mkfifo(folder / "pipe")
    (folder / "notes.txt").write_text("words: tulip\n")
    write(folder, a=use(name))
    assert {mistake.code for mistake in mistakes("a.yaml")} <= {"out-of-reach", "unknown-pack"}


@pytest.mark.parametrize("name", ["x" * 5_000, "a/" * 3_000, "loop", "~/x", "http://example.org/a.yaml"])
def test_paths_that_no_file_can_have_are_no_packs(name, folder):
    (folder / "loop.yaml").symlink_to("loop.yaml")
    write(folder, a=use(name))
    assert [mistake.code for mistake in mistakes("a.yaml")] == ["unknown-pack"]


def test_what_never_ends_is_read_up_to_the_bound(folder):
    assert [mistake.code for mistake in mistakes("/dev/zero")] == ["too-large"]


# -- what is shown -----------------------------------------------------------------------------------


def test_no_character_of_a_rule_steers_the_terminal(folder):
    name = "\\e[31m\\a\\r\\n\\u202e\\u2028\\x9b\\b"
    text = BOTH.replace("id: refusal", f'id: "{name}"').replace("refused:", f'"{name}":')
    write(folder, a=f'{text}"{name}": x\nuse: ["{name}"]\n')
    shown = render_mistakes(mistakes("a.yaml"))
    assert all(character.isprintable() or character == "\n" for character in shown)


def test_a_long_line_is_shown_around_the_mistake(folder):
    write(folder, a=with_pattern("$holder refuses " + "(now)? " * 20 + "x" * 20_000 + " | y"))
    assert max(map(len, render_mistakes(mistakes("a.yaml")).splitlines())) < MOST_COLUMNS + 60
