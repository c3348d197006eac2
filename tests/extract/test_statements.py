"""Statements from propositions: which rule, whose statement, which place in the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.extract import statements
from checker.extract.holders import ARTICLE, resolve
from checker.model import (
    Analysis,
    Attribution,
    Clause,
    NounPhrase,
    Proposition,
    Referent,
    Sentence,
    Statement,
    VerbGroup,
)
from checker.pattern.anchors import anchors
from checker.pattern.pattern import Pattern
from checker.pattern.reading import modality_of, polarity_of
from checker.ruleset import CompiledPattern, Ruleset, StatementRule
from checker.ruleset.rules import Place
from checker.source import Source, Span
from tests.extract.building import arg, clause, hole, np, said, verb

NOWHERE = Place(Source("rules.yaml", ""), Span(0, 0))


def compiled(wanted: Clause, text: str) -> CompiledPattern:
    names = frozenset(word[1:] for word in text.split() if word.startswith("$"))
    modality = modality_of(wanted)
    pattern = Pattern(text, wanted, polarity_of(wanted), modality, {}, names, anchors(wanted, {}, modality))
    return CompiledPattern(text, (pattern,), NOWHERE)


def rule(id: str, *patterns: CompiledPattern, nots: tuple[CompiledPattern, ...] = ()) -> Ruleset:
    return Ruleset((StatementRule(id, id, "", patterns, nots, (), NOWHERE),))


REJECTS = compiled(
    clause(verb("reject"), arg("subject", np("$holder")), arg("object", np("$action"))),
    "$holder rejects $action",
)
WILL = compiled(
    clause(verb("$action", modal="will", negation="not"), arg("subject", np("$holder"))),
    "$holder will not $action",
)
IF = compiled(hole("outcome", arg("modifier", hole("requirement"), "if")), "$outcome if $requirement")


def place(text: str, words: str) -> int:
    return text.index(words)


def phrase(text: str, words: str) -> NounPhrase:
    return np(words, place(text, words))


def group(text: str, words: str, lemma: str, **fields: Any) -> VerbGroup:
    start = place(text, words)
    return VerbGroup(Span(start, start + len(words)), lemma, "finite", **fields)


def recognised(
    text: str,
    proposition: Proposition,
    ruleset: Ruleset,
    referents: Mapping[Span, Referent] | None = None,
) -> tuple[Statement, ...]:
    sentences = (Sentence(Span(0, len(text)), 0, (proposition.clause,)),)
    analysis = Analysis(Source("a", text), sentences, (proposition,), referents or {})
    return tuple(s for s in statements(analysis, ruleset, "a") if s.kind != "assertion")


def caught(text: str, statement: Statement) -> dict[str, str]:
    return {capture.name: capture.span.of(text) for capture in statement.captures}


TEXT = "The union rejected the offer on Monday, he said."


def rejection(**fields: Any) -> Proposition:
    found = clause(
        group(TEXT, "rejected", "reject"),
        arg("subject", phrase(TEXT, "The union")),
        arg("object", phrase(TEXT, "the offer")),
    )
    return said(found, **fields)


def attributed(text: str, source: str, span: str) -> Attribution:
    start = place(text, span)
    return Attribution(phrase(text, source), "say", Span(start, start + len(span)), quoted=False)


def test_the_pattern_names_the_holder() -> None:
    (found,) = recognised(TEXT, rejection(), rule("refusal", REJECTS))
    assert (found.kind, found.holder.name) == ("refusal", "union")
    assert caught(TEXT, found) == {"holder": "The union", "action": "the offer"}
    assert found.pattern == "$holder rejects $action"


def test_the_source_is_the_holder_where_the_text_names_none() -> None:
    text = "The offer was rejected, the minister said."
    proposition = said(
        clause(group(text, "was rejected", "reject", passive=True), arg("object", phrase(text, "The offer"))),
        attribution=attributed(text, "the minister", ", the minister said"),
    )
    (found,) = recognised(text, proposition, rule("refusal", REJECTS))
    assert found.holder.name == "minister"
    assert found.span.of(text) == "The offer was rejected"


def test_a_pronoun_is_resolved_or_unknown() -> None:
    he = NounPhrase(Span(40, 42), Span(40, 42), "pronoun", "he", "he")
    lee = Referent("person:Lee", "Ann Lee", "")
    assert resolve(he, {he.span: lee}).name == "Ann Lee"
    assert not resolve(he, {}).known


def test_we_in_a_quotation_is_the_speaker() -> None:
    text = '"We will not sign it," Ann Lee said.'
    we = NounPhrase(Span(1, 3), Span(1, 3), "pronoun", "we", "We")
    found = clause(
        group(text, "will not sign", "sign", modal="will", negation="not"),
        arg("subject", we),
        arg("object", phrase(text, "it")),
    )
    attribution = attributed(text, "Ann Lee", " Ann Lee said")
    proposition = said(found, "negated", "will", attribution=attribution)
    (statement,) = recognised(text, proposition, rule("refusal", WILL))
    assert statement.holder.name == "Ann Lee"
    assert caught(text, statement)["action"] == "sign it"


def test_a_clause_under_a_condition_is_a_statement_only_with_its_condition() -> None:
    text = "The union will not sign if prices rise."
    prices = clause(group(text, "rise", "rise"), arg("subject", phrase(text, "prices")), kind="subordinate")
    found = clause(
        group(text, "will not sign", "sign", modal="will", negation="not"),
        arg("subject", phrase(text, "The union")),
        arg("modifier", prices, "if"),
    )
    supposed = said(found, "negated", "will", standing="conditional")
    assert recognised(text, supposed, rule("refusal", WILL)) == ()
    assert recognised(text, said(found, "negated", "will"), rule("refusal", WILL))
    affirmed = said(found, "affirmed", "will", standing="conditional")
    (statement,) = recognised(text, affirmed, rule("condition", IF))
    assert caught(text, statement) == {"outcome": "The union will not sign", "requirement": "prices rise"}


def test_a_condition_that_the_grammar_hangs_on_a_noun_of_the_pattern_is_named_all_the_same() -> None:
    text = "There will be strikes if prices rise."
    prices = clause(verb("rise", 32), arg("subject", np("prices", 25)))
    strikes = arg("object", phrase(text, "strikes"))
    found = clause(verb("be", 11), strikes, arg("modifier", prices, "if"), existential=True)
    wanted = np("strikes", complements=(arg("modifier", hole("requirement"), "if"),))
    pattern = compiled(clause(verb("be"), arg("object", wanted), existential=True), "strikes if $requirement")
    (statement,) = recognised(text, said(found, standing="conditional"), rule("threat", pattern))
    assert caught(text, statement) == {"requirement": "prices rise"}


def test_wishes_and_questions_are_nobodys_statements() -> None:
    for standing in ("embedded", "questioned"):
        assert recognised(TEXT, rejection(standing=standing), rule("refusal", REJECTS)) == ()


def test_a_not_pattern_takes_the_statement_back() -> None:
    offer = compiled(
        clause(verb("reject"), arg("subject", np("$holder")), arg("object", np("offer"))),
        "$holder rejects offer",
    )
    assert recognised(TEXT, rejection(), rule("refusal", REJECTS, nots=(offer,))) == ()


def test_one_rule_gives_one_statement_for_a_clause() -> None:
    assert len(recognised(TEXT, rejection(), rule("refusal", REJECTS, REJECTS))) == 1


def test_every_asserted_clause_is_an_assertion_of_its_source() -> None:
    proposition = rejection(attribution=attributed(TEXT, "he", ", he said"))
    analysis = Analysis(
        Source("a", TEXT), (Sentence(Span(0, len(TEXT)), 0, (proposition.clause,)),), (proposition,), {}
    )
    (found,) = statements(analysis, Ruleset(), "a")
    assert (found.rule, found.kind, found.holder.known) == ("assertion", "assertion", False)


def test_a_future_act_is_held_by_its_doer_where_that_is_a_party() -> None:
    text = "Acme will close if prices rise."
    prices = clause(group(text, "rise", "rise"), arg("subject", phrase(text, "prices")), kind="subordinate")
    found = clause(
        group(text, "will close", "close", modal="will"),
        arg("subject", phrase(text, "Acme")),
        arg("modifier", prices, "if"),
    )
    (statement,) = recognised(text, said(found, "affirmed", "will"), rule("condition", IF))
    assert statement.holder.name == "Acme"
    (statement,) = recognised(text, said(found, "affirmed"), rule("condition", IF))
    assert statement.holder == ARTICLE


def test_a_pattern_may_be_a_noun_phrase_wherever_it_stands() -> None:
    text = "The court heard allegations of fraud."
    fraud = arg("modifier", phrase(text, "fraud"), "of")
    heard = clause(
        group(text, "heard", "hear"),
        arg("subject", phrase(text, "The court")),
        arg("object", np("allegations", place(text, "allegations"), complements=(fraud,))),
    )
    wanted = clause(
        None, arg("object", np("allegations", complements=(arg("modifier", np("$claim"), "of"),)))
    )
    (found,) = recognised(text, said(heard), rule("charge", compiled(wanted, "allegations of $claim")))
    assert caught(text, found) == {"claim": "fraud"}
