"""From sentence to statement, through the parser: what patterns see in real sentences."""

from __future__ import annotations

import pytest

from checker.english import analyse
from checker.extract import statements
from checker.model import Statement
from checker.pattern import compile_pattern
from checker.ruleset import CompiledPattern, Ruleset, StatementRule
from checker.ruleset.rules import Place
from checker.source import Source, Span

WORDS = {
    "refuse": ("refuse", "decline"),
    "reject": ("reject", "rule out", "turn down"),
    "say": ("say", "add"),
}
NOWHERE = Place(Source("rules.yaml", ""), Span(0, 0))


def compiled(*patterns: str) -> tuple[CompiledPattern, ...]:
    return tuple(CompiledPattern(text, compile_pattern(text, WORDS), NOWHERE) for text in patterns)


def found(text: str, *patterns: str, nots: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    rule = StatementRule("r", "r", "", compiled(*patterns), compiled(*nots), (), NOWHERE)
    analysis = analyse(Source("a", text), {})
    return tuple(s for s in statements(analysis, Ruleset((rule,)), "a") if s.kind == "r")


def caught(text: str, *patterns: str, nots: tuple[str, ...] = ()) -> dict[str, str]:
    (statement,) = found(text, *patterns, nots=nots)
    return {capture.name: capture.span.of(text) for capture in statement.captures}


REFUSAL = ("$holder <refuse> to $action", "$holder <reject> $action", "$holder will (not | never) $action")


@pytest.mark.parametrize(
    ("text", "holder", "action"),
    [
        ("The union has repeatedly refused to sign the deal.", "The union", "sign the deal"),
        ("The union is refusing, for the third time this year, to sign.", "The union", "sign"),
        ("The offer was turned down by the owners last week.", "the owners", "The offer"),
        ("The owners turned the offer down.", "The owners", "the offer"),
        ("The minister ruled out a ban on cars.", "The minister", "a ban on cars"),
        ("The union's refusal to sign the deal angered ministers.", "The union", "sign the deal"),
        ("The union will never sign the deal, its leader said.", "The union", "sign the deal"),
    ],
)
def test_one_pattern_sees_every_form_of_a_sentence(text: str, holder: str, action: str) -> None:
    captures = caught(text, *REFUSAL)
    assert (captures["holder"], captures["action"]) == (holder, action)


@pytest.mark.parametrize(
    "text",
    [
        "The union did not refuse to sign the deal.",
        "The union may refuse to sign the deal.",
        "Did the union refuse to sign the deal?",
        "If the union refuses to sign the deal, the plant will close.",
        "The owners want the union to refuse the deal.",
        "The union will stop fighting.",
    ],
)
def test_what_is_not_said_is_not_found(text: str) -> None:
    assert found(text, *REFUSAL) == ()


def test_a_not_pattern_keeps_the_names_that_the_pattern_bound() -> None:
    text = "The minister refused to rule out a ban."
    assert found(text, "$holder <refuse> to $action", nots=("$holder <refuse> to rule out $what",)) == ()
    assert found(text, "$holder <refuse> to $action", nots=("$action <refuse> to rule out $what",)) != ()


@pytest.mark.parametrize(
    "connective", ["only after", "only once", "only if", "only when", "as long as", "unless"]
)
def test_every_connective_of_a_condition(connective: str) -> None:
    text = f"The rebels will talk {connective} the army withdraws."
    captures = caught(text, f"$outcome {connective} $requirement")
    assert captures["outcome"] == "The rebels will talk"
    assert captures["requirement"] == "the army withdraws"


def test_a_condition_may_be_a_phrase_or_come_first() -> None:
    pattern = "$outcome only after $requirement"
    text = "The plant will open only after a vote."
    assert caught(text, pattern)["requirement"] == "a vote"
    text = "If the owners pay, the union will return."
    assert caught(text, "$outcome if $requirement")["outcome"] == "the union will return"


def test_a_condition_may_stand_behind_an_inner_verb() -> None:
    text = "The rebels will stop fighting only after the army withdraws."
    assert caught(text, "$outcome only after $requirement")["outcome"] == "The rebels will stop fighting"


def test_not_until_hands_on_what_would_be() -> None:
    text = "The union will not talk until the owners pay."
    captures = caught(text, "not $outcome until $requirement")
    assert captures["requirement"] == "the owners pay"


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the plant must close.",
        "The plant must close, the minister said.",
        "The plant must close, said the minister.",
        "According to the minister, the plant must close.",
        '"The plant must close," the minister said.',
    ],
)
def test_the_source_holds_what_it_is_said_to_say(text: str) -> None:
    (statement,) = found(text, "$agent must $action")
    assert statement.holder.name.lower() in ("minister", "the minister")
    assert statement.span.of(text).lower() == "the plant must close"


