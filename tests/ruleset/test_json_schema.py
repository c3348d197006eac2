"""The schema that editors check rule files with: it is up to date, and right about good and broken files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.ruleset import published_schema
from checker.ruleset.json_schema import json_schema
from checker.ruleset.nodes import read
from checker.ruleset.schema import FILE
from checker.ruleset.shape_check import check
from checker.ruleset.shapes import Key, ListShape, NamesShape, OneOrMoreShape, RecordShape, Shape
from checker.source import Source
from tests.ruleset.core_yaml import load_core

ROOT = Path(__file__).parents[2]
BROKEN = Path(__file__).parent / "broken"
PUBLISHED = ROOT / "docs" / "rules.schema.json"
SHIPPED = sorted((ROOT / "rules").rglob("*.yaml"))
MODELINE = re.compile(r"# yaml-language-server: \$schema=(?P<path>\S+)\n")
VALIDATOR = Draft202012Validator(json_schema(FILE))

# What the schema says of each broken file: where, and which of its keywords says so.
REJECTED: Mapping[str, tuple[str, ...]] = {
    "between-list.yaml": ("conflicts/1/between/one anyOf", "conflicts/1/between/two anyOf"),
    "between-unknown.yaml": ("conflicts/0/between pattern", "conflicts/1/between maxProperties"),
    "empty.yaml": (" type",),
    "examples.yaml": ("conflicts/0/examples/0/severity enum", "statements/0/examples/1 oneOf"),
    "ids.yaml": ("statements/0/id pattern", "statements/0/kind not", "words pattern"),
    "keys.yaml": (
        " additionalProperties",
        "lexicon/antonyms/0 maxItems",
        "lexicon/exclusive type",
        "statements/0 additionalProperties",
        "statements/0 required",
        "statements/1 required",
        "statements/1/examples minItems",
    ),
    "relation.yaml": ("conflicts/0/severity enum",),
    "section.yaml": (" additionalProperties",),
    "table.yaml": (
        "statements/0/examples/2 oneOf",
        "statements/0/examples/2 type",
        "statements/0/patterns/0 type",
        "statements/0/patterns/1 type",
    ),
}
# Well-formed files whose conditions, messages, patterns, comments or other files are wrong.
BEYOND_A_SCHEMA = {
    "alias-unknown.yaml",
    "argument-sorts.yaml",
    "comment.yaml",
    "clauses.yaml",
    "condition.yaml",
    "idle.yaml",
    "message.yaml",
    "patterns.yaml",
    "slips.yaml",
    "use.yaml",
}
NOT_YAML = {"colon.yaml", "quoted.yaml", "star.yaml", "syntax.yaml", "tab.yaml", "ten.yaml"}


def complaints(tree: Any) -> tuple[str, ...]:
    """Where a tree departs from the schema, and which keyword says so, in order."""
    errors = VALIDATOR.iter_errors(tree)
    return tuple(
        sorted(f"{'/'.join(str(step) for step in error.absolute_path)} {error.validator}" for error in errors)
    )


def keys_in(shape: Shape, path: str = "") -> Iterator[tuple[str, Key]]:
    """Every known key of a shape and of the shapes inside it, with its path."""
    match shape:
        case RecordShape():
            for name, key in shape.keys.items():
                yield f"{path}/{name}", key
                yield from keys_in(key.shape, f"{path}/{name}")
        case ListShape(member=inner) | NamesShape(value=inner) | OneOrMoreShape(member=inner):
            yield from keys_in(inner, path)


KEYS = dict(keys_in(FILE))
EXEMPLIFIED = sorted(path for path, key in KEYS.items() if key.example is not None)


def test_the_published_schema_is_up_to_date():
    assert PUBLISHED.read_text("utf-8") == published_schema(), "run `make docs`"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(load_core(published_schema()))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_file_is_valid(path):
    assert complaints(load_core(path.read_text("utf-8"))) == ()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_file_names_the_schema_in_its_first_line(path):
    named = MODELINE.match(path.read_text("utf-8"))
    assert named is not None
    assert (path.parent / named["path"]).resolve() == PUBLISHED


@pytest.mark.parametrize("name", REJECTED)
def test_a_file_of_the_wrong_shape_is_rejected(name):
    assert complaints(load_core((BROKEN / name).read_text("utf-8"))) == REJECTED[name]


@pytest.mark.parametrize("name", sorted(BEYOND_A_SCHEMA))
def test_what_only_the_loader_can_know_is_left_to_it(name):
    assert complaints(load_core((BROKEN / name).read_text("utf-8"))) == ()


@pytest.mark.parametrize("name", sorted(NOT_YAML))
def test_what_is_no_yaml_has_no_shape(name):
    with pytest.raises(yaml.YAMLError):
        load_core((BROKEN / name).read_text("utf-8"))


def test_every_broken_file_is_in_one_of_the_lists():
    assert sorted([*REJECTED, *BEYOND_A_SCHEMA, *NOT_YAML]) == sorted(
        path.name for path in BROKEN.glob("*.yaml")
    )


@pytest.mark.parametrize("path", KEYS)
def test_every_key_is_explained_in_sentences(path):
    assert re.match(r"[A-Za-z].*[.:`]\Z", KEYS[path].doc)


@pytest.mark.parametrize("path", EXEMPLIFIED)
def test_an_example_of_a_key_has_its_shape(path):
    key = KEYS[path]
    text = yaml.safe_dump(key.example, allow_unicode=True)
    written = read(Source("example.yaml", text))
    assert written.mistakes == ()
    assert list(check(Source("example.yaml", text), written.node, key.shape)) == []
    assert Draft202012Validator(json_schema(key.shape)).is_valid(load_core(text))


@pytest.mark.parametrize(
    "word", ["no", "off", "true", "12", "1.5", "12:30", "2026-01-01", "'12'", "0x1F", "1e3"]
)
def test_a_free_text_may_look_like_something_else_to_yaml(word):
    text = f"words: {{odd: [{word}]}}\n"
    assert list(check(Source("odd.yaml", text), read(Source("odd.yaml", text)).node)) == []
    assert complaints(load_core(text)) == ()


@pytest.mark.parametrize("word", ["", "''", "'  '", "[a]", "{a: b}"])
def test_a_text_is_not_empty_and_not_a_list_or_table(word):
    text = f"words:\n  odd:\n    - {word}\n"
    assert list(check(Source("odd.yaml", text), read(Source("odd.yaml", text)).node)) != []
    assert len(complaints(load_core(text))) == 1


@pytest.mark.parametrize(
    "name", ["12", "true", "Early", "early_closing", "early closing", "-early", "assertion"]
)
def test_names_are_strict(name):
    tree = load_core(f"statements: [{{id: {name}, doc: d, patterns: [p], examples: [{{match: m}}]}}]")
    assert [complaint.split()[0] for complaint in complaints(tree)] == ["statements/0/id"]


@pytest.mark.parametrize(
    ("section", "complaint"),
    [
        ("words: {two words: [a]}", "words pattern"),
        ("statements: [{id: a, doc: d, patterns: [p], examples: [{match: m, Holder: x}]}]", "statements/0/examples/0 pattern"),
        ("statements: [{id: a, doc: d, patterns: [p], examples: [{match: m, no_match: x}]}]", "statements/0/examples/0 oneOf"),
        ("statements: [{id: a, doc: d, patterns: [p], examples: [{match: m, todo: perhaps}]}]", "statements/0/examples/0/todo enum"),
    ],
)  # fmt: skip
def test_keys_of_the_authors_own_have_a_form_too(section, complaint):
    assert complaints(load_core(section)) == (complaint,)
