"""What holds of every format."""

import csv
import gc
import json
import tracemalloc
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report import COLOURED, FORMATS, Options, Summary
from checker.report.writing import Ending
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.rendering import rendered


@pytest.mark.parametrize("shape", list(FORMATS))
def test_the_same_reports_give_the_same_bytes(report, set_aside, unreadable, shape):
    reports = [report, set_aside, unreadable]
    assert rendered(shape, reports, show_suppressed=True) == rendered(shape, reports, show_suppressed=True)


@pytest.mark.parametrize("shape", list(FORMATS))
@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_can_steer_a_terminal(shape, text):
    output = rendered(shape, [hostile_report(text)], show_suppressed=True)
    assert "\x1b" not in output
    output.encode("utf-8")


@pytest.mark.parametrize("shape", list(FORMATS))
def test_a_writer_ends_with_its_tail(shape, report):
    writer = FORMATS[shape](Options())
    assert isinstance(next(writer), str)
    assert isinstance(writer.send(report), str)
    assert isinstance(writer.send(Ending(Summary())), str)
    assert list(writer) == []


@pytest.mark.parametrize("shape", sorted(set(FORMATS) - {"text"}))
def test_only_the_text_has_colours(report, set_aside, shape):
    reports = [report, set_aside]
    coloured = rendered(shape, reports, palette=COLOURED, show_suppressed=True)
    assert coloured == rendered(shape, reports, show_suppressed=True)


@pytest.mark.parametrize("shape", list(FORMATS))
def test_memory_does_not_grow_with_the_documents(report, shape):
    writer = FORMATS[shape](Options())
    clean = replace(report, findings=())
    next(writer)
    for _ in range(20):
        writer.send(report)
    tracemalloc.start()
    for _ in range(1_000):
        writer.send(clean)
    gc.collect()
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 20_000


@pytest.mark.parametrize("shape", list(FORMATS))
def test_a_finding_may_have_one_place(report, shape):
    finding = replace(report.findings[0], labels=report.findings[0].labels[:1])
    output = rendered(shape, [replace(report, findings=(finding,))])
    assert "condition-refused" in output
    assert "Putin" not in output
    assert "Against" not in output


@pytest.mark.parametrize("shape", list(FORMATS))
def test_what_was_not_read_stands_in_every_report(report, shape):
    notice = "talks.txt:7: a sentence too long"
    output = rendered(shape, [replace(report, findings=(), notices=(notice,))])
    assert "a sentence too long" in output
    assert "a sentence too long" not in rendered(shape, [replace(report, findings=())])


READERS = {
    "json": json.loads,
    "jsonl": json.loads,
    "sarif": json.loads,
    "junit": ET.fromstring,
    "csv": lambda output: list(csv.reader(StringIO(output, newline=""), strict=True))[1],
}


@pytest.mark.parametrize("shape", list(READERS))
@given(text=st.text(st.characters(codec=None, exclude_categories=()), min_size=1))
def test_what_is_read_is_read_back_whatever_stands_in_a_text(shape, text):
    output = rendered(shape, [hostile_report(text)]).encode("utf-8").decode("utf-8")
    assert READERS[shape](output) is not None
