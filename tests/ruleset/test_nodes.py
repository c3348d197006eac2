"""Pass 1: YAML as texts, lists and tables, without YAML's surprises."""

from __future__ import annotations

import pytest

from checker.ruleset.nodes import MAX_NODES, read
from checker.ruleset.quoting import place_in
from checker.ruleset.tree import Items, Table, Text, entries, entry, texts
from checker.source import Source


def values(text: str) -> list[str]:
    return [item.value for item in texts(entry(read(Source("rules.yaml", text)).node, "list"))]


def codes(text: str) -> list[str]:
    return [mistake.code for mistake in read(Source("rules.yaml", text)).mistakes]


def test_words_that_yaml_likes_to_turn_into_something_else_stay_words():
    assert values("list: [on, off, NO, 12:30, 1_000, null, ~, 2026-01-31]") == [
        "on", "off", "NO", "12:30", "1_000", "null", "~", "2026-01-31",
    ]  # fmt: skip


def test_every_text_knows_its_place_in_the_file():
    source = Source("rules.yaml", "é: x\r\ndoc: 'it''s'\r\n")
    found = entry(read(source).node, "doc")
    assert isinstance(found, Text)
    assert found.value == "it's"
    assert found.span.of(source.text) == "'it''s'"


def test_an_empty_file_is_neither_a_tree_nor_a_mistake():
    assert read(Source("rules.yaml", "# later\n")).node is None
    assert codes("") == []


def test_a_key_that_stands_twice_is_a_mistake_and_the_first_counts():
    read_file = read(Source("rules.yaml", "a: one\na: two\n"))
    assert [mistake.code for mistake in read_file.mistakes] == ["repeated-key"]
    assert [value.value for _, value in entries(read_file.node) if isinstance(value, Text)] == ["one"]


def test_one_space_before_a_hash_cuts_a_text_short():
    assert codes("doc: the #1 club\n") == ["cut-by-comment"]


@pytest.mark.parametrize(
    "text", ["doc: the club  # fine\n", "doc: the C# club\n", "doc: 'the #1 club'\n", "list: [a, b] # fine\n"]
)
def test_a_hash_that_cuts_nothing_is_no_mistake(text):
    assert codes(text) == []


def test_a_tag_is_refused():
    assert codes("doc: !!python/object:os.system x\n") == ["yaml-tag"]


def test_a_key_that_is_a_list_is_refused():
    assert codes("? [a, b]\n: c\n") == ["wrong-shape"]


def test_an_alias_stands_for_its_text():
    assert values("list: [&a rise, *a]") == ["rise", "rise"]


def test_aliases_cannot_blow_a_file_up():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    found = read(Source("rules.yaml", "\n".join(lines)))
    assert {mistake.code for mistake in found.mistakes} == {"too-large"}
    assert found.size < 12 * MAX_NODES


@pytest.mark.parametrize("text", ["list: &a [*a]", "list: " + "[" * 40 + "]" * 40, "[" * 5000])
def test_what_lies_too_deep_is_refused(text):
    assert set(codes(text)) <= {"too-large", "yaml"}
    assert codes(text)


@pytest.mark.parametrize(
    ("written", "start", "end", "expected"),
    [
        ("doc: a $name", 2, 7, "$name"),
        ("doc: 'it''s $name'", 5, 10, "$name"),
        ('doc: "\\"no\\" $name"', 5, 10, "$name"),
        ('doc: "\\u00e9 $name"', 2, 7, "$name"),
    ],
)
def test_a_place_inside_a_text_is_found_again_in_the_file(written, start, end, expected):
    source = Source("rules.yaml", written)
    text = entry(read(source).node, "doc")
    assert isinstance(text, Text)
    assert place_in(text, source, start, end).of(written) == expected


def test_a_place_inside_a_folded_text_is_found():
    source = Source("rules.yaml", "doc: >\n  one\n  two $name\n")
    text = entry(read(source).node, "doc")
    assert isinstance(text, Text)
    assert place_in(text, source, 8, 13).of(source.text) == "$name"


def test_a_tree_is_made_of_three_kinds_of_node():
    tree = read(Source("rules.yaml", "a: {b: [c]}")).node
    assert isinstance(tree, Table)
    inner = entry(tree, "a")
    assert isinstance(entry(inner, "b"), Items)
