"""The table of formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from checker.api import DocumentReport
from checker.report.json import json_report, jsonl_report
from checker.report.options import Options
from checker.report.text import text_report

Format = Callable[[Iterable[DocumentReport], Options], Iterator[str]]
"""From reports to the pieces of text to write, each as soon as it can be written."""

FORMATS: Mapping[str, Format] = {"text": text_report, "json": json_report, "jsonl": jsonl_report}
