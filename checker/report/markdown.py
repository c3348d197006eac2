"""Markdown for the page of a job: how many of what, then a section for each finding with its places.

A page takes no more than a mebibyte and drops what is longer, so the report stops before that and says
how much it leaves out.  Up to there it is held, since the counts stand first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model import Finding, Label
from checker.outcome import DocumentReport
from checker.report.aside import why
from checker.report.options import Options
from checker.report.places import role, shown_place
from checker.report.reported import reported
from checker.report.summary import summary_text
from checker.report.trouble import trouble
from checker.report.visible import one_line, words
from checker.report.writing import Ending, Writer

_MOST_BYTES = 900_000
_MOST_WORDS = 400  # characters of a statement
_SPECIAL = re.compile(r"[\\`*_\[\]|~$]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def markdown_report(options: Options) -> Writer:
    """The heading with the counts, then the sections in the order of documents."""
    sections: list[str] = []
    room, left_out = _MOST_BYTES, 0
    item = yield ""
    while isinstance(item, DocumentReport):
        for section in _sections(item, options):
            room -= len(section.encode())
            if room >= 0:
                sections.append(section)
            else:
                left_out += 1
        item = yield ""
    yield "".join([_heading(item), *sections, _more(left_out)])


def _heading(ending: Ending) -> str:
    return f"## check: {summary_text(ending.summary)}{', interrupted' if ending.interrupted else ''}\n"


def _more(left_out: int) -> str:
    return (
        f"\n{left_out} more would be too much for a page; the other formats have them.\n" if left_out else ""
    )


def _sections(report: DocumentReport, options: Options) -> Iterator[str]:
    """What a document adds: why it was not checked, its findings, what is set aside where that is wanted."""
    wrong = trouble(report)
    if wrong is not None:
        place = f"{wrong.path}:{wrong.line}" if wrong.line else wrong.path
        yield f"\n### {wrong.code}\n\n**{escaped(place)}**: {escaped(wrong.message)}\n"
    if report.notices:
        yield "\n### left out\n\n" + "".join(f"- {escaped(notice)}\n" for notice in report.notices)
    for finding in reported(report):
        yield _section(finding, report, [])
    for aside in report.set_aside if options.show_suppressed else ():
        yield _section(aside.finding, report, [why(aside)])


def _section(finding: Finding, report: DocumentReport, notes: list[str]) -> str:
    primary = finding.labels[0]
    place = shown_place(report.sources[primary.document], primary.span)
    reasons = [f"reason: {reason}" for reason in finding.reasons]
    further = [f"{finding.further} further places"] if finding.further else []
    lines = [
        f"### {finding.severity}: {escaped(finding.rule)}",
        "",
        f"**{escaped(place)}**: {escaped(finding.message)}",
        "",
        *(f"- {_statement(label, report)}" for label in finding.labels),
        *(f"- {escaped(line)}" for line in [*reasons, *further, *notes]),
    ]
    return "\n" + "\n".join(lines) + "\n"


def _statement(label: Label, report: DocumentReport) -> str:
    source = report.sources[label.document]
    text = words(label.span, source.text)
    shown = text if len(text) <= _MOST_WORDS else f"{text[:_MOST_WORDS]}…"
    return f"{escaped(role(label))}, {escaped(shown_place(source, label.span))}: “{escaped(shown)}”"


def escaped(text: str) -> str:
    """The text on one line, so that nothing in it is taken for Markdown or HTML."""
    return _SPECIAL.sub(r"\\\g<0>", one_line(text)).translate(_ENTITIES)
