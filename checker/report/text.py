"""The report for people: each finding with its places, carets and reasons."""

from __future__ import annotations

from collections.abc import Iterator

from checker import model
from checker.model import Finding, Label
from checker.outcome import DocumentReport
from checker.report.aside import aside_lines
from checker.report.excerpt import Row, excerpt
from checker.report.options import Options, Palette, paint
from checker.report.places import role, shown_place
from checker.report.records import listed_statements
from checker.report.reported import reported
from checker.report.visible import visible
from checker.report.writing import Writer, by_document
from checker.source import Source


def text_report(options: Options) -> Writer:
    """Each document's statements, where they are wanted, and its findings, a blank line after each."""
    return by_document(_document, options)


def _document(report: DocumentReport, options: Options) -> str:
    return "".join(_parts(report, options))


def _parts(report: DocumentReport, options: Options) -> Iterator[str]:
    for statement in listed_statements(report, options.statements):
        yield _statement(statement, report.sources[report.id], options.palette)
    for notice in report.notices:
        yield f"{visible(notice)}\n\n"
    for finding in reported(report):
        yield finding_text(finding, report, options.palette) + "\n"
    for aside in report.set_aside if options.show_suppressed else ():
        lines = aside_lines(aside, report)
        yield "\n".join(paint(line, "aside", options.palette) for line in lines) + "\n\n"


def finding_text(finding: Finding, report: DocumentReport, palette: Palette) -> str:
    """A finding: its head line, an excerpt for each place, and the reasons."""
    primary = finding.labels[0]
    name = f"{finding.severity}[{finding.rule}]"
    place = paint(shown_place(report.sources[primary.document], primary.span), "place", palette)
    lines = [f"{place}: {paint(name, finding.severity, palette)} {visible(finding.message)}"]
    gutter = _gutter(finding, report)
    for index, label in enumerate(finding.labels):
        part = "primary" if index == 0 else "related"
        lines += _label(label, report, part, gutter, palette)
    blank = " " * (gutter + 2)
    lines += [paint(f"{blank} = {visible(reason)}", "reason", palette) for reason in finding.reasons]
    if finding.further:
        lines.append(paint(f"{blank} = {finding.further} further places", "reason", palette))
    return "\n".join(lines) + "\n"


def _gutter(finding: Finding, report: DocumentReport) -> int:
    """The width of the widest line number shown."""
    ends = (report.sources[label.document].location(label.span.end).line for label in finding.labels)
    return max(len(str(line)) for line in ends)


def _label(label: Label, report: DocumentReport, part: str, gutter: int, palette: Palette) -> Iterator[str]:
    source = report.sources[label.document]
    if label.document != report.id:
        yield paint(f"  {'':{gutter}} in {shown_place(source, label.span)}", "gutter", palette)
    rows = excerpt(source, label.span)
    for index, row in enumerate(rows):
        words = f" {role(label)}" if index == len(rows) - 1 else ""
        yield from _row(row, words, part, gutter, palette)


def _row(row: Row, words: str, part: str, gutter: int, palette: Palette) -> Iterator[str]:
    number = str(row.line) if row.line else ""
    yield f"{paint(f'  {number:>{gutter}} |', 'gutter', palette)} {row.text}".rstrip()
    if row.carets or words:
        bare = row.carets.lstrip(" ")
        lead = " " * (len(row.carets) - len(bare))
        edge = paint(f"  {'':{gutter}} |", "gutter", palette)
        yield f"{edge} {lead}{paint((bare + words).strip(), part, palette)}"


def _statement(statement: model.Statement, source: Source, palette: Palette) -> str:
    place = paint(shown_place(source, statement.span), "place", palette)
    holder = f" ({visible(statement.holder.name)})" if statement.holder.name else ""
    words = " ".join(visible(statement.span.of(source.text)).split())
    return f"{place}: {paint(f'{statement.kind}[{statement.rule}]', 'added', palette)}{holder} {words}\n"
