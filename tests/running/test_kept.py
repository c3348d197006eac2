"""What is kept of a report is the report, whatever the document is called when it comes back."""

from dataclasses import replace

import pytest

from checker import api
from checker.running.kept import keep, restore
from checker.source import Source
from tests.running.kit import CLASH, document, rules

GERMAN = (
    "Die Mühle am Fluss wurde im vergangenen Jahr verkauft, und niemand weiß noch, wem sie nun gehört. " * 3
)
LONG = "The mill " + "and the mill " * 400 + "was sold."
CASES = {
    "a finding": document(CLASH),
    "nothing": document("It rained."),
    "no text": document(""),
    "a reference": document("The mill was not sold.", reference="The mill was sold."),
    "a notice of the text": document(GERMAN),
    "a notice of the reference": document("It rained.", reference=GERMAN),
    "a notice with a line": document(f"It rained.\n\n{LONG}"),
}


def moved(one):
    """The same texts under other names."""
    source = Source("b.jsonl:7", one.source.text)
    reference = one.reference and Source("b.jsonl:7#reference", one.reference.text)
    return replace(one, id="b", path="b.jsonl", source=source, reference=reference, line=7)


def check(one):
    return next(api.check((one,), rules()))


@pytest.mark.parametrize("one", CASES.values(), ids=CASES)
def test_a_report_comes_back(one):
    assert restore(keep(check(one)), one) == check(one)


@pytest.mark.parametrize("one", CASES.values(), ids=CASES)
def test_a_report_comes_back_under_another_name(one):
    assert restore(keep(check(one)), moved(one)) == check(moved(one))


def test_the_cases_are_what_they_are_called():
    assert check(CASES["a finding"]).findings
    assert check(CASES["a reference"]).findings
    assert all(check(CASES[name]).notices for name in CASES if name.startswith("a notice"))


def test_statements_may_be_left_out():
    report = check(CASES["a finding"])
    assert restore(keep(report).without_statements, CASES["a finding"]) == replace(report, statements=())
