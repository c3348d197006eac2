"""Why not: near misses of patterns, and pairs of statements that are no findings, as lines."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Explanation
from checker.conflict import Answer, RuleVerdicts, Text, Verdict
from checker.extract import explain
from checker.model import Statement
from checker.report.visible import words
from checker.ruleset import StatementRule


def miss_lines(explanation: Explanation, text: Text, sentence: int) -> Iterator[str]:
    """The rule and its pattern with the clause, then a line for each element that stopped it.

    Where a statement rule is in focus, a sentence of which nothing can be said says so.
    """
    misses = explanation.misses(text, sentence)
    for miss in misses:
        yield f"{miss.rule}: {miss.pattern} | {words(miss.span, text.analysis.source.text)}"
        yield from (f"  {explain(mismatch)}" for mismatch in miss.stopped_by)
    of_one_rule = isinstance(explanation.focus.rule, StatementRule)
    if of_one_rule and not misses and not explanation.statements(text, sentence):
        yield "none: no clause was read here that a pattern could be held against"


def verdict_lines(explanation: Explanation) -> list[str]:
    """The pairs of each rule: both statements, what keeps them from a conflict (-), what does not (+)."""
    return [line for found in explanation.verdicts for line in _rule_lines(found, explanation)]


def _rule_lines(found: RuleVerdicts, explanation: Explanation) -> Iterator[str]:
    name = found.rule.id
    yield from (f"{name}: {kind}" for kind in found.missing)
    for verdict in found.verdicts:
        yield from _verdict_lines(name, verdict, explanation)
    if found.more:
        yield f"{name}: {found.more} more pairs, further from a conflict"


def _verdict_lines(name: str, verdict: Verdict, explanation: Explanation) -> Iterator[str]:
    yield f"{name}: {_statement(verdict.first, explanation)}"
    yield f"{'':{len(name)}}  {_statement(verdict.second, explanation)}"
    yield from (f"  = {note}" for note in verdict.notes)
    yield from (f"  {_answer(answer)}" for answer in verdict.answers)


def _statement(statement: Statement, explanation: Explanation) -> str:
    source = explanation.report.sources[statement.document]
    place = source.location(statement.span.start)
    where = f"{place.line}:{place.column}"
    if statement.document != explanation.report.id:
        where = f"{source.name}:{where}"
    name = statement.holder.name if statement.holder.known else "not known"
    holder = f" ({name})" if name else ""
    kind = statement.kind if statement.kind == statement.rule else f"{statement.kind}[{statement.rule}]"
    return f"{kind}{holder} at {where}: {words(statement.span, source.text)}"


def _answer(answer: Answer) -> str:
    sign = "-" if answer.stands_in_the_way else "+"
    asked = f"`{answer.asked}`{' under `not`' if answer.under_not else ''}"
    return f"{sign} {asked}: {answer.truth}: {answer.words}"
