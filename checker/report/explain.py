"""Every stage's result for each sentence of a text, and why no more was found: `check explain`.

Nothing is worked out here: each line shows a value that the stage itself has made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from checker.api import Explanation
from checker.conflict import Text
from checker.english.analysis import stages
from checker.model import Analysis, Proposition, Sentence, Statement
from checker.report.clauses import clause_lines
from checker.report.explain_json import explain_json
from checker.report.options import Palette, paint
from checker.report.parsing import parsing
from checker.report.reasons import miss_lines, verdict_lines
from checker.report.text import finding_text
from checker.report.visible import visible, words
from checker.source import Source

_NAME = 14  # columns for the name of a stage

Stage = tuple[str, Iterable[str]]
"""The name of a stage and its lines."""


Stages = Callable[[Explanation, Text, int], Iterable[Stage]]
"""The stages of one sentence that are shown."""


def explain_text(explanations: Iterable[Explanation], palette: Palette) -> Iterator[str]:
    """For each document its sentences, stage by stage; its pairs; its findings with their reasons."""
    return _documents(explanations, palette, _every_stage)


def explain_short(explanations: Iterable[Explanation], palette: Palette) -> Iterator[str]:
    """The same without the stages of reading: what was stated in each sentence, what came near, and why."""
    return _documents(explanations, palette, _outcome)


def _documents(explanations: Iterable[Explanation], palette: Palette, shown: Stages) -> Iterator[str]:
    for explanation in explanations:
        for text in explanation.texts:
            for number in range(len(text.analysis.sentences)):
                yield _sentence(explanation, text, number, (shown, palette))
        if explanation.texts:
            lines = verdict_lines(explanation) or ["none that was not reported"]
            yield "\n".join(_stage(("pairs", lines), palette)) + "\n\n"
        for finding in explanation.report.findings:
            yield finding_text(finding, explanation.report, palette) + "\n"


Format = Callable[[Iterable[Explanation], Palette], Iterator[str]]
FORMATS: Mapping[str, Format] = {
    "text": explain_text,
    "short": explain_short,
    "json": lambda found, _: explain_json(found),
}


def _sentence(explanation: Explanation, text: Text, number: int, manner: tuple[Stages, Palette]) -> str:
    """A sentence as read, with its place in the file."""
    shown, palette = manner
    source, sentence = text.analysis.source, text.analysis.sentences[number]
    place = explanation.report.sources[text.document].location(sentence.span.start)
    heading = f"{source.name}:{place.line}:{place.column}"
    title = paint(words(sentence.span, source.text), "heading", palette)
    lines = [f"{paint(visible(heading), 'place', palette)} {title}"]
    lines += [line for stage in shown(explanation, text, number) for line in _stage(stage, palette)]
    return "\n".join(lines) + "\n\n"


def _every_stage(explanation: Explanation, text: Text, number: int) -> Iterator[Stage]:
    analysis = text.analysis
    source, sentence = analysis.source, analysis.sentences[number]
    yield from parsing(stages(source, sentence.span), source.text)
    yield "clauses", (line for clause in sentence.clauses for line in clause_lines(clause, source.text))
    yield "propositions", _propositions(analysis, number)
    yield "referents", _referents(analysis, sentence)
    yield from _outcome(explanation, text, number)


def _outcome(explanation: Explanation, text: Text, number: int) -> Iterator[Stage]:
    yield "statements", _statements(explanation.statements(text, number), text.analysis.source)
    yield "near misses", miss_lines(explanation, text, number)


def _stage(stage: Stage, palette: Palette) -> Iterator[str]:
    name, lines = stage
    for index, line in enumerate(lines):
        label = paint(f"{name if index == 0 else '':{_NAME}}", "gutter", palette)
        yield f"  {label}{visible(line)}"


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
        who = "somebody" if source is None else words(source.span, text)
        said = f", {proposition.attribution.verb}: {who}"
    reading = f"{proposition.polarity}, {proposition.standing}{modality}{said}"
    return f"{reading} | {words(proposition.clause.span, text)}"


def _referents(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    for span in sorted(analysis.referents):
        referent = analysis.referents[span]
        if sentence.span.covers(span) and referent.reason:
            yield referent.reason if referent.certain else f"{referent.reason} (uncertain)"


def _statements(statements: Iterable[Statement], source: Source) -> Iterator[str]:
    for statement in statements:
        holder = statement.holder
        name = holder.name or "the article"
        known = "" if holder.known else " (not known)"
        reason = f": {holder.reason}" if holder.reason else ""
        yield f"{statement.kind}[{statement.rule}] by {name}{known}{reason}"
        if statement.pattern:
            yield f"  pattern {statement.pattern}"
        for capture in statement.captures:
            yield f"  ${capture.name} = {words(capture.span, source.text)}"
