"""What the checker, with the shipped rules, sees in a seed article."""

from __future__ import annotations

from functools import cache

from checker.conflict import Text, findings
from checker.english import analyse
from checker.extract import statements
from checker.model import Finding, Statement
from checker.ruleset import Ruleset, load
from checker.source import Source
from tests.seeds.expected import Reading, SeedFinding, SeedStatement, article


@cache
def shipped() -> Ruleset:
    """All shipped rules, loaded once."""
    return load(["default"])


def actual(name: str) -> Reading:
    """The checker's reading of a seed; assertions, which every sentence gives, are left out."""
    source = Source(name, article(name))
    ruleset = shipped()
    analysis = analyse(source, ruleset.parties)
    said = statements(analysis, ruleset, name)
    found = findings((Text(name, analysis, said, reference=False),), ruleset)
    return Reading(
        frozenset(_statement(one, source) for one in said if one.kind != "assertion"),
        tuple(sorted(_finding(one, source) for one in found)),
    )


def _statement(statement: Statement, source: Source) -> SeedStatement:
    holder = statement.holder.name if statement.holder.known else "?"
    return SeedStatement(statement.kind, holder, statement.span.of(source.text))


def _finding(finding: Finding, source: Source) -> SeedFinding:
    places = (label.span.of(source.text) for label in finding.labels)
    return SeedFinding(finding.rule, finding.severity, tuple(sorted(places)))
