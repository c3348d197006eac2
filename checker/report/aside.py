"""Findings that are set aside, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.model import SetAside, SetAsideBy
from checker.outcome import DocumentReport
from checker.report.places import role, shown_place
from checker.report.visible import one_line, visible

_BY: Mapping[SetAsideBy, str] = {
    "baseline": "known",
    "configuration": "set aside by the configuration",
    "comment": "set aside by a comment",
    "record": "set aside by the record",
}


def why(aside: SetAside) -> str:
    """What set a finding aside, and the reason given: "set aside by a comment: said in jest"."""
    return f"{_BY[aside.by]}: {one_line(aside.reason)}" if aside.reason else _BY[aside.by]


def aside_lines(aside: SetAside, report: DocumentReport) -> Iterator[str]:
    """The finding's head, its other places, and why it is set aside."""
    finding = aside.finding
    places = [shown_place(report.sources[label.document], label.span) for label in finding.labels]
    yield f"{places[0]}: {finding.severity}[{finding.rule}] {visible(finding.message)}"
    for label, place in zip(finding.labels[1:], places[1:], strict=True):
        yield f"    with {place} {role(label)}"
    yield f"    = {why(aside)}"
