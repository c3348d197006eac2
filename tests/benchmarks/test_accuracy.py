from benchmarks.accuracy import report
from benchmarks.answers import answer, answers
from benchmarks.datasets import Item, LabelledSet, Marked, MarkedConflict
from checker.source import Span

DENIED = "Prosecutors accused the bank of fraud. The bank denied the charges."
ACCUSING, DENYING = Span(0, 37), Span(39, 66)


def test_the_shipped_rules_answer_an_item():
    found = answer(Item("1", DENIED)).counted
    assert [one.rule for one in found] == ["allegation-denied"]
    assert set(found[0].places) == {ACCUSING, DENYING}


def test_a_reference_is_compared_with():
    item = Item("1", "The boy is not playing in the park.", "The boy is playing in the park.")
    assert [one.rule for one in answer(item).counted] == ["affirmed-and-denied"]


def test_a_set_of_each_family_is_reported():
    marks = (Marked("allegation", ACCUSING), Marked("denial", DENYING))
    gold = Item(
        "1", DENIED, statements=marks, conflicts=(MarkedConflict(ACCUSING, DENYING, "denied", False),)
    )
    passage = Item(
        "1",
        DENIED,
        label="contradiction",
        evidence=("Prosecutors accused the bank of fraud.", "The bank denied the charges."),
    )
    pair = Item("1", "The boy is not playing.", "The boy is playing.", label="contradiction")
    sets = [
        LabelledSet("gold", "Marked", "articles", (gold,)),
        LabelledSet("news", "News", "news", (Item("1", DENIED),)),
        LabelledSet("passages/own", "Passages", "passages", (passage,)),
        LabelledSet("pairs/own", "Pairs", "pairs", (pair,)),
    ]
    text = report([(one, list(zip(one.items, answers(one.items, 1), strict=True))) for one in sets])
    assert "| conflicts | 1.000 | 1.000 | 1.000 | 1 | 0 | 0 |" in text
    assert "| denied | 1.000 | 1 | 1 |" in text
    assert "| warnings per 1,000 articles | 1000.0 |" in text
    assert "| Passages | 1 | 1.000 | 1.000 | 1.000 | 1 | 0 | 0 | 1 of 1 |" in text
    assert "| Pairs | 1 | 1.000 | 1.000 | 1.000 | 1 | 0 | 0 | 1.000 | 1.000 | 1.000 |" in text
