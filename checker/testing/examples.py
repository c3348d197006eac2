"""Runs the examples that stand in rules.

A statement rule's example is one text that the rule must recognise, with what its roles catch, or
leave alone.  A conflict rule's example is checked with all statement rules, but with this one
conflict rule: which of several rules reports a pair is another question than whether this one
sees it.

A known gap (`todo: true`) is no failure.  Nor is one that is closed: it counts as validated, and is
told, so that its mark can go.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from checker.conflict import Text, findings
from checker.extract import statements
from checker.model import Statement
from checker.ruleset import ConflictExample, ConflictRule, Ruleset, StatementExample, StatementRule
from checker.testing.apart import by_not, taken_out
from checker.testing.case import EXAMPLE, Case, Readings, cases, read
from checker.testing.comparison import Comparison, closest, compare, is_as_expected

Status = Literal[
    "validated",  # as expected
    "missing",  # something was to be found, and is not
    "noisy",  # nothing was to be found, and something is
    "wrong",  # found, but with other words or another severity
    "todo",  # not as expected, and marked as a known gap
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an example.

    ``detail`` says in words what was found instead, "" where all is well; of what was found
    otherwise, ``compared`` holds each role beside what it was to be.
    """

    case: Case
    status: Status
    detail: str = ""
    compared: tuple[Comparison, ...] = ()

    @property
    def is_closed_gap(self) -> bool:
        """Whether it is as expected and still marked as a known gap."""
        return self.case.example.todo and self.status == "validated"


def run_examples(ruleset: Ruleset) -> tuple[Outcome, ...]:
    """The outcome of every example, in the order of the rules."""
    return run_cases(tuple(cases(ruleset)), ruleset)


def run_cases(chosen: tuple[Case, ...], ruleset: Ruleset) -> tuple[Outcome, ...]:
    """The outcome of each of these examples."""
    readings = read(chosen, ruleset)
    return tuple(run(case, ruleset, readings) for case in chosen)


def failed(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes that are not as the rules say, known gaps left out."""
    return tuple(outcome for outcome in outcomes if outcome.status not in ("validated", "todo"))


def run(case: Case, ruleset: Ruleset, readings: Readings) -> Outcome:
    """The outcome of one example.  ``readings`` holds its texts as read."""
    outcome = _plain_outcome(case, ruleset, readings)
    if not case.example.todo:
        return outcome
    if outcome.status == "validated":
        return replace(outcome, detail="works: it needs no `todo` any more")
    return replace(outcome, status="todo")


def _plain_outcome(case: Case, ruleset: Ruleset, readings: Readings) -> Outcome:
    match case:
        case Case(StatementRule() as rule, StatementExample() as example):
            return _statement_outcome(case, rule, example, readings)
        case Case(ConflictRule() as rule, ConflictExample() as example):
            return _conflict_outcome(case, rule, example, _texts(example, ruleset, readings), ruleset)
        case _:
            raise TypeError(case)


def _statement_outcome(
    case: Case, rule: StatementRule, example: StatementExample, readings: Readings
) -> Outcome:
    recognised = statements(readings[example.text], Ruleset(statements=(rule,)), EXAMPLE)
    found = tuple(one for one in recognised if one.rule == rule.id)
    if example.outcome == "no_match":
        return Outcome(case, "noisy", _shown(found[0], example)) if found else Outcome(case, "validated")
    if not found:
        return Outcome(case, "missing", _why_nothing_matches(rule, example, readings))
    nearest = closest(found, example)
    if is_as_expected(nearest, example):
        return Outcome(case, "validated")
    return Outcome(case, "wrong", _shown(nearest, example), compare(nearest, example))


def _why_nothing_matches(rule: StatementRule, example: StatementExample, readings: Readings) -> str:
    """Whether no pattern matches, or one does and a `not` pattern leaves the clause out."""
    apart = by_not(rule)
    out = taken_out(apart, readings[example.text])
    if not out.by:
        return "no pattern matches"
    number, (first, *_) = next(iter(out.by.items()))
    return f"{_shown(first, example)}, but the `not` pattern {apart.forms[number].text!r} leaves it out"


def _conflict_outcome(
    case: Case, rule: ConflictRule, example: ConflictExample, texts: tuple[Text, ...], ruleset: Ruleset
) -> Outcome:
    found = [one for one in findings(texts, replace(ruleset, conflicts=(rule,))) if one.rule == rule.id]
    if example.outcome == "consistent":
        noise = (f"{one.severity}: {one.message}" for one in found[:1])
        return Outcome(case, "noisy" if found else "validated", "".join(noise))
    if not found:
        return Outcome(case, "missing", _what_is_missing(rule, texts))
    severities = [one.severity for one in found]
    if example.severity is not None and example.severity not in severities:
        severity = Comparison("severity", example.severity, severities[0], alike=False)
        return Outcome(case, "wrong", compared=(severity,))
    return Outcome(case, "validated")


def _what_is_missing(rule: ConflictRule, texts: tuple[Text, ...]) -> str:
    """Whether a side of the pair is not recognised, or both are and do not clash."""
    said = [one for text in texts for one in text.statements]
    names = {name for one in said for name in (one.kind, one.rule)}
    unseen = [" or ".join(kinds) for _, kinds in rule.between if names.isdisjoint(kinds)]
    if unseen:
        return f"not recognised: {' and '.join(dict.fromkeys(unseen))}"
    return "both sides are recognised, but the condition does not hold"


def _texts(example: ConflictExample, ruleset: Ruleset, readings: Readings) -> tuple[Text, ...]:
    texts = [replace(_text(EXAMPLE, example.text, ruleset, readings), date=_TODAY)]
    if example.reference is not None:
        reference = _text(f"{EXAMPLE}#reference", example.reference, ruleset, readings)
        texts.append(replace(reference, reference=True, date=_TODAY))
    for name, other, day in (("beside", example.beside, _TODAY), ("earlier", example.earlier, _YESTERDAY)):
        if other is not None:
            texts.append(replace(_text(f"{EXAMPLE} {name}", other, ruleset, readings), date=day))
    return tuple(texts)


_YESTERDAY, _TODAY = date(2000, 1, 1), date(2000, 1, 2)  # when the documents of an example came out


def _text(document: str, text: str, ruleset: Ruleset, readings: Readings) -> Text:
    analysis = readings[text]
    return Text(document, analysis, statements(analysis, ruleset, document), reference=False)


def _shown(statement: Statement, example: StatementExample) -> str:
    return f"{statement.span.of(example.text)!r} matches {statement.pattern!r}"
