"""SARIF 2.1.0, for code scanning and editors: every finding with both places, and every rule that was run.

One run: tool and rules stand first, then the results as they come; the files, what could not be read and
the exit status stand last.  Of what was checked only the names of files are kept until then.

A finding that is set aside is a result with a suppression.  The text of a JSON Lines record has no lines
in its file: its region is the record's line, and the message tells the place in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.outcome import DocumentReport
from checker.report.options import Options
from checker.report.places import file_and_record
from checker.report.records import Record
from checker.report.sarif_places import artifact, file_location, sarif_dumped
from checker.report.sarif_results import results
from checker.report.sarif_rules import rule_record
from checker.report.trouble import Trouble, trouble
from checker.report.writing import Ending, Writer
from checker.ruleset import ConflictRule
from checker.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_NOTIFICATIONS = (
    {"id": "unreadable", "shortDescription": {"text": "A text could not be read."}},
    {"id": "fault", "shortDescription": {"text": "The checker itself failed in a text."}},
    {"id": "left-out", "shortDescription": {"text": "Not all of a text was read or compared."}},
)
_TEXTS = {
    "columnKind": "unicodeCodePoints",
    "newlineSequences": ["\r\n", "\n", "\r"],
    "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder in which check was run."}}},
}
_MISTAKE = 2  # from this exit status on the run has not done all that it was asked for


def sarif_report(options: Options) -> Writer:
    """The log, a document at a time."""
    rules = options.rules()
    files: dict[str, None] = {}  # in the order in which they are met
    troubles: list[Record] = []
    separator = "\n"
    item = yield _head(rules)
    while isinstance(item, DocumentReport):
        files |= dict.fromkeys(_files(item))
        wrong = trouble(item)
        if wrong is not None:
            troubles.append(_notification(wrong))
        troubles += (_left_out(item.path, notice) for notice in item.notices)
        written = ",\n".join(map(sarif_dumped, results(item, rules)))
        piece = f"{separator}{written}" if written else ""
        separator = ",\n" if written else separator
        item = yield piece
    yield _tail(item, list(files), troubles)


def _head(described: Sequence[ConflictRule]) -> str:
    log = {"$schema": _SCHEMA, "version": "2.1.0"}
    driver = {"name": "claim-checker", "semanticVersion": __version__, "notifications": _NOTIFICATIONS}
    rules = ",\n".join(sarif_dumped(rule_record(rule)) for rule in described)
    return (
        f'{_open(log)}, "runs": [\n'
        f'{{"tool": {{"driver": {_open(driver)}, "rules": [\n{rules}\n]}}}},\n'
        f'{sarif_dumped(_TEXTS)[1:-1]}, "results": ['
    )


def _open(record: Record) -> str:
    """The record as JSON, to which more is to be added."""
    return sarif_dumped(record)[:-1]


def _tail(ending: Ending, files: list[str], troubles: list[Record]) -> str:
    invocation = {
        "executionSuccessful": ending.status < _MISTAKE,
        "exitCode": ending.status,
        "toolExecutionNotifications": troubles,
    }
    artifacts = sarif_dumped([artifact(path) for path in files])
    return f'\n], "artifacts": {artifacts},\n"invocations": [{sarif_dumped(invocation)}]}}]}}\n'


def _files(report: DocumentReport) -> Iterator[str]:
    """The files of a document: its own, and those of what it was checked against."""
    yield report.path
    yield from (file_and_record(source.name)[0] for source in report.sources.values())


def _left_out(path: str, notice: str) -> Record:
    return {
        "level": "warning",
        "descriptor": {"id": "left-out"},
        "message": {"text": notice},
        "locations": [{"physicalLocation": {"artifactLocation": file_location(path)}}],
    }


def _notification(wrong: Trouble) -> Record:
    region = {"region": {"startLine": wrong.line}} if wrong.line else {}
    location = {"physicalLocation": {"artifactLocation": file_location(wrong.path), **region}}
    return {
        "level": "error",
        "descriptor": {"id": wrong.code},
        "message": {"text": wrong.message},
        "locations": [location],
    }
