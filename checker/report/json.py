"""The reports for programs: one JSON object, or one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from checker.api import DocumentReport
from checker.report.options import Options
from checker.report.records import document_record, summary_record
from checker.report.summary import Tally

VERSION = 1
_SURROGATE = re.compile("[\ud800-\udfff]")


def json_report(reports: Iterable[DocumentReport], options: Options) -> Iterator[str]:
    """One object for the whole run, with a document a line inside it."""
    tally = Tally()
    yield f'{{"version": {VERSION}, "documents": ['
    separator = "\n"
    for report in tally.watch(reports):
        yield separator + dumped(document_record(report, options))
        separator = ",\n"
    yield f'\n], "summary": {dumped(summary_record(tally.summary))}}}\n'


def jsonl_report(reports: Iterable[DocumentReport], options: Options) -> Iterator[str]:
    """One document a line, as soon as it is done."""
    for report in reports:
        yield dumped(document_record(report, options)) + "\n"


def dumped(value: Any) -> str:
    """``value`` as JSON on one line; a lone surrogate, which UTF-8 cannot hold, stays escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
