"""The reports for programs: one JSON object, or one object a line."""

from __future__ import annotations

from typing import Any

from checker.outcome import DocumentReport
from checker.report.escapes import json_dumped
from checker.report.options import Options
from checker.report.records import document_record, summary_record
from checker.report.writing import Ending, Writer, by_document

VERSION = 1


def json_report(options: Options) -> Writer:
    """One object for the whole run, with a document a line inside it."""
    item = yield f'{{"version": {VERSION}, "documents": ['
    separator = "\n"
    while isinstance(item, DocumentReport):
        item = yield separator + dumped(document_record(item, options))
        separator = ",\n"
    yield _tail(item)


def jsonl_report(options: Options) -> Writer:
    """One document a line, as soon as it is done."""
    return by_document(_line, options)


def dumped(value: Any) -> str:
    """``value`` as JSON on one line."""
    return json_dumped(value)


def _line(report: DocumentReport, options: Options) -> str:
    return dumped(document_record(report, options)) + "\n"


def _tail(ending: Ending) -> str:
    return f'\n], "summary": {dumped(summary_record(ending.summary))}}}\n'
