"""Conflicts: pairs of statements that cannot both hold, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.conflict.answers import Answer
from checker.conflict.hits import hits_between, search
from checker.conflict.judge import judge
from checker.conflict.lexical import knowledge_of
from checker.conflict.pairs import keyed
from checker.conflict.stated import Stated, stated
from checker.conflict.told import Text
from checker.conflict.verdicts import RuleVerdicts, Verdict, all_pairs, given_pairs, verdicts
from checker.model import Finding
from checker.ruleset import Ruleset

__all__ = [
    "Answer",
    "Examined",
    "RuleVerdicts",
    "Stated",
    "Text",
    "Verdict",
    "all_pairs",
    "between",
    "examine",
    "findings",
    "given_pairs",
    "knowledge_of",
    "stated",
    "verdicts",
]


@dataclass(frozen=True, slots=True)
class Examined:
    """The findings, and how many pairs were left out because a statement had too many partners."""

    findings: tuple[Finding, ...]
    left_out: int


def findings(texts: tuple[Text, ...], ruleset: Ruleset) -> tuple[Finding, ...]:
    """What in the texts cannot both hold, by the conflict rules, in the order of places.

    Findings lie inside a text, or between a text and a reference; never in references alone.
    """
    return examine(texts, ruleset).findings


def between(pairs: Iterable[tuple[Stated, Stated]], ruleset: Ruleset) -> tuple[Finding, ...]:
    """What cannot both hold in the given pairs of statements, by the rules that hold for each."""
    knowledge = knowledge_of(ruleset.lexicon)
    return judge(
        [hit for pair in pairs for hit in hits_between(ruleset.conflicts, *pair, knowledge)], knowledge
    )


def examine(texts: tuple[Text, ...], ruleset: Ruleset) -> Examined:
    """As ``findings``, and how many pairs were not compared."""
    knowledge = knowledge_of(ruleset.lexicon)
    statements = keyed([one for text in texts for one in stated(text)], knowledge)
    searched = [search(rule, rank, statements, knowledge) for rank, rule in enumerate(ruleset.conflicts)]
    hits = [hit for found in searched for hit in found.hits]
    return Examined(judge(hits, knowledge), sum(found.left_out for found in searched))
