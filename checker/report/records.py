"""Reports as plain values for JSON: the format that programs rely on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker import model
from checker.model import Finding, Label, SetAside
from checker.outcome import DocumentReport
from checker.report.options import Options, Statements
from checker.report.summary import Summary
from checker.report.trouble import trouble
from checker.ruleset import ASSERTION
from checker.source import Source, Span

Record = dict[str, Any]


def document_record(report: DocumentReport, options: Options) -> Record:
    """A document with its findings, what else is wanted (set aside, statements), its error if any."""
    record: Record = {
        "id": report.id,
        "path": report.path,
        "findings": [_finding(finding, report.sources) for finding in report.findings],
    }
    if report.remarks:
        record["remarks"] = [_finding(remark, report.sources) for remark in report.remarks]
    if options.show_suppressed:
        record["suppressed"] = [_set_aside(aside, report.sources) for aside in report.set_aside]
    if options.statements != "none":
        listed = listed_statements(report, options.statements)
        record["statements"] = [
            statement_record(statement, report.sources[report.id]) for statement in listed
        ]
    if report.notices:
        record["notices"] = list(report.notices)
    wrong = trouble(report)
    if wrong is not None:
        record["error"] = wrong.message
    return record


def summary_record(summary: Summary) -> Record:
    """The counts of a whole run."""
    return {
        "documents": summary.documents,
        "unreadable": summary.unreadable,
        "findings": {"error": summary.errors, "warning": summary.warnings, "note": summary.notes},
        "suppressed": summary.suppressed,
    }


def listed_statements(report: DocumentReport, which: Statements) -> tuple[model.Statement, ...]:
    """The statements to list; assertions only where all are wanted."""
    match which:
        case "none":
            return ()
        case "rules":
            return tuple(statement for statement in report.statements if statement.kind != ASSERTION)
        case "all":
            return report.statements


def _finding(finding: Finding, sources: Mapping[str, Source]) -> Record:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "reasons": list(finding.reasons),
        "labels": [_label(label, sources[label.document]) for label in finding.labels],
    }


def _set_aside(aside: SetAside, sources: Mapping[str, Source]) -> Record:
    return {**_finding(aside.finding, sources), "by": aside.by, "reason": aside.reason}


def _label(label: Label, source: Source) -> Record:
    location = source.location(label.span.start)
    return {
        "document": label.document,
        "span": span_record(label.span),
        "line": location.line,
        "column": location.column,
        "text": label.span.of(source.text),
        "kind": label.kind,
        "holder": label.holder,
    }


def statement_record(statement: model.Statement, source: Source) -> Record:
    """Who states what, and what the roles caught."""
    return {
        "rule": statement.rule,
        "kind": statement.kind,
        "holder": statement.holder.name,
        "span": span_record(statement.span),
        "roles": {capture.name: _role(capture, source) for capture in statement.captures},
        "polarity": statement.proposition.polarity,
        "modality": statement.proposition.modality,
        "confidence": statement.proposition.clause.confidence,
    }


def _role(capture: model.Capture, source: Source) -> Record:
    return {"text": capture.span.of(source.text), "span": span_record(capture.span)}


def span_record(span: Span) -> Record:
    """Half-open character offsets."""
    return {"start": span.start, "end": span.end}
