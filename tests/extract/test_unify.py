"""The unifier, on clauses built by hand."""

from __future__ import annotations

from typing import Any

from checker.extract.mismatch import Mismatch, explain
from checker.extract.unify import unify
from checker.model import Capture, Clause, Polarity, Proposition, Referent
from checker.pattern.anchors import anchors, features
from checker.pattern.pattern import Pattern
from checker.source import Span
from tests.extract.building import adjective, adverb, arg, clause, hole, np, said, verb

WORDS = {"refuse": frozenset({"refuse", "decline"})}


def pattern(wanted: Clause, polarity: Polarity = "affirmed", modality: Any = "none") -> Pattern:
    return Pattern("", wanted, polarity, modality, WORDS, anchors=anchors(wanted, WORDS, modality))


def match(wanted: Pattern, found: Proposition) -> dict[str, Capture]:
    outcome = unify(wanted, found, {}, {})
    assert not isinstance(outcome, Mismatch), explain(outcome)
    assert wanted.anchors & features(found.clause, found.modality), "its anchors hide it"
    return dict(outcome)


def reason(wanted: Pattern, found: Proposition) -> str:
    outcome = unify(wanted, found, {}, {})
    assert isinstance(outcome, Mismatch), outcome
    return explain(outcome)


def inner(lemma: str, *arguments: Any, at: int = 0, **fields: Any) -> Clause:
    return clause(verb(lemma, at, form="infinitive"), *arguments, kind="complement", **fields)


REFUSES = pattern(
    clause(verb("<refuse>"), arg("subject", np("$holder")), arg("complement", inner("$action"), "to"))
)


def refusal(lemma: str = "refuse") -> Clause:
    """The union [10] refuses [20] to sign [30] the deal [40]."""
    signing = inner("sign", arg("object", np("deal", 40)), at=30)
    return clause(verb(lemma, 20), arg("subject", np("union", 10)), arg("complement", signing, "to"))


def test_binds_who_and_what() -> None:
    found = match(REFUSES, said(refusal()))
    assert found["holder"].value == np("union", 10)
    assert (found["action"].span.start, found["action"].span.end) == (30, 44)


def test_any_member_of_the_class_will_do() -> None:
    assert match(REFUSES, said(refusal("decline")))
    assert reason(REFUSES, said(refusal("agree"))) == "`<refuse>` expected, `agree` found"


def test_who_is_in_a_state_is_not_whom_an_active_verb_is_about() -> None:
    opposed = verb("oppose", passive=True)
    state = pattern(clause(opposed, arg("object", np("$holder")), arg("modifier", np("$action"), "to")))
    to = arg("modifier", np("sale", 40), "to")
    islanders = arg("object", np("islanders", 10))
    assert set(match(state, said(clause(verb("oppose", 20, passive=True), islanders, to)))) == {
        "holder",
        "action",
    }
    assert (
        reason(state, said(clause(verb("oppose", 20), islanders, to)))
        == "voice differs: passive expected, active found"
    )


def test_polarity_must_agree() -> None:
    text = said(refusal(), "negated")
    assert reason(REFUSES, text) == "polarity differs: affirmed expected, negated found"


def test_a_pattern_without_a_modal_takes_the_future_and_leaves_possibility() -> None:
    for modality in ("none", "will", "would"):
        assert match(REFUSES, said(refusal(), modality=modality))
    assert reason(REFUSES, said(refusal(), modality="may")).startswith("modality")


def test_a_modal_asks_for_its_class() -> None:
    must = pattern(clause(verb("$action"), arg("subject", np("$agent"))), modality="must")
    text = clause(verb("leave", 20), arg("subject", np("union", 10)))
    assert set(match(must, said(text, modality="must"))) == {"agent", "action"}
    assert reason(must, said(text, modality="will")).startswith("modality")


def test_a_missing_part_is_named() -> None:
    text = clause(verb("refuse", 20), arg("subject", np("union", 10)))
    assert reason(REFUSES, said(text)) == 'complement "to" missing'


def test_the_holder_may_be_unnamed_but_no_other_role() -> None:
    rejects = pattern(clause(verb("reject"), arg("subject", np("$holder")), arg("object", np("$action"))))
    bans = pattern(clause(verb("reject"), arg("subject", np("$authority")), arg("object", np("$action"))))
    text = said(clause(verb("reject", 20, passive=True), arg("object", np("offer", 10))))
    assert set(match(rejects, text)) == {"action"}
    assert reason(bans, text).startswith("subject missing")


def test_a_hole_for_an_object_takes_a_clause() -> None:
    rejects = pattern(clause(verb("reject"), arg("subject", np("$holder")), arg("object", np("$action"))))
    meeting = inner("meet", arg("object", np("envoy", 40)), at=30)
    text = clause(verb("reject", 20), arg("subject", np("union", 10)), arg("complement", meeting, "ing"))
    assert match(rejects, said(text))["action"].value == meeting


def test_that_may_be_left_out() -> None:
    denies = pattern(
        clause(verb("deny"), arg("subject", np("$holder")), arg("complement", hole("claim"), "that"))
    )
    lying = clause(verb("lie", 40), arg("subject", np("Ann", 30)), kind="complement")
    text = clause(verb("deny", 20), arg("subject", np("Bob", 10)), arg("complement", lying, ""))
    assert match(denies, said(text))["claim"].value == lying


ONLY_AFTER = pattern(hole("outcome", arg("modifier", np("$requirement"), "after", "only")), modality="any")


