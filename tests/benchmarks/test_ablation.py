from benchmarks.ablation import ablations, without
from benchmarks.answers import Answer, Found
from benchmarks.datasets import Item, LabelledSet
from benchmarks.families import FAMILIES, family_items
from benchmarks.measures import Counts
from checker.source import Span

PLACES = (Span(0, 5), Span(10, 15))


def found(*rules):
    return Answer((Found(rules, "error", PLACES),))


def items(*labels):
    return [Item(str(number), "", label=label, category="colors") for number, label in enumerate(labels)]


def test_a_finding_of_two_rules_is_left_without_one_of_them():
    assert [one.rules for one in without(found("a", "b"), "a").findings] == [("b",)]
    assert without(found("a"), "a").findings == ()


def test_what_a_rule_adds_is_what_is_gone_without_it():
    rows = list(
        zip(
            items("contradiction", "contradiction", "neutral"),
            [found("a"), found("b"), found("a")],
            strict=True,
        )
    )
    pairs = LabelledSet("pairs/own", "Own", "pairs", tuple(item for item, _ in rows))
    one, other = ablations([(pairs, rows)])
    assert (one.rule, one.full, one.without) == ("a", Counts(2, 1, 0), Counts(1, 0, 1))
    assert (other.rule, other.without) == ("b", Counts(1, 1, 1))


def test_a_family_is_known_by_the_categories():
    said = [(item, True) for item in items("contradiction", "neutral")]
    assert len(family_items(said, "exclusive value")) == 2
    assert [name for name in FAMILIES if name != "exclusive value" and family_items(said, name)] == []
