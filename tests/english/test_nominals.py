"""Nominals: an event named by a noun is read as a clause."""

from __future__ import annotations

import pytest

from checker.english.nominals import nominal_clause
from tests.english.cases import cases, table
from tests.english.rendering import phrases, show, staged, tree

# Sentence, the head of the phrase, the clause it stands for ("" for none).
NAMED = [
    ("The union's refusal to sign the deal angered the owners.", "refusal",
     "refuse(subject=The union, to=sign(subject=The union, object=the deal))"),
    ("The ban on cars will end.", "ban", "ban(object=cars)"),
    ("The army's withdrawal from the valley began.", "withdrawal", "withdraw(subject=The army, from=the valley)"),
    ("The mayor repeated her call for talks.", "call", "call(subject=her, for=talks)"),
    ("The rejection of the offer by the owners was a surprise.", "rejection", "reject(object=the offer, subject=the owners)"),
    ("The release of the prisoners was delayed.", "release", "release(object=the prisoners)"),
    ("Calls from Oslo for a ceasefire went unheard.", "call", "call(subject=Oslo, for=a ceasefire)"),
    ("The refusal of the owners to talk ended the matter.", "refusal", "refuse(subject=the owners, to=talk())"),
    ("The refusal surprised the owners.", "refusal", ""),
    ("The table of the house was old.", "table", ""),
]  # fmt: skip

KNOWN = {
    "The rejection of the offer by the owners was a surprise.": "by goes to the offer",
    "Calls from Oslo for a ceasefire went unheard.": "a noun at the head of a sentence is read as a verb",
    "The refusal of the owners to talk ended the matter.": "ended is read as a participle behind the infinitive",
}


@pytest.mark.parametrize(("sentence", "head", "expected"), cases(NAMED, KNOWN))
def test_a_noun_stands_for_a_clause(sentence: str, head: str, expected: str) -> None:
    found = [p for c in staged(sentence).clauses for p in phrases(c) if p.head == head]
    assert found, tree(sentence)
    clause = nominal_clause(found[0])
    assert (show(clause) if clause else "") == expected


@pytest.mark.parametrize(("sentence", "expected"), table("nominals"))
def test_clauses_with_named_events(sentence: str, expected: str) -> None:
    assert tree(sentence) == expected


def test_a_nominal_clause_covers_its_phrase_and_its_verb_the_noun() -> None:
    text = "The union's refusal to sign the deal angered the owners."
    (phrase,) = [p for c in staged(text).clauses for p in phrases(c) if p.head == "refusal"]
    clause = nominal_clause(phrase)
    assert clause is not None
    assert clause.verb is not None
    assert (clause.span.of(text), clause.verb.span.of(text)) == (
        "The union's refusal to sign the deal",
        "refusal",
    )
