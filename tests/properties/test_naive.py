"""What is left out to save work would have come to nothing: the slow way finds the same."""

from __future__ import annotations

import pytest
from hypothesis import given

from checker import api
from checker.text.reading import Document
from tests import naive
from tests.properties.kit import document
from tests.properties.settings import cases, some
from tests.properties.texts import anything, damaged, reports
from tests.seeds.actual import shipped
from tests.seeds.expected import NAMES, article


def the_same(of: Document) -> None:
    report = api.check_document(of, shipped())
    if not report.notices:  # of what is not English nothing is read
        assert naive.examine(of, shipped()) == naive.Found(report.statements, report.findings)


@pytest.mark.parametrize("name", some(NAMES))
def test_of_a_seed(name):
    the_same(document(article(name)))


@given(reports)
@cases(12)
def test_of_sentences_that_clash(text):
    the_same(document(text))


@given(reports, reports)
@cases(6)
def test_of_a_text_and_its_reference(text, reference):
    the_same(document(text, reference=reference))


@given(damaged())
@cases(10)
def test_of_damaged_texts(text):
    the_same(document(text))


@given(anything)
@cases(12)
def test_of_any_characters(text):
    the_same(document(text))


def test_the_slow_way_takes_none_of_the_short_cuts(monkeypatch):
    """Where these are broken, it finds what it found, and they do not."""
    of = document("The owners promised to pay the drivers. The owners refused to pay the drivers.")
    found = naive.examine(of, shipped())
    monkeypatch.setattr("checker.extract.index.Index.candidates", lambda *_: ())
    monkeypatch.setattr("checker.conflict.pairs.keys", lambda *_: frozenset())
    assert naive.examine(of, shipped()) == found
    assert {one.rule for one in found.findings} == {"promised-and-refused"}
    assert api.check_document(of, shipped()).findings == ()
