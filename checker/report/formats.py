"""The table of formats; a writer is loaded when it is begun."""

from __future__ import annotations

from collections.abc import Mapping

from checker.deferred import load
from checker.report.options import Options
from checker.report.writing import Format, Writer


def _format(module: str, function: str) -> Format:
    def begun(options: Options) -> Writer:
        writer: Writer = getattr(load(f"checker.report.{module}"), function)(options)
        return writer

    return begun


FORMATS: Mapping[str, Format] = {
    "text": _format("text", "text_report"),
    "json": _format("json", "json_report"),
    "jsonl": _format("json", "jsonl_report"),
    "sarif": _format("sarif", "sarif_report"),
    "junit": _format("junit", "junit_report"),
    "github": _format("github", "github_report"),
    "markdown": _format("markdown", "markdown_report"),
    "csv": _format("csv", "csv_report"),
}
