"""Findings as SARIF's results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from checker.model import Finding, Label, SetAside, SetAsideBy
from checker.outcome import DocumentReport
from checker.report.aside import why
from checker.report.places import role
from checker.report.records import Record
from checker.report.reported import reported
from checker.report.sarif_places import escaped_message, label_location
from checker.ruleset import ConflictRule

_FINGERPRINT = "claimChecker/v1"
_IN_LINK = str.maketrans({"{": "{{", "}": "}}", "\\": "\\\\", "[": "\\[", "]": "\\]"})
_KINDS: Mapping[SetAsideBy, Literal["inSource", "external"]] = {
    "baseline": "external",
    "configuration": "external",
    "comment": "inSource",
    "record": "inSource",
}


def results(report: DocumentReport, rules: Sequence[ConflictRule]) -> Iterator[Record]:
    """A document's findings, then those that are set aside, with the suppression."""
    index = {rule.id: number for number, rule in enumerate(rules)}
    for finding in reported(report):
        yield _result(finding, report, index) | {"suppressions": []}
    for aside in report.set_aside:
        yield _result(aside.finding, report, index) | {"suppressions": [_suppression(aside)]}


def _result(finding: Finding, report: DocumentReport, index: Mapping[str, int]) -> Record:
    primary, *others = (label_location(label, report.sources[label.document]) for label in finding.labels)
    numbered = {"ruleIndex": index[finding.rule]} if finding.rule in index else {}
    return {
        "ruleId": finding.rule,
        **numbered,
        "level": finding.severity,
        "message": {"text": "\n".join(_message(finding))},
        "locations": [primary],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(others, start=1)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {"document": report.id, "alsoFoundBy": list(finding.also)},
    }


def _message(finding: Finding) -> Iterator[str]:
    """The message, a link to each other place (some viewers show no others), the reasons."""
    yield escaped_message(finding.message)
    if finding.labels[1:]:
        yield f"Against: {', '.join(_links(finding.labels[1:]))}"
    yield from (escaped_message(reason) for reason in finding.reasons)
    if finding.further:
        yield f"{finding.further} further places"


def _links(labels: Iterable[Label]) -> Iterator[str]:
    for number, label in enumerate(labels, start=1):
        shown = role(label).translate(_IN_LINK)
        yield f"[{shown}]({number})"


def _suppression(aside: SetAside) -> Record:
    return {"kind": _KINDS[aside.by], "status": "accepted", "justification": why(aside)}
