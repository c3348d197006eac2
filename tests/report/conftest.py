"""One fixed report that every format shows: two texts, a reference, one text that cannot be read."""

from dataclasses import replace

import pytest

from checker.errors import TextError
from checker.model import Capture, Clause, Finding, Holder, Label, Proposition, SetAside, Statement
from checker.outcome import DocumentReport
from checker.source import Source, Span

TALKS = "Talks fail\r\nThe fighting will stop only after the troops withdraw, he said.\r\nKyiv has refused to pull them back.\r\n"
TERMS = "No troops will be pulled back."


def at(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def statement(rule, kind, holder, words, roles):
    clause = Clause(at(TALKS, words), "main", None)
    captures = tuple(Capture(name, at(TALKS, caught), clause) for name, caught in roles.items())
    proposition = Proposition(clause, "affirmed", "will", "asserted", None, 1)
    return Statement(
        rule, kind, Holder(f"party:{holder}", holder), captures, at(TALKS, words), proposition, "talks"
    )


@pytest.fixture
def report():
    condition = Label(
        "talks", at(TALKS, "The fighting will stop only after the troops withdraw"), "condition", "Putin"
    )
    refusal = Label("talks", at(TALKS, "Kyiv has refused to pull them back"), "refusal", "Kyiv")
    reference = Label("talks#reference", at(TERMS, TERMS[:-1]), "refusal", "")
    return DocumentReport(
        id="talks",
        path="talks.txt",
        sources={"talks": Source("talks.txt", TALKS), "talks#reference": Source("terms.txt", TERMS)},
        findings=(
            Finding(
                "condition-refused",
                "warning",
                '"stop" needs what Kyiv refuses',
                "ab12",
                (refusal, condition),
                ("pull back = withdraw", "them = the troops"),
            ),
            Finding(
                "promised-and-refused",
                "note",
                "the terms differ",
                "cd34",
                (refusal, reference),
                (),
                further=2,
            ),
        ),
        statements=(
            statement(
                "condition",
                "condition",
                "Putin",
                "The fighting will stop only after the troops withdraw",
                {"outcome": "The fighting will stop"},
            ),
            statement("assertion", "assertion", "", "he said", {}),
            statement("refusal", "refusal", "Kyiv", "Kyiv has refused to pull them back", {"holder": "Kyiv"}),
        ),
    )


@pytest.fixture
def unreadable():
    return DocumentReport(
        "b.jsonl:2", "b.jsonl", {}, error=TextError("b.jsonl", 'the record has no "text"', line=2)
    )


@pytest.fixture
def set_aside(report):
    """The same document, with both findings set aside."""
    jest, known = report.findings
    aside = (SetAside(jest, "comment", "said in jest"), SetAside(known, "baseline", "known.json"))
    return replace(report, findings=(), set_aside=aside)