def test_a_hole_for_a_clause_leaves_out_what_the_pattern_names() -> None:
    delivery = arg("modifier", np("delivery", 40), "after", "only")
    text = clause(verb("end", 20), arg("subject", np("strike", 10)), delivery)
    found = match(ONLY_AFTER, said(text, modality="will"))
    assert found["requirement"].span.start == 40
    assert (found["outcome"].span.start, found["outcome"].span.end) == (10, 34)
    outcome = found["outcome"].value
    assert isinstance(outcome, Clause)
    assert [argument.role for argument in outcome.arguments] == ["subject"]


def test_a_prepositional_phrase_of_the_pattern_also_finds_a_clause() -> None:
    freed = clause(verb("free", 50), arg("object", np("hostage", 40)), kind="subordinate")
    text = clause(verb("end", 20), arg("subject", np("strike", 10)), arg("modifier", freed, "after", "only"))
    assert match(ONLY_AFTER, said(text))["requirement"].value == freed


def test_only_may_stand_by_the_verb() -> None:
    delivery = arg("modifier", np("delivery", 40), "after")
    text = clause(verb("end", 20), arg("subject", np("strike", 10)), delivery, adverbs=(adverb("only"),))
    assert match(ONLY_AFTER, said(text))
    plain = clause(verb("end", 20), arg("subject", np("strike", 10)), delivery)
    assert reason(ONLY_AFTER, said(plain)).startswith('modifier "only after" missing')


def test_not_until_hands_on_the_outcome_without_its_negation() -> None:
    wanted = hole("outcome", arg("modifier", hole("requirement"), "until"), adverbs=(adverb("not"),))
    leaving = clause(verb("leave", 50), arg("subject", np("army", 40)), kind="subordinate")
    text = clause(
        verb("stop", 20, negation="not"), arg("subject", np("war", 10)), arg("modifier", leaving, "until")
    )
    outcome = match(pattern(wanted, "negated", "any"), said(text, "negated", "will"))["outcome"].value
    assert isinstance(outcome, Clause)
    assert outcome.verb is not None
    assert outcome.verb.negation == ""


def test_a_phrase_that_the_parser_hung_on_a_noun_is_found() -> None:
    demands = pattern(
        clause(
            verb("demand"),
            arg("subject", np("$holder")),
            arg("object", np("$requirement")),
            arg("modifier", np("$outcome"), "before"),
        )
    )
    truce = np("truce", 30, complements=(arg("modifier", np("talks", 43), "before"),))
    text = clause(verb("demand", 20), arg("subject", np("Kyiv", 10)), arg("object", truce))
    found = match(demands, said(text))
    assert found["outcome"].value == np("talks", 43)
    assert found["requirement"].span.end == 36


def test_a_predicate_adjective_and_its_infinitive() -> None:
    ready = pattern(
        clause(
            verb("be"),
            arg("subject", np("$holder")),
            arg("predicate", adjective("ready")),
            arg("complement", inner("$action"), "to"),
        )
    )
    talking = inner("talk", at=40)
    text = clause(
        verb("be", 20),
        arg("subject", np("Kyiv", 10)),
        arg("predicate", adjective("willing", 24, conjuncts=(adjective("ready", 36),))),
        arg("complement", talking, "to"),
    )
    assert match(ready, said(text))["action"].value == talking


def test_the_same_hole_twice_is_the_same_thing() -> None:
    wanted = pattern(clause(verb("sue"), arg("subject", np("$party")), arg("object", np("$party"))))
    alike = clause(verb("sue", 20), arg("subject", np("Acme", 10)), arg("object", np("Acme", 30)))
    other = clause(verb("sue", 20), arg("subject", np("Acme", 10)), arg("object", np("Apex", 30)))
    assert match(wanted, said(alike))
    assert reason(wanted, said(other)) == "$party would be two things: `Acme` and `Apex`"


def test_a_second_argument_is_tried_where_the_first_does_not_fit() -> None:
    wanted = pattern(
        clause(verb("pay"), arg("modifier", np("$what"), "for"), arg("modifier", np("year"), "for"))
    )
    text = clause(verb("pay"), arg("modifier", np("year", 10), "for"), arg("modifier", np("work", 20), "for"))
    assert match(wanted, said(text))["what"].value == np("work", 20)


def test_a_pronoun_may_fill_a_hole_again() -> None:
    wanted = pattern(clause(verb("sue"), arg("subject", np("$party")), arg("object", np("$party"))))
    text = clause(verb("sue", 20), arg("subject", np("Acme", 10)), arg("object", np("it", 30)))
    acme = Referent("party:Acme", "Acme", "")
    meant = {Span(10, 14): acme, Span(30, 32): acme}
    assert not isinstance(unify(wanted, said(text), {}, meant), Mismatch)
    assert isinstance(unify(wanted, said(text), {}, {}), Mismatch)


def test_modality_of_a_clause_inside_must_agree_where_its_verb_is_named() -> None:
    lies = clause(verb("lie"), arg("subject", np("$target")), kind="complement")
    wanted = pattern(clause(verb("say"), arg("subject", np("$holder")), arg("complement", lies, "")))

    def text(**fields: Any) -> Proposition:
        lying = clause(verb("lie", 40, **fields), arg("subject", np("Ann", 30)), kind="complement")
        return said(clause(verb("say", 20), arg("subject", np("Bob", 10)), arg("complement", lying, "")))

    assert match(wanted, text())
    assert reason(wanted, text(modal="may")).startswith("modality")
    assert reason(wanted, text(negation="not")).startswith("polarity")
