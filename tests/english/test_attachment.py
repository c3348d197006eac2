"""Attachment: what a noun phrase keeps, and what goes to the verb; each named rule, and whole sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.english.attachment import RULES, Post, is_person, keeps
from checker.model import NounPhrase
from checker.source import Span
from tests.english.cases import cases
from tests.english.rendering import tree

PLACE = Span(0, 1)


def noun(head: str) -> NounPhrase:
    return NounPhrase(PLACE, PLACE, "common", head, head)


PRONOUN = replace(noun("he"), kind="pronoun")
VARIABLE = replace(noun(""), kind="variable", variable="action")

# The phrase, what follows it (kind and word), the verb it is the object of, kept or not, by which rule.
DECIDED = [
    (noun("copy"), "PREP", "of", "give", True, "belongs_to_noun"),
    (noun("man"), "REL", "who", "see", True, "belongs_to_noun"),
    (noun("lee"), "APP", "", "meet", True, "belongs_to_noun"),
    (noun("firm"), "PREP", "of", "accuse", False, "belongs_to_noun"),
    (VARIABLE, "PREP", "after", "sign", False, "variable_keeps_nothing"),
    (VARIABLE, "infinitive", "", "ask", False, "variable_keeps_nothing"),
    (PRONOUN, "COM", "that", "tell", False, "pronoun_keeps_nothing"),
    (PRONOUN, "infinitive", "", "ask", False, "pronoun_keeps_nothing"),
    (noun("ban"), "PREP", "on", "impose", True, "event_noun_keeps_its_object"),
    (noun("call"), "PREP", "for", "repeat", True, "event_noun_keeps_its_object"),
    (noun("ban"), "PREP", "after", "impose", False, "event_noun_keeps_its_object"),
    (noun("claim"), "COM", "that", "reject", True, "content_noun_keeps_its_clause"),
    (noun("press"), "COM", "that", "tell", False, "content_noun_keeps_its_clause"),
    (noun("right"), "infinitive", "", "defend", True, "content_noun_keeps_its_clause"),
    (noun("refusal"), "infinitive", "", "criticise", True, "content_noun_keeps_its_clause"),
    (noun("owner"), "infinitive", "", "urge", False, "content_noun_keeps_its_clause"),
    (noun("film"), "gerund", "", "make", True, "participles_stay"),
    (noun("deal"), "participle", "", "reject", True, "participles_stay"),
    (noun("man"), "gerund", "", "see", False, "participles_stay"),
    (noun("car"), "PREP", "in", "park", False, "prepositions_go"),
]


def deciding(post: Post) -> str:
    return next(rule.__name__ for rule in RULES if rule(post) is not None)


@pytest.mark.parametrize(("phrase", "kind", "word", "verb", "kept", "rule"), DECIDED)
def test_rule_decides(phrase: NounPhrase, kind: str, word: str, verb: str, kept: bool, rule: str) -> None:
    post = Post(phrase, kind, word, verb)
    assert keeps(post) is kept
    assert deciding(post) == rule


def test_every_rule_decides_a_case() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for *_, rule in DECIDED}


def test_a_subject_keeps_all_that_follows_it() -> None:
    assert keeps(Post(noun("man"), "PREP", "in", ""))
    assert keeps(Post(noun("man"), "PREP", "in", None))


def test_a_bare_metavariable_keeps_nothing() -> None:
    assert not keeps(Post(VARIABLE, "PREP", "after", None))


def test_persons_are_told_from_things() -> None:
    assert is_person(noun("man"))
    assert not is_person(noun("coat"))


SENTENCES = [
    ("The mayor imposed a ban on cars in May.", "impose(subject=The mayor, object=a ban [on=cars], @5)"),
    ("The mayor parked the car in the street.", "park(subject=The mayor, object=the car, in=the street)"),
    ("The man in the street saw the car.", "see(subject=The man [in=the street], object=the car)"),
    ("The press reported the deal signed in May.", "report(subject=The press, object=the deal {sign.passive(object=the deal, @5)})"),
    ("The union defends the right to strike.", "defend(subject=The union, object=the right [to=strike()])"),
    ("The envoy repeated his call for talks with the rebels.", "repeat(subject=The envoy, object=his call [for=talks [with=the rebels]])"),
    ("The boy was hit by a car.", "hit.passive(object=The boy, subject=a car)"),
    ("The plane was shot down by mistake.", "shoot down.passive(object=The plane, by=mistake)"),
    ("The minister rejected the claim that the firm lied.", "reject(subject=The minister, object=the claim [that=lie(subject=the firm)])"),
    ("They gave the girl a book about birds.", "give(subject=They, recipient=the girl, object=a book [about=birds])"),
    ("The firm lost the contract to a rival.", "lose(subject=The firm, object=the contract, to=a rival)"),
    ("He told the story of the king to the children.", "tell(subject=He, object=the story [of=the king], to=the children)"),
    ("The firm denied the accusation of fraud.", "deny(subject=The firm, object=the accusation [of=fraud])"),
    ("The union won a vote on the offer.", "win(subject=The union, object=a vote [on=the offer])"),
    ("The court stopped the firm selling the drug.", "stop(subject=The court, object=the firm, ing=sell(subject=the firm, object=the drug))"),
]  # fmt: skip

KNOWN = {
    "The envoy repeated his call for talks with the rebels.": "a noun of an event inside a phrase gives its preposition to the verb",
    "They gave the girl a book about birds.": "about belongs to nouns of content",
}


@pytest.mark.parametrize(("sentence", "expected"), cases(SENTENCES, KNOWN))
def test_in_a_sentence(sentence: str, expected: str) -> None:
    assert tree(sentence) == expected