def test_we_in_a_quotation_is_the_speaker() -> None:
    text = '"We will not sign the deal," said Ann Lee, the leader of the union.'
    (statement,) = found(text, *REFUSAL)
    assert statement.holder.name == "Ann Lee"


def test_one_hole_twice_is_one_party() -> None:
    pattern = "$holder <say> $holder did not $claim"
    assert found("Anna Lee said she did not dump the waste.", pattern)
    assert not found("Anna Lee said Paul Ray did not dump the waste.", pattern)


def test_quoted_words_match_as_written() -> None:
    assert found("The plant should close.", '$agent "should" $action')
    assert not found("The plant must close.", '$agent "should" $action')


def test_a_statement_takes_in_what_leads_up_to_its_clause() -> None:
    text = "Under the law, a mayor must declare every gift."
    (statement,) = found(text, "$agent must $action")
    assert statement.span.of(text) == text[:-1]


def test_a_passive_pattern_wants_a_phrase_for_its_subject() -> None:
    pattern = "$target is said to have $claim"
    assert found("The guard is said to have taken the keys.", pattern)
    assert not found("She said the firm had plans to have lunch.", pattern)
    assert not found("The guard is said to take the keys.", pattern)


def test_a_negation_that_the_pattern_does_not_name_stays_with_the_hole() -> None:
    assert caught("Ann Lee urged ministers not to sign.", "$holder urges $whom to $action") == {
        "holder": "Ann Lee",
        "whom": "ministers",
        "action": "not to sign",
    }
    assert (
        caught("Ann Lee urged ministers not to sign.", "$holder urges $whom not to $action")["action"]
        == "sign"
    )


def test_a_passive_may_leave_its_holder_out() -> None:
    (statement,) = found("The offer was turned down.", "$holder <reject> $action")
    assert (statement.holder.name, statement.holder.known) == ("", True)


def test_where_the_verb_is_a_hole_a_passive_is_about_its_grammatical_subject() -> None:
    text = "The bottle must be kept in a cool place."
    captures = caught(text, "$agent must $action")
    assert captures["agent"] == "The bottle"
    (statement,) = found("The deal will not be signed, Ann Lee said.", *REFUSAL)
    assert statement.holder.name == "Ann Lee"


SELF_DEFENCE = "$holder <say> (he | she | it | they) did not $claim"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The firm said it did not pay a bribe.", 1),
        ("“The pump is old, but it did not leak,” said Ann Lee.", 0),
        ("Ann Lee said she “did not pay” a bribe.", 1),
    ],
)
def test_in_direct_speech_the_third_person_is_another(text: str, count: int) -> None:
    assert len(found(text, SELF_DEFENCE)) == count


def test_a_time_behind_as_is_no_name_that_somebody_calls_something() -> None:
    assert not found("The army attacked the convoy as it left.", "$holder attack $target as $claim")
    assert found("The army attacked the plan as a folly.", "$holder attack $target as $claim")


def test_what_only_a_noun_names_is_its_owners() -> None:
    (charge,) = found("A tribunal dismissed Jo Banks's allegations of unequal pay.", "allegation of $claim")
    assert charge.holder.name == "Jo Banks"


LIES = "$holder says $target lies"


@pytest.mark.parametrize(
    "text",
    [
        'The baker said: "The mayor has lied."',
        '"It rained," the baker said. "The mayor lied."',
        "According to the baker, the mayor lied.",
        "As the baker said, the mayor lied.",
    ],
)
def test_what_is_quoted_or_told_according_to_somebody_is_said(text: str) -> None:
    captures = caught(text, LIES)
    assert captures["holder"].endswith("baker")
    assert captures["target"].lower() == "the mayor"


def test_nobody_denies_a_clause_inside() -> None:
    assert found("The baker said nobody lied.", LIES) == ()
    assert found("The baker said the mayor lied.", LIES)
