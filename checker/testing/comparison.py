"""What an example expects of a statement's roles, beside what they caught."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Statement
from checker.ruleset import StatementExample

_OUTER_WORDS = re.compile(r"^(?:the|a|an|to)\s+|[\s.,;:!?\"'“”‘’]+$|^[\s\"'“”‘’]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A role, or the severity: what it was to be, what it is ("" where there is nothing)."""

    name: str
    expected: str
    found: str
    alike: bool


def compare(statement: Statement, example: StatementExample) -> tuple[Comparison, ...]:
    """Each role that the example names, in its order; a holder may be given by its resolved name, too."""
    return tuple(_compare(statement, role, words, example.text) for role, words in example.roles)


def is_as_expected(statement: Statement, example: StatementExample) -> bool:
    """Whether every role that the example names caught the words it gives."""
    return all(comparison.alike for comparison in compare(statement, example))


def closest(statements: tuple[Statement, ...], example: StatementExample) -> Statement:
    """The statement of which the most roles are as expected; of equal ones the first."""
    return min(statements, key=lambda one: sum(not role.alike for role in compare(one, example)))


def _compare(statement: Statement, role: str, expected: str, text: str) -> Comparison:
    candidates = tuple(_candidates(statement, role, text))
    alike = any(_bare(candidate) == _bare(expected) for candidate in candidates)
    return Comparison(role, expected, candidates[0] if candidates else "", alike)


def _candidates(statement: Statement, role: str, text: str) -> Iterator[str]:
    """The words that the role caught, and the name by which a holder is known."""
    yield from (capture.span.of(text) for capture in statement.captures if capture.name == role)
    if role == "holder" and statement.holder.known:
        yield statement.holder.name


def _bare(words: str) -> str:
    """Without what does not matter: case, blanks, an outer article or "to", punctuation around."""
    joined = " ".join(words.split())
    while (bare := _OUTER_WORDS.sub("", joined)) != joined:
        joined = bare
    return joined.casefold()
