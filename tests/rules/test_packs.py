"""The shipped packs hold together: every kind is there, and the lexicon does not contradict itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

RULES = Path(__file__).parents[2] / "rules"
FILES = sorted(RULES.rglob("*.yaml"))
KINDS = {
    "condition",
    "refusal",
    "demand",
    "offer",
    "commitment",
    "denial",
    "allegation",
    "threat",
    "obligation",
    "prohibition",
    "permission",
    "opposition",
}
CONFLICTS = {
    "condition-refused",
    "demand-refused",
    "offer-refused",
    "opposed-demands",
    "commitment-opposed",
    "allegation-denied",
    "claim-denied",
    "contradicted",
    "order-clash",
    "norm-clash",
    "affirmed-and-denied",
    "promised-and-refused",
    "contrary-wording",
    "denied-in-other-words",
    "exclusive-values",
    "quantity-clash",
    "date-clash",
}


def _file(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {}


def _section(name: str, folder: str = "") -> Iterator[dict[str, Any]]:
    """A section of all shipped files, or of those in one folder."""
    files = (path for path in FILES if folder in ("", path.parent.name))
    return (rule for path in files for rule in _file(path).get(name, ()))


def _lexicon(name: str) -> list[Any]:
    return [_file(path)["lexicon"][name] for path in FILES if name in _file(path).get("lexicon", {})]


def _examples_that(rule: dict[str, Any], outcome: str) -> list[dict[str, str]]:
    return [example for example in rule["examples"] if outcome in example]


def test_every_kind_of_statement_of_the_news_has_a_rule() -> None:
    assert {rule.get("kind", rule["id"]) for rule in _section("statements", "statements")} == KINDS


def test_each_conflict_of_the_news_has_its_rule_and_there_is_no_other() -> None:
    assert {rule["id"] for rule in _section("conflicts", "conflicts")} == CONFLICTS


def test_no_id_is_used_twice() -> None:
    ids = Counter(rule["id"] for name in ("statements", "conflicts") for rule in _section(name))
    assert [name for name, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("rule", tuple(_section("statements")), ids=lambda rule: rule["id"])
def test_a_statement_rule_shows_what_it_matches_and_what_it_leaves_alone(rule: dict[str, Any]) -> None:
    assert _examples_that(rule, "match")
    assert _examples_that(rule, "no_match")


@pytest.mark.parametrize("rule", tuple(_section("conflicts")), ids=lambda rule: rule["id"])
def test_a_conflict_rule_shows_a_conflict_and_two_near_misses(rule: dict[str, Any]) -> None:
    assert _examples_that(rule, "conflict")
    assert len(_examples_that(rule, "consistent")) >= 2


def test_no_word_is_its_own_opposite() -> None:
    assert [pair for pairs in _lexicon("antonyms") for pair in pairs if pair[0] == pair[1]] == []


def test_no_pair_of_opposites_stands_twice() -> None:
    pairs = Counter(frozenset(pair) for pairs in _lexicon("antonyms") for pair in pairs)
    assert [sorted(pair) for pair, times in pairs.items() if times > 1] == []


def test_opposites_never_name_one_event() -> None:
    events = [set(group) for groups in _lexicon("events") for group in groups]
    opposites = [set(pair) for pairs in _lexicon("antonyms") for pair in pairs]
    assert [sorted(pair) for pair in opposites for event in events if pair <= event] == []


def test_a_name_stands_once_in_its_event() -> None:
    groups = [Counter(group) for groups in _lexicon("events") for group in groups]
    assert [name for group in groups for name, times in group.items() if times > 1] == []


def test_a_value_stands_once_in_its_class() -> None:
    classes = [Counter(values) for table in _lexicon("exclusive") for values in table.values()]
    assert [value for values in classes for value, times in values.items() if times > 1] == []


def test_no_two_parties_share_a_name() -> None:
    names = Counter(
        name.lower()
        for table in _lexicon("parties")
        for party, aliases in table.items()
        for name in {party, *aliases}
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_what_is_refused_and_what_is_denied_are_different_nouns() -> None:
    words = {name: set(members) for path in FILES for name, members in _file(path).get("words", {}).items()}
    assert words["accusation"] & words["proposal"] == set()
