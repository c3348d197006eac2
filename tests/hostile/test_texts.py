"""Texts of people who mean no good: whatever stands in them, they are read in time, and what is not read is told."""

from __future__ import annotations

import time

import pytest

from checker.api import report_on
from checker.ruleset import load
from checker.source import Source
from checker.text.reading import Document

RULES = load(["default"])
SAID = "The union said it would sign the deal"

UNREAD = {
    "a megabyte without a full stop": f"{SAID} and " * 24_000,
    "brackets": f"The union {'(' * 10_000}said{')' * 10_000} it would sign the deal.",
    "words in brackets": f"The union {'(it ' * 10_000}said{')' * 10_000} it would sign the deal.",
    "quotation marks": f"The union said {'“' * 10_000}it would sign the deal.",
    "quotations in quotations": "“The union said ‘the mayor said " * 10_000,
    "a list": f"The union wants {', '.join(['apples'] * 20_000)} and it wants to sign the deal.",
    "not": f"The union will {'not ' * 10_000}sign the deal.",
    "combining characters": f"The union e{chr(0x301) * 100_000} said it would sign the deal.",
    "characters without width": f"The union{chr(0x200B) * 100_000} said it would sign the deal.",
    "that": f"The union said {'that it said ' * 10_000}it would sign.",
    "to": f"The union wants {'to want ' * 10_000}to sign the deal.",
    "of": f"The union refused the deal {'of the deal ' * 10_000}.",
    "one word": f"The union refused to sign {'x' * 1_000_000}.",
    "hyphens": f"The union refused to sign {'a-' * 500_000}b.",
    "blanks": f"The union refused to sign x{' ' * 1_000_000}y and {'z' * 3_000}.",
}
READ = {
    "right to left": f"{chr(0x202E)}{SAID}{chr(0x202C)}, \u05d0\u05d1 said. " * 30,
    "control characters": f"\x1b[31m{SAID}\x07\x01. " * 30,
    "null characters": f"The\0 union refused\0 to sign. {SAID}. " * 30,
    "lone surrogates": f"The union \ud800 refused \udfff to sign. {SAID}. " * 30,
    "an unclosed quotation": f"“{SAID}. " + "The mayor refused to sign. " * 60,
    "one sentence": "The union refused to sign the deal. " * 60,
    "a pair of sentences": "The union refused to sign the deal. The union signed the deal. " * 20,
    "short sentences": "He said. " * 300,
    "like statements": "".join(f"Club {number} refuses to sign deal {number}. " for number in range(40)),
    "numbers": "".join(f"The plant has {number} workers. " for number in range(40)),
    "carriage returns": f"{SAID}.\r" * 60,
    "capital I with a dot": f"\u0130{SAID} in \u0130stanbul. " * 30,
    "separators": f"{SAID}.\u2028The mayor refused.\u2029\x85" * 30,
}


def report_of(text: str):
    return report_on(Document("a", "a.txt", Source("a.txt", text)), RULES)


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_what_is_too_long_to_be_read_is_told_at_once(text):
    began = time.perf_counter()
    report = report_of(f"{text}\n\nThe mayor refused to go.")
    assert report.fault is None
    assert [
        notice for notice in report.notices if "too long or too nested" in notice or "not English" in notice
    ]
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_whatever_stands_in_a_text_it_is_read_in_time(text):
    began = time.perf_counter()
    report = report_of(text)
    assert report.fault is None
    assert report.statements
    assert time.perf_counter() - began < 30
    for finding in report.findings:
        assert all(0 <= label.span.start < label.span.end <= len(text) for label in finding.labels)


@pytest.mark.parametrize(
    "unit",
    [
        "He said. ",
        "“The deal is dead,” said Mr Lee. ",
        "The club will. \u2028She did. ",
        "The minister refused to go. ",
    ],
)
def test_reading_takes_time_in_proportion(unit):
    """Four times the text: a quadratic step would take sixteen times as long."""
    from checker.english import analyse

    def seconds(count: int) -> float:
        began = time.process_time()
        analyse(Source("a.txt", unit * count), {})
        return time.process_time() - began

    seconds(50)
    assert seconds(1_600) < 9 * seconds(400)
