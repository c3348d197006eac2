"""What relations need spares work and changes no finding: all pairs are judged beside it, and compared.

Of the seeds, and of more than pairs, `tests/properties` shows the same.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.conflict import Text, findings, hits, needs, relations
from checker.english import analyse
from checker.extract import statements
from checker.model import Finding
from checker.ruleset import ConflictExample, ConflictRule, Ruleset
from checker.source import Source
from tests.seeds.actual import shipped


def test_only_relations_that_rules_know_need_something() -> None:
    assert needs.OF_STATEMENTS.keys() <= relations.OF_STATEMENTS.keys()
    assert needs.OF_ROLES.keys() <= relations.OF_ROLES.keys()


def _text(words: str, name: str = "text", reference: bool = False) -> Text:
    analysis = analyse(Source(name, words), shipped().parties)
    return Text(name, analysis, statements(analysis, shipped(), name), reference)


def _texts(example: ConflictExample) -> tuple[Text, ...]:
    if example.reference is None:
        return (_text(example.text),)
    return _text(example.text), _text(example.reference, "reference", reference=True)


def _both_ways(
    texts: tuple[Text, ...], ruleset: Ruleset, patched: pytest.MonkeyPatch
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings, and those of judging every pair whatever the condition needs."""
    found = findings(texts, ruleset)
    with patched.context() as plain:
        plain.setattr(hits, "ways", lambda *_: ((),))
        return found, findings(texts, ruleset)


@pytest.mark.parametrize("rule", shipped().conflicts, ids=lambda rule: str(rule.id))
def test_every_pair_of_a_rules_examples_judged_gives_the_same(
    rule: ConflictRule, monkeypatch: pytest.MonkeyPatch
) -> None:
    for example in rule.examples:
        found, plain = _both_ways(_texts(example), replace(shipped(), conflicts=(rule,)), monkeypatch)
        assert found == plain
