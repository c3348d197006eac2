"""The `when` language."""

from __future__ import annotations

from datetime import date

import pytest
from lark import Lark

from checker import resources
from checker.ruleset.condition import Alias, And, Call, Compare, Constant, Not, Or, RoleOf, leaves
from checker.ruleset.relations import RELATIONS
from checker.ruleset.when import WhenError, parse_condition
from checker.source import Span

HERE = Span(0, 0)  # spans are left out when conditions are compared


def call(relation: str, *arguments: str) -> Call:
    return Call(relation, tuple(argument_of(argument) for argument in arguments), HERE)


def argument_of(text: str) -> Alias | RoleOf:
    alias, dot, role = text.partition(".")
    return RoleOf(alias, role.rstrip("?"), role.endswith("?"), HERE) if dot else Alias(alias, HERE)


def test_a_relation_compares_statements_or_roles():
    assert parse_condition("negates(a, b)") == call("negates", "a", "b")
    assert parse_condition("same_event(a.action, b.action?)") == call("same_event", "a.action", "b.action?")


def test_not_binds_before_and_before_or():
    assert parse_condition("f(a) or not g(a) and h(b)") == Or(
        (call("f", "a"), And((Not(call("g", "a"), HERE), call("h", "b")), HERE)), HERE
    )


def test_brackets_bind_first():
    assert parse_condition("not (f(a) or g(b))") == Not(Or((call("f", "a"), call("g", "b")), HERE), HERE)


def test_a_chain_is_one_condition_of_many_parts():
    assert parse_condition("f(a) and g(a) and h(a)") == And(
        (call("f", "a"), call("g", "a"), call("h", "a")), HERE
    )


@pytest.mark.parametrize("operator", ["==", "!=", "<", "<=", ">", ">="])
def test_roles_are_compared_with_each_other(operator):
    left, right = RoleOf("a", "sum", False, HERE), RoleOf("b", "sum", False, HERE)
    assert parse_condition(f"a.sum {operator} b.sum") == Compare(left, operator, right, HERE)


@pytest.mark.parametrize(
    ("written", "value"),
    [("3", 3.0), ("-2.5", -2.5), ('"2026-01-31"', date(2026, 1, 31)), ('"red"', "red"), ('""', "")],
)
def test_constants_are_numbers_dates_and_texts(written, value):
    condition = parse_condition(f"a.role == {written}")
    assert isinstance(condition, Compare)
    assert condition.right == Constant(value, HERE)


def test_blanks_and_line_ends_do_not_count():
    assert parse_condition("f(a)  and\n g(b)") == parse_condition("f( a ) and g(b)")


def test_a_part_of_a_condition_knows_its_place():
    text = "f(a) and not same_event(a.x, b.y?)"
    last = leaves(parse_condition(text))[-1]
    assert last.span.of(text) == "same_event(a.x, b.y?)"
    assert isinstance(last, Call)
    assert last.arguments[1].span.of(text) == "b.y?"


@pytest.mark.parametrize(
    ("text", "place", "help"),
    [
        ("a.x = 3", "=", "write `==` to compare"),
        ("f(a) && g(a)", "&&", "write `and`"),
        ("f(a) || g(a)", "||", "write `or`"),
        ("!f(a)", "!", "write `not`"),
        ("f(a) AND g(a)", "AND", "write `and`, `or` and `not` in lower case"),
        ("a.x == 'red'", "'", 'write texts and dates in straight double quotes: "text"'),
        ('a.x == "red', '"red', "close the quotation mark"),
        ("f($a)", "$", "roles are written `alias.role`, without `$`"),
        ("f(a, b", "", "expected `)` or `,` or `.`"),
        ("f(a)) ", ")", "expected the end"),
        ("or f(a)", "or", "expected `(` or `not` or a name or a number or a text in double quotes"),
        ("f(a) g(b)", "g", "expected `and` or `or` or the end"),
        ("", "", "expected `(` or `not` or a name or a number or a text in double quotes"),
    ],
)
def test_a_wrong_condition_is_answered_with_its_place_and_a_way_out(text, place, help):
    with pytest.raises(WhenError) as caught:
        parse_condition(text)
    assert text[caught.value.start : caught.value.end].strip() == place
    assert caught.value.help == help


def test_the_grammar_has_no_conflicts():
    grammar = (resources.folder("grammars") / "when.lark").read_text("utf-8")
    assert Lark(grammar, parser="lalr", lexer="basic", strict=True)


def test_every_relation_compares_two_of_a_sort_and_says_what_it_means():
    for name, signature in RELATIONS.items():
        assert signature.name == name
        assert len(set(signature.arguments)) == 1
        assert signature.doc.endswith(".")
