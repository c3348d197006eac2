"""The page of the shipped rules says what stands in the rules."""

from __future__ import annotations

import re

import pytest

from checker.ruleset import Ruleset, load
from scripts.document_rules import rules_page
from tests.house.documents import ROOT

PAGE = ROOT / "docs" / "rules.md"
TEXT = PAGE.read_text("utf-8")


@pytest.fixture(scope="module")
def shipped() -> Ruleset:
    return load([ROOT / "rules"])


def test_the_page_is_up_to_date(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert rules_page(load(["default"])) == TEXT, "run `make docs`"


def test_every_rule_has_its_heading(shipped):
    headings = re.findall(r"^#{3,4} (?!Kind: )(.*)$", TEXT, re.MULTILINE)
    assert sorted(headings) == sorted(rule.id for rule in (*shipped.statements, *shipped.conflicts))


def test_every_pattern_is_shown(shipped):
    written = [f"- `{one.text}`" for rule in shipped.statements for one in (*rule.patterns, *rule.nots)]
    assert [line for line in written if f"\n{line}\n" not in TEXT] == []
