"""Texts that are not analysed are texts in which nothing would be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.api import findings_on, report_on
from checker.prefilter import prefilter
from checker.prefilter.forms import forms
from checker.ruleset import ConflictRule, Ruleset, load
from checker.source import Source
from checker.text.reading import Document
from tests.seeds.actual import shipped
from tests.seeds.expected import NAMES, article

RULES = """\
words:
  refuse: [refuse, decline]
statements:
  - id: refusal
    doc: Somebody will not do something.
    patterns: [$holder <refuse> to $action]
    examples:
      - match: The union refused to sign.
      - no_match: The union signed.
  - id: offer
    doc: Somebody offers something.
    patterns: [$holder offers to $action, "$holder says $action will begin"]
    examples:
      - match: The union offered to sign.
      - no_match: The union signed.
conflicts:
  - id: offered-and-refused
    doc: Both at once.
    severity: warning
    between: {offer: offer, refusal: refusal}
    when: same_event(offer.action, refusal.action)
    message: offered and refused
    examples:
      - conflict: The union offered to sign the deal. The union refused to sign the deal.
      - consistent: The union offered to sign the deal.
"""


@pytest.fixture
def ruleset(tmp_path: Path) -> Ruleset:
    path = tmp_path / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    return load([path])


@pytest.mark.parametrize(
    "text",
    [
        "The union offered to sign. The firm declined to sign.",
        "THE UNION OFFERS TO SIGN. IT REFUSES TO.",
        "The union's offer to sign came late. Its refusal to sign came early.",  # nouns for what happens
        "According to Ann Lee, the work began. The union declines to sign.",  # nobody says "say"
        "The union didn't offer to sign. It refused-- to sign.",
        "The union is of\x1ffering to sign. It de\x1fclines to.",  # markup inside words
    ],
)
def test_both_sides_may_stand_there(ruleset: Ruleset, text: str) -> None:
    assert prefilter(ruleset).may_conflict(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The union signed the deal.",
        "The union offered to sign the deal.",
        "The union refused to sign the deal.",
        "Tea was infused near the kitchen. An officer inclined to sign.",  # other words
    ],
)
def test_one_side_cannot(ruleset: Ruleset, text: str) -> None:
    assert not prefilter(ruleset).may_conflict(text)


def test_rules_about_any_two_assertions_keep_every_text() -> None:
    assert prefilter(shipped()).may_conflict("It rained.")


def test_it_is_made_once_for_a_rule_set(ruleset: Ruleset) -> None:
    assert prefilter(ruleset) is prefilter(ruleset)


@pytest.mark.parametrize(
    ("feature", "form"),
    [
        ("refuse", "refusing"),
        ("refuse", "refusal"),
        ("deny", "denies"),
        ("ban", "banned"),
        ("rule out", "ruled"),
        ("buy", "bought"),
        ("inner:lie", "lied"),
        ("woman", "women"),
        ("on condition", "on"),
        ("blorp", "blorped"),
    ],
)
def test_a_feature_shows_in_its_forms(feature: str, form: str) -> None:
    assert form in forms(feature)


@pytest.mark.parametrize("feature", ["modal:will", "be", "say", "", "ing", "inner:+", "non-refundable"])
def test_what_no_list_of_words_tells_is_left_open(feature: str) -> None:
    assert forms(feature) == frozenset()


def _one_rule(rule: ConflictRule) -> Ruleset:
    kept = shipped()
    return Ruleset(kept.statements, (rule,), kept.words, kept.lexicon)


@pytest.mark.parametrize("rule", shipped().conflicts, ids=lambda rule: str(rule.id))
def test_a_rules_own_conflicts_are_never_left_out(rule: ConflictRule) -> None:
    alone = prefilter(_one_rule(rule))
    texts = [f"{one.text} {one.reference or ''}" for one in rule.examples if one.outcome == "conflict"]
    assert [text for text in texts if not alone.may_conflict(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_that_finds_something_leaves_a_seed_out(name: str) -> None:
    report = report_on(Document(name, name, Source(name, article(name))), shipped())
    found = {rule for finding in report.findings for rule in (finding.rule, *finding.also)}
    finding = [rule for rule in shipped().conflicts if rule.id in found]
    assert all(prefilter(_one_rule(rule)).may_conflict(article(name)) for rule in finding)


def test_a_text_that_is_not_analysed_has_the_same_findings(ruleset: Ruleset) -> None:
    for text in ("It rained.", "The union offered to sign the deal. The union refused to sign the deal."):
        document = Document("t", "t", Source("t", text))
        assert findings_on(document, ruleset).findings == report_on(document, ruleset).findings
