"""Whole patterns, read by the grammar of texts."""

from __future__ import annotations

import pytest

from checker.model import Argument, Clause, NounPhrase
from checker.pattern import Pattern, PatternError, compile_pattern

WORDS = {
    "refuse": ("refuse", "decline"),
    "say": ("say", "state"),
    "misbehave": ("lie", "cheat"),
    "accusation": ("allegation", "claim"),
    "untrue": ("false", "untrue"),
    "demand": ("demand", "insist on"),
}


def one(text: str) -> Pattern:
    (pattern,) = compile_pattern(text, WORDS)
    return pattern


def argument(clause: Clause, role: str, marker: str = "") -> Argument:
    return next(a for a in clause.arguments if (a.role, a.marker) == (role, marker))


def hole_of(argument: Argument) -> str:
    match argument.value:
        case NounPhrase(variable=name):
            return name
        case Clause(variable=name, verb=verb):
            return name or (verb.variable if verb else "")
        case _:
            return ""


def test_a_class_and_its_holes() -> None:
    pattern = one("$holder <refuse> to $action")
    assert pattern.clause.verb is not None
    assert pattern.clause.verb.lemma == "<refuse>"
    assert hole_of(argument(pattern.clause, "subject")) == "holder"
    assert hole_of(argument(pattern.clause, "complement", "to")) == "action"
    assert pattern.variables == {"holder", "action"}
    assert pattern.anchors == {"refuse", "decline"}


def test_an_infinitive_does_not_borrow_the_subject() -> None:
    inner = argument(one("$holder <refuse> to $action").clause, "complement", "to").value
    assert isinstance(inner, Clause)
    assert not inner.arguments


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("$holder <refuse> to $action", "affirmed", "none"),
        ("$holder did not <refuse> to $action", "negated", "none"),
        ("$holder will not $action", "negated", "will"),
        ("I never $action", "negated", "plain"),
        ("$holder pleads not guilty", "negated", "none"),
        ("$agent must $action", "affirmed", "must"),
        ("$agent can not $action", "negated", "can"),
        ("not $outcome until $requirement", "negated", "any"),
        ("there is no truth in $claim", "negated", "none"),
    ],
)
def test_polarity_and_modality(text: str, polarity: str, modality: str) -> None:
    pattern = one(text)
    assert (pattern.polarity, pattern.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("connective", "marker", "focus"),
    [
        ("only after", "after", "only"),
        ("only once", "once", "only"),
        ("only if", "if", "only"),
        ("only when", "when", "only"),
        ("only with", "with", "only"),
        ("until", "until", ""),
        ("unless", "unless", ""),
        ("before", "before", ""),
        ("without", "without", ""),
        ("provided", "provided", ""),
        ("as long as", "as long as", ""),
        ("in return for", "in return for", ""),
    ],
)
def test_every_connective_joins_a_bare_hole_to_another(connective: str, marker: str, focus: str) -> None:
    pattern = one(f"$outcome {connective} $requirement")
    assert pattern.clause.variable == "outcome"
    (only,) = pattern.clause.arguments
    assert (only.marker, only.focus, hole_of(only)) == (marker, focus, "requirement")


def test_a_clause_that_is_said_without_that() -> None:
    said = argument(one("$holder <say> $target <misbehave>").clause, "complement", "that").value
    assert isinstance(said, Clause)
    assert said.verb is not None
    assert said.verb.lemma == "<misbehave>"


def test_a_passive_is_turned_round_as_in_a_text() -> None:
    clause = one("$target is accused of $claim").clause
    assert hole_of(argument(clause, "object")) == "target"
    assert hole_of(argument(clause, "modifier", "of")) == "claim"


def test_a_class_of_adjectives_is_a_predicate() -> None:
    value = argument(one("$claim is <untrue>").clause, "predicate").value
    assert getattr(value, "lemma", "") == "<untrue>"


def test_a_noun_phrase_alone_is_a_pattern() -> None:
    pattern = one("<accusation> of $claim")
    assert pattern.clause.verb is None
    assert pattern.anchors == {"allegation", "claim"}


def test_members_with_a_preposition_are_patterns_of_their_own() -> None:
    first, second = compile_pattern("$holder <demand> $action", WORDS)
    assert hole_of(argument(first.clause, "object")) == "action"
    assert hole_of(argument(second.clause, "modifier", "on")) == "action"
    assert second.anchors == {"insist"}


def test_words_as_written_are_kept() -> None:
    assert one('$holder is "not guilty"').exact == ("not", "guilty")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("$holder $action", "would match everything"),
        ("$a", "would match everything"),
        ("$holder never $action", "would match everything"),
        ("$holder <refuze> to $action", 'no class of words is called "refuze"'),
    ],
)
def test_a_pattern_that_cannot_be_used(text: str, message: str) -> None:
    with pytest.raises(PatternError, match=message):
        compile_pattern(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "$holder is open to $action",
        "$holder is opposed to $action",
        "$holder sells $thing to $action",
        '$holder pleads "not guilty" to $action',
        "$holder says no to $action",
    ],
)
def test_behind_some_words_to_takes_a_phrase_and_no_infinitive(text: str) -> None:
    assert hole_of(argument(one(text).clause, "modifier", "to")) == "action"


@pytest.mark.parametrize("adverb", ["simply", "just", "merely", "probably", "no longer", "never", "not"])
def test_an_adverb_before_a_hole_leaves_it_the_verb(adverb: str) -> None:
    clause = one(f"$holder will {adverb} $action").clause
    assert clause.verb is not None
    assert clause.verb.variable == "action"


@pytest.mark.parametrize(
    "text", ["$holder agrees to $action", "$holder has a right to $action", "$holder is committed to $action"]
)
def test_behind_some_words_to_takes_either(text: str) -> None:
    action, phrase = compile_pattern(text, {})
    assert action.text == phrase.text
    assert action.clause != phrase.clause


@pytest.mark.parametrize(
    "text",
    ["$holder refuses to $action", "$holder urges $target to $action", "it is legal for $agent to $action"],
)
def test_else_to_takes_an_infinitive(text: str) -> None:
    assert len(compile_pattern(text, {})) == 1


def test_a_member_of_a_class_with_to_takes_a_phrase() -> None:
    asks, appeals = compile_pattern("$holder <urge> $addressee to $action", {"urge": ("ask", "appeal to")})
    assert hole_of(argument(appeals.clause, "modifier", "to")) == "addressee"
    assert asks.clause != appeals.clause


def test_a_hole_may_be_an_owner() -> None:
    (pattern,) = compile_pattern("$owner's plan fails", {})
    assert pattern.variables == {"owner"}


@pytest.mark.parametrize(
    ("text", "instead"),
    [("$a announces a $b", "$a announces $b"), ("the $a <fail>", "$a <fail>"), ("$a accepts no $b", None)],
)
def test_an_article_before_a_hole_is_a_mistake(text: str, instead: str | None) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(text, {"fail": ("fail",)})
    assert "catches its article itself" in caught.value.message
    assert caught.value.instead == instead
