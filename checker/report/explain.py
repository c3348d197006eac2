"""Every stage's result for each sentence of a text: what `check explain` shows.

Nothing is worked out here: each line shows a value that the stage itself has made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lark import Token, Tree

from checker.api import DocumentReport
from checker.english.analysis import Stages, analyse, stages
from checker.english.boundaries import Terminal
from checker.model import Analysis, Proposition, Sentence, Statement
from checker.report.clauses import clause_lines
from checker.report.options import Palette, paint
from checker.report.text import finding_text
from checker.report.visible import visible
from checker.ruleset import ASSERTION, Ruleset
from checker.source import Source, Span

_NAME = 14  # columns for the name of a stage

Stage = tuple[str, Iterable[str]]
"""The name of a stage and its lines."""


def explain_report(report: DocumentReport, ruleset: Ruleset, palette: Palette) -> Iterator[str]:
    """For each text of the document its sentences, stage by stage; then the findings with their reasons."""
    if report.error is not None or report.fault is not None:
        return
    for name, source in report.sources.items():
        analysis = analyse(source, ruleset.parties)
        statements = [one for one in report.statements if one.document == name and one.kind != ASSERTION]
        for number in range(len(analysis.sentences)):
            yield _sentence(analysis, number, statements, palette)
    for finding in report.findings:
        yield finding_text(finding, report, palette) + "\n"


def _sentence(analysis: Analysis, number: int, statements: Iterable[Statement], palette: Palette) -> str:
    source, sentence = analysis.source, analysis.sentences[number]
    place = source.location(sentence.span.start)
    heading = f"{source.name}:{place.line}:{place.column}"
    result = stages(source, sentence.span)
    shown: list[Stage] = [
        *_parsing(result, source.text),
        ("clauses", (line for clause in sentence.clauses for line in clause_lines(clause, source.text))),
        ("propositions", _propositions(analysis, number)),
        ("referents", _referents(analysis, sentence)),
        ("statements", _statements(statements, sentence.span, source)),
    ]
    words = paint(_words(sentence.span, source.text), "heading", palette)
    lines = [f"{paint(visible(heading), 'place', palette)} {words}"]
    lines += [line for stage in shown for line in _stage(stage, palette)]
    return "\n".join(lines) + "\n\n"


def _stage(stage: Stage, palette: Palette) -> Iterator[str]:
    name, lines = stage
    for index, line in enumerate(lines):
        label = paint(f"{name if index == 0 else '':{_NAME}}", "gutter", palette)
        yield f"  {label}{visible(line)}"


def _parsing(result: Stages, text: str) -> list[Stage]:
    """The stages from words to the tree."""
    tree = () if result.parsed.tree is None else _tree(result.parsed.tree, result.parsed.terminals, text)
    return [
        ("tags", [" ".join(f"{word.text}/{word.tag}" for word in result.tagged)]),
        ("chunks", [" ".join(f"{one.kind}[{_words(one.span, text)}]" for one in result.chunks)]),
        ("terminals", [" ".join(map(_terminal, result.terminals))]),
        ("tree", tree or ["none: the grammar could make nothing of it"]),
        ("repairs", result.parsed.repairs),
    ]


def _terminal(terminal: Terminal) -> str:
    words = [word for word in (terminal.focus, terminal.word) if word]
    return f"{terminal.type}({' '.join(words)})" if words else terminal.type


def _tree(tree: Tree[Token], terminals: tuple[Terminal, ...], text: str, depth: int = 0) -> Iterator[str]:
    """A node a line, with its only child beside it; a leaf with the words it stands for."""
    names, node = [str(tree.data)], tree
    while len(node.children) == 1 and isinstance(node.children[0], Tree):
        node = node.children[0]
        names.append(str(node.data))
    yield "  " * depth + " / ".join(names)
    for child in node.children:
        if isinstance(child, Tree):
            yield from _tree(child, terminals, text, depth + 1)
        else:
            terminal = terminals[int(child)]
            yield "  " * (depth + 1) + f"{_terminal(terminal)}: {_words(terminal.span, text)}"


def _propositions(analysis: Analysis, number: int) -> Iterator[str]:
    for proposition in analysis.propositions:
        if proposition.sentence == number:
            yield _proposition(proposition, analysis)
            yield from (f"  {step}" for step in proposition.because)


def _proposition(proposition: Proposition, analysis: Analysis) -> str:
    text = analysis.source.text
    modality = "" if proposition.modality == "none" else f", {proposition.modality}"
    said = ""
    if proposition.attribution is not None:
        source = proposition.attribution.source
        who = "somebody" if source is None else _words(source.span, text)
        said = f", {proposition.attribution.verb}: {who}"
    reading = f"{proposition.polarity}, {proposition.standing}{modality}{said}"
    return f"{reading} | {_words(proposition.clause.span, text)}"


def _referents(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    for span in sorted(analysis.referents):
        referent = analysis.referents[span]
        if sentence.span.covers(span) and referent.reason:
            yield referent.reason if referent.certain else f"{referent.reason} (uncertain)"


def _statements(statements: Iterable[Statement], sentence: Span, source: Source) -> Iterator[str]:
    for statement in statements:
        if not sentence.covers(statement.span):
            continue
        holder = statement.holder
        name = holder.name or "the article"
        known = "" if holder.known else " (not known)"
        reason = f": {holder.reason}" if holder.reason else ""
        yield f"{statement.kind}[{statement.rule}] by {name}{known}{reason}"
        if statement.pattern:
            yield f"  pattern {statement.pattern}"
        for capture in statement.captures:
            yield f"  ${capture.name} = {_words(capture.span, source.text)}"


def _words(span: Span, text: str) -> str:
    return visible(" ".join(span.of(text).split()))
