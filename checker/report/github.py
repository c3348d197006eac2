"""Workflow commands, which GitHub Actions turns into annotations at the lines of files in a change.

    ::warning file=a.txt,line=3,endLine=3,col=1,endColumn=9,title=RULE::MESSAGE

A line break in a message is written as %0A; columns are given where a finding lies on one line only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.model import Finding, Severity
from checker.outcome import DocumentReport
from checker.report.options import Options
from checker.report.places import Place, place, role, shown_place
from checker.report.reported import reported
from checker.report.trouble import Trouble, trouble
from checker.report.visible import visible, words
from checker.report.writing import Writer, by_document

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def github_report(options: Options) -> Writer:
    """A command for each finding, and for each text that was not checked."""
    return by_document(_document, options)


def _document(report: DocumentReport, _options: Options) -> str:
    wrong = trouble(report)
    told = [] if wrong is None else [_trouble(wrong)]
    told += (_command("notice", {"file": report.path, "title": "left-out"}, [one]) for one in report.notices)
    return "".join([*told, *(_finding(finding, report) for finding in reported(report))])


def _trouble(wrong: Trouble) -> str:
    where = {"file": wrong.path} | ({"line": str(wrong.line)} if wrong.line else {})
    return _command("error", where | {"title": wrong.code}, [wrong.message])


def _finding(finding: Finding, report: DocumentReport) -> str:
    primary = finding.labels[0]
    where = _where(place(report.sources[primary.document], primary.span))
    lines = [finding.message, *_places(finding, report), *(f"= {reason}" for reason in finding.reasons)]
    return _command(_COMMANDS[finding.severity], where | {"title": finding.rule}, lines)


def _where(at: Place) -> dict[str, str]:
    lines = {"file": at.path, "line": str(at.first_line), "endLine": str(at.last_line)}
    if at.record or at.start.line != at.end.line:
        return lines
    return lines | {"col": str(at.start.column), "endColumn": str(at.end.column)}


def _places(finding: Finding, report: DocumentReport) -> Iterator[str]:
    for label in finding.labels:
        source = report.sources[label.document]
        yield f"{shown_place(source, label.span)}: {role(label)}: {words(label.span, source.text)}"


def _command(name: str, properties: Mapping[str, str], lines: list[str]) -> str:
    written = ",".join(f"{key}={visible(value).translate(_PROPERTY)}" for key, value in properties.items())
    message = "\n".join(visible(line) for line in lines).translate(_DATA)
    return f"::{name} {written}::{message}\n"
