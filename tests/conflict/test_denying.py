"""Whether a denial means what another party has said: by pointing to it, in its words, from nearby."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.api import check_document
from checker.ruleset import load
from checker.source import Source
from checker.text.reading import Document

RULES = load([Path("rules")])

DENIED = [
    ("Ms Berg said Mr Lund had moved the money. Mr Lund denied the claim.", "points_to_it"),
    ("Critics say the group is secretive but its members reject such claims.", "points_to_it"),
    (
        "Ms Berg said Mr Lund had moved the money. It rained. It was cold. The hall was full. Mr Lund denied that he had moved the money.",
        "in_its_words",
    ),
    (
        "Ms Berg said agents were involved in the fire. Mr Lund denied that agents were involved.",
        "in_its_words",
    ),
    ("Ms Berg said Mr Lund had staged the vote. Mr Lund denied that any vote had been fixed.", "from_nearby"),
    (
        "Ms Berg said a rift with Mr Lund was harming the party. Mr Lund dismissed talk of a split.",
        "from_nearby",
    ),
]

LEFT_ALONE = [
    "Ms Berg said Mr Lund had moved the money. Mr Lund denied that he had resigned.",
    "Ms Berg said Mr Lund had not moved the money. Mr Lund denied the claim.",
    "Ms Berg said Mr Lund must move the money. Mr Lund denied the claim.",
    'Ms Berg said: "I stand by everything I said." Mr Lund denied the claim.',
    "Ms Berg said the bank had rejected the loan. Mr Lund said the bank had rejected the second loan.",
    "Mr Lund moved the money. Mr Lund denied that he had moved it.",
    # what the answered one does himself, what is advised, what another denies, too
    'Ms Berg said: "We hope to sue the bank and its owners." The bank denied the claims.',
    "Ms Berg said members are advised to guard against a conflict. Mr Lund denied these allegations.",
    "Ms Berg said the board had sold the mill. Mr Lund also rejected the claims.",
    # what is named by another matter
    "Ms Berg said the board had sold the mill. Mr Lund dismissed the transfer claims.",
    "Ms Berg said Mr Lund had staged the vote. It rained. It was cold. It was dark. Mr Lund denied any vote was fixed.",
    "Ms Berg said the board had staged the vote. Mr Lund denied that the board had met.",
    "Ms Berg said Mr Lund had tried to win. Mr Lund denied there was an attempt to leave.",
]


def rules_that_find(text: str) -> set[str]:
    """The conflict rules that find something in a text."""
    document = Document("text", "text", Source("text", text), None)
    return {finding.rule for finding in check_document(document, RULES).findings}


@pytest.mark.parametrize("text", [text for text, _ in DENIED])
def test_what_one_party_says_another_denies(text: str) -> None:
    assert rules_that_find(text) & {"claim-denied", "allegation-denied"}


@pytest.mark.parametrize(("text", "rule"), DENIED)
def test_each_rule_answers_for_its_sentences(text: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.conflict import denying

    others = tuple(one for one in denying.DENYING_RULES if one.__name__ != rule)
    assert len(others) == len(denying.DENYING_RULES) - 1
    monkeypatch.setattr(denying, "DENYING_RULES", others)
    assert "claim-denied" not in rules_that_find(text)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_denial_of_something_else_is_left_alone(text: str) -> None:
    assert not rules_that_find(text)


def test_one_denial_of_one_event_is_one_finding_whoever_is_named_as_its_author() -> None:
    said = "The clerk said the mayor had sold the mill. Ann Hale said the mayor had sold the mill."
    source = Source("t", f"{said} The mayor denied that he had sold the mill.")
    found = check_document(Document("t", None, source), RULES).findings
    assert [(one.rule, len(one.labels)) for one in found] == [("claim-denied", 3)]
