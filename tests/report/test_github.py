import re
from dataclasses import replace

import pytest

from checker.outcome import DocumentReport
from checker.report.visible import visible
from checker.source import Source, Span
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.rendering import rendered

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^\n]*?)::(?P<data>[^\n]*)\n")


def commands(reports):
    """Each command's name, properties and data, decoded as the runner does it: up to the second `::`."""
    output = rendered("github", reports)
    found = list(COMMAND.finditer(output))
    assert "".join(match.group() for match in found) == output
    return [(match["name"], properties(match["properties"]), decoded(match["data"])) for match in found]


def properties(text):
    pairs = (pair.split("=", 1) for pair in text.split(","))
    return {key: decoded(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs}


def decoded(text):
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_finding_is_a_command_at_its_place(report):
    (name, where, data), _ = commands([report])
    assert name == "warning"
    assert where == {
        "file": "talks.txt",
        "line": "3",
        "endLine": "3",
        "col": "1",
        "endColumn": "35",
        "title": "condition-refused",
    }
    assert data.splitlines() == [
        '"stop" needs what Kyiv refuses',
        "talks.txt:3:1: refusal (Kyiv): Kyiv has refused to pull them back",
        "talks.txt:2:1: condition (Putin): The fighting will stop only after the troops withdraw",
        "= pull back = withdraw",
        "= them = the troops",
    ]


@pytest.mark.parametrize(
    ("severity", "name"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_each_severity_has_its_command(report, severity, name):
    finding = replace(report.findings[0], severity=severity)
    assert commands([replace(report, findings=(finding,))])[0][0] == name


def test_a_place_of_several_lines_has_no_columns(report):
    label = replace(report.findings[0].labels[0], span=Span(12, 111))
    finding = replace(report.findings[0], labels=(label, report.findings[0].labels[1]))
    ((_, where, _),) = commands([replace(report, findings=(finding,))])
    assert where == {"file": "talks.txt", "line": "2", "endLine": "3", "title": "condition-refused"}


def test_a_record_is_placed_at_its_line_in_the_file(report):
    sources = {name: Source("news.jsonl:7", source.text) for name, source in report.sources.items()}
    (_, where, data), _ = commands([replace(report, sources=sources)])
    assert where == {"file": "news.jsonl", "line": "7", "endLine": "7", "title": "condition-refused"}
    assert "news.jsonl:7:3:1: refusal (Kyiv)" in data


def test_what_is_set_aside_is_no_annotation(set_aside):
    assert commands([set_aside]) == []


def test_what_could_not_be_checked_is_an_error(unreadable):
    fault = DocumentReport("a", "a,b.txt", {}, fault=RecursionError("too deep"))
    assert commands([unreadable, fault]) == [
        ("error", {"file": "b.jsonl", "line": "2", "title": "unreadable"}, 'the record has no "text"'),
        ("error", {"file": "a,b.txt", "title": "fault"}, "a fault of ours: RecursionError: too deep"),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_cannot_end_its_command_or_begin_another(text):
    report = replace(hostile_report(text), sources={text: Source(f"{text}.txt", text)})
    ((_, where, data),) = commands([report])
    assert where["file"] == f"{visible(text)}.txt"
    assert where["title"] == "some-rule"
    assert data.splitlines()[0] == visible(text)


def test_a_percent_sign_is_no_escape_of_the_texts(report):
    finding = replace(report.findings[0], message="100%0A:, done")
    output = rendered("github", [replace(report, findings=(finding,))])
    assert "::100%250A:, done%0A" in output
