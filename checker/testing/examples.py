"""Runs the examples that stand in rules.

A statement rule's example is one text that the rule must recognise, with what its roles catch, or
leave alone.  A conflict rule's example is checked with all statement rules, but with this one
conflict rule: which of several rules reports a pair is another question than whether this one
sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from checker.conflict import Text, findings
from checker.english import analyse
from checker.extract import statements
from checker.model import Capture, Statement
from checker.ruleset import ConflictExample, ConflictRule, Ruleset, StatementExample, StatementRule
from checker.source import Source

Status = Literal[
    "validated",  # as expected
    "missing",  # something was to be found, and is not
    "noisy",  # nothing was to be found, and something is
    "wrong",  # found, but with other words or another severity
    "todo",  # not as expected, and marked as a known gap
]

_OUTER_WORDS = re.compile(r"^(?:the|a|an|to)\s+|[\s.,;:!?\"'“”‘’]+$|^[\s\"'“”‘’]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Case:
    """One example with the rule that it belongs to."""

    rule: StatementRule | ConflictRule
    example: StatementExample | ConflictExample


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an example; ``detail`` says what was found instead, "" where all is well."""

    case: Case
    status: Status
    detail: str = ""


def run_examples(ruleset: Ruleset) -> tuple[Outcome, ...]:
    """The outcome of every example, in the order of the rules."""
    return tuple(run(case, ruleset) for case in cases(ruleset))


def failed(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes that are not as the rules say, known gaps left out."""
    return tuple(outcome for outcome in outcomes if outcome.status not in ("validated", "todo"))


def cases(ruleset: Ruleset) -> Iterator[Case]:
    """Every example with its rule: those of statement rules first."""
    for statement_rule in ruleset.statements:
        yield from (Case(statement_rule, example) for example in statement_rule.examples)
    for conflict_rule in ruleset.conflicts:
        yield from (Case(conflict_rule, example) for example in conflict_rule.examples)


def run(case: Case, ruleset: Ruleset) -> Outcome:
    """The outcome of one example."""
    outcome = _plain_outcome(case, ruleset)
    if not case.example.todo:
        return outcome
    if outcome.status == "validated":
        return replace(outcome, detail="works: it needs no `todo` any more")
    return replace(outcome, status="todo")


def _plain_outcome(case: Case, ruleset: Ruleset) -> Outcome:
    match case:
        case Case(StatementRule() as rule, StatementExample() as example):
            status, detail = _statement_outcome(rule, example, ruleset)
        case Case(ConflictRule() as rule, ConflictExample() as example):
            status, detail = _conflict_outcome(rule, example, ruleset)
        case _:
            raise TypeError(case)
    return Outcome(case, status, detail)


def _statement_outcome(
    rule: StatementRule, example: StatementExample, ruleset: Ruleset
) -> tuple[Status, str]:
    text = _text("example", example.text, replace(ruleset, statements=(rule,)))
    found = [one for one in text.statements if one.rule == rule.id]
    if example.outcome == "no_match":
        return ("noisy", _shown(found[0], example.text)) if found else ("validated", "")
    if not found:
        return "missing", ""
    differences = [_difference(one, example) for one in found]
    return ("validated", "") if "" in differences else ("wrong", differences[0])


def _conflict_outcome(rule: ConflictRule, example: ConflictExample, ruleset: Ruleset) -> tuple[Status, str]:
    texts = _texts(example, ruleset)
    found = [one for one in findings(texts, replace(ruleset, conflicts=(rule,))) if one.rule == rule.id]
    if example.outcome == "consistent":
        return ("noisy", f"{found[0].severity}: {found[0].message}") if found else ("validated", "")
    if not found:
        return "missing", _what_is_missing(rule, texts)
    severities = [one.severity for one in found]
    if example.severity is not None and example.severity not in severities:
        return "wrong", f"severity: {severities[0]}, not {example.severity}"
    return "validated", ""


def _what_is_missing(rule: ConflictRule, texts: tuple[Text, ...]) -> str:
    """Whether a side of the pair is not recognised, or both are and do not clash."""
    said = [one for text in texts for one in text.statements]
    names = {name for one in said for name in (one.kind, one.rule)}
    unseen = [" or ".join(kinds) for _, kinds in rule.between if names.isdisjoint(kinds)]
    if unseen:
        return f"not recognised: {' and '.join(dict.fromkeys(unseen))}"
    return "both sides are recognised, but the condition does not hold"


def _texts(example: ConflictExample, ruleset: Ruleset) -> tuple[Text, ...]:
    text = _text("example", example.text, ruleset)
    if example.reference is None:
        return (text,)
    return (text, replace(_text("example#reference", example.reference, ruleset), reference=True))


def _text(document: str, text: str, ruleset: Ruleset) -> Text:
    analysis = analyse(Source(document, text), ruleset.parties)
    return Text(document, analysis, statements(analysis, ruleset, document), reference=False)


def _difference(statement: Statement, example: StatementExample) -> str:
    """What the statement caught otherwise than the example says; "" where nothing."""
    caught = {capture.name: capture for capture in statement.captures}
    differences = (
        f"{role}: {_caught_words(caught, role, statement, example.text)!r}, not {words!r}"
        for role, words in example.roles
        if not _is_caught(role, words, caught, statement, example.text)
    )
    return "; ".join(differences)


def _is_caught(role: str, words: str, caught: Mapping[str, Capture], statement: Statement, text: str) -> bool:
    """Whether the role caught these words; a holder may be given by its resolved name, too."""
    candidates = [caught[role].span.of(text)] if role in caught else []
    if role == "holder" and statement.holder.known:
        candidates.append(statement.holder.name)
    return any(_bare(candidate) == _bare(words) for candidate in candidates)


def _caught_words(caught: Mapping[str, Capture], role: str, statement: Statement, text: str) -> str:
    if role in caught:
        return caught[role].span.of(text)
    return statement.holder.name if role == "holder" else ""


def _shown(statement: Statement, text: str) -> str:
    return f"{statement.span.of(text)!r} matches {statement.pattern!r}"


def _bare(words: str) -> str:
    """Without what does not matter: case, blanks, an outer article or "to", punctuation around."""
    joined = " ".join(words.split())
    while (bare := _OUTER_WORDS.sub("", joined)) != joined:
        joined = bare
    return joined.casefold()
