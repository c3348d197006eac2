from benchmarks.answers import Answer, Found
from benchmarks.datasets import Item
from benchmarks.sample import lines, sample
from checker.source import Span


def finding(start, severity="warning"):
    return Found(("rule",), severity, (Span(start, start + 2), Span(40, 44)), "why")


def test_the_order_depends_on_the_findings_alone():
    one, other = Item("1", ""), Item("2", "")
    first, second = Answer(tuple(finding(n) for n in range(9))), Answer((finding(3),))
    assert sample([(one, first), (other, second)]) == sample([(other, second), (one, first)])
    assert len(sample([(one, first), (other, second)])) == 10


def test_the_order_is_not_that_of_the_text():
    answer = Answer(tuple(finding(n) for n in range(9)))
    starts = [found.places[0].start for _, found in sample([(Item("1", ""), answer)])]
    assert sorted(starts) == list(range(9)) != starts


def test_notes_are_not_read():
    assert sample([(Item("1", ""), Answer((finding(1, "note"),)))]) == []


def test_a_finding_is_printed_with_its_places():
    item = Item("a", "It rains.\nIt is dry.")
    found = Found(("rule",), "error", (Span(10, 20), Span(0, 9)), "why")
    assert list(lines(item, found)) == ["a rule error: why", "    It is dry.", "    It rains."]
