"""Why a pattern does not match: every kind of reason, in sentences of their own."""

from __future__ import annotations

from typing import get_args

import pytest

from checker.english import analyse
from checker.extract import NearMiss, explain, near_misses, nearest_misses, statements
from checker.extract.attempt import matches, stopping
from checker.extract.index import index
from checker.extract.mismatch import Kind
from checker.extract.near import MOST_SHOWN, MOST_STOPPING
from checker.model import Analysis
from checker.pattern import compile_pattern
from checker.ruleset import CompiledPattern, Ruleset, StatementRule
from checker.ruleset.rules import Place
from checker.source import Source, Span
from tests.seeds.actual import shipped
from tests.seeds.expected import article

WORDS = {"refuse": ("refuse", "decline"), "demand": ("demand", "insist on")}
NOWHERE = Place(Source("rules.yaml", ""), Span(0, 0))


def rule(*patterns: str, nots: tuple[str, ...] = (), id: str = "own") -> StatementRule:
    return StatementRule(
        id, id, "", tuple(map(_compiled, patterns)), tuple(map(_compiled, nots)), (), NOWHERE
    )


def _compiled(text: str) -> CompiledPattern:
    return CompiledPattern(text, compile_pattern(text, WORDS), NOWHERE)


def read(text: str) -> Analysis:
    return analyse(Source("text", text), {})


def nearest(text: str, looked_at: StatementRule) -> tuple[NearMiss, ...]:
    analysis = read(text)
    stated = statements(analysis, Ruleset((looked_at,)), "text")
    return nearest_misses(analysis, looked_at, stated)


def reasons(miss: NearMiss) -> list[str]:
    return [explain(mismatch) for mismatch in miss.stopped_by]


# The sentence, the pattern, all that stops it in the clause that is nearest.
CASES = [
    ("The union agreed to sign.", "$holder <refuse> to $action", ["`<refuse>` expected, `agree` found"]),
    ("The union agreed to sign.", "$holder refuses to $action", ["`refuse` expected, `agree` found"]),
    ("The union wants a rise.", "$holder <demand> $what", ["`<demand>` expected, `want` found"]),
    ("The union refused.", "$holder refuses $action", ["object missing"]),
    ("The union refused.", "$holder refuses to $action", ['complement "to" missing']),
    ("The mayor denied the report.", "$holder denies that $claim", ['complement "that" missing']),
    ("The offer was refused.", "$authority refuses $action", ["subject missing"]),
    ("The strike will end.", "$outcome after $requirement", ['modifier "after" missing']),
    ("The strike ends after talks.", "$outcome only after $requirement", ['modifier "only after" missing']),
    (
        "The union did not refuse to sign.",
        "$holder refuses to $action",
        ["polarity differs: affirmed expected, negated found"],
    ),
    (
        "The union accepts the bid.",
        "$holder does not accept $action",
        ["polarity differs: negated expected, affirmed found"],
    ),
    ("The union may leave.", "$agent must $action", ["modality differs: must expected, may found"]),
    (
        "The union must refuse the bid.",
        "$holder refuses $action",
        ["modality differs: none expected, must found"],
    ),
    ("The mayor stopped fighting.", "$holder does not fight", ['word "not" missing']),
    ("Kyiv sued Oslo.", "$party sues $party", ["$party would be two things: `Kyiv` and `Oslo`"]),
    ("The union would leave.", '$holder "will" $action', ['exact word "will" missing']),
    ("The union refused the bid.", "$holder always refuses $action", ['adverb "always" missing']),
    ("The union pays the fine.", "$holder pays $what tomorrow", ['time "tomorrow" missing']),
    (
        "The union is happy to sign.",
        "$holder is ready to $action",
        ["predicate: `ready` expected, `happy` found"],
    ),
    ("The union rejected the plan.", "$holder rejects the offer", ["object: `offer` expected, `plan` found"]),
    ("The union rejected the offer.", "$holder rejects the formal offer", ['object: word "formal" missing']),
    ("The court heard the allegations.", "allegations of $claim", ['"of" phrase missing']),
    (
        "The hall stood in the park.",
        "there is $what in $where",
        ["`there is` expected, `stand` found", "object missing"],
    ),
    (
        "The mayor said the clerk cheated.",
        "$holder says that $target lies",
        ['complement "that": `lie` expected, `cheat` found'],
    ),
    (
        "The mayor said the clerk did not lie.",
        "$holder says that $target lies",
        ['complement "that": polarity differs: affirmed expected, negated found'],
    ),
    (
        "Did the union refuse the bid?",
        "$holder refuses $action",
        ["the clause is asked, so it states nothing"],
    ),
    (
        "She wants the union to refuse the bid.",
        "$holder refuses $action",
        ["the clause is wanted or left open, so it states nothing"],
    ),
    (
        "If the union refuses the bid, the mill will close.",
        "$holder refuses $action",
        ["the clause is said under a condition that the pattern does not name, so it states nothing"],
    ),
    (
        '"He did not pay," said Ann Lee.',
        "$holder says he did not $claim",
        ['"he" is somebody else than the holder'],
    ),
    (
        "The union may not sign.",
        "$agent must $action",
        ["polarity differs: affirmed expected, negated found", "modality differs: must expected, may found"],
    ),
    ("The offer fell.", "$authority refuses $action", ["`refuse` expected, `fall` found", "object missing"]),
]


@pytest.mark.parametrize(("text", "pattern", "expected"), CASES)
def test_all_that_stops_a_pattern_is_told(text: str, pattern: str, expected: list[str]) -> None:
    assert reasons(nearest(text, rule(pattern))[0]) == expected


def test_every_kind_of_reason_is_in_the_table() -> None:
    told = {
        mismatch.kind
        for text, pattern, _ in CASES
        for miss in nearest(text, rule(pattern))
        for mismatch in miss.stopped_by
    }
    assert told | {"excluded"} == set(get_args(Kind))


# The sentence, a shipped rule, the pattern that came nearest and what stopped it.
SHIPPED = [
    (
        "The firm will not rule out a ban.",
        "refusal",
        "$holder will (not | never) $action",
        "taken out by the `not` pattern `$holder will not (rule out | exclude) $anything`, which matched",
    ),
    (
        "The owners rejected the offer.",
        "denial",
        "$holder rejects $claim",
        "taken out by the `not` pattern `$holder rejects <proposal>`, which matched",
    ),
    (
        "The firm may reject the bid.",
        "refusal",
        "$holder <reject> $action",
        "modality differs: none expected, may found",
    ),
    (
        "The firm did not offer a deal.",
        "offer",
        "$holder offers $action",
        "polarity differs: affirmed expected, negated found",
    ),
    (
        "The bank rejected the offer.",
        "blanket-denial",
        "$holder rejects <accusation>",
        "object: `<accusation>` expected, `offer` found",
    ),
]


@pytest.mark.parametrize(("text", "id", "pattern", "expected"), SHIPPED)
def test_shipped_rules_tell_what_stopped_them(text: str, id: str, pattern: str, expected: str) -> None:
    misses = [miss for miss in near_misses(read(text), shipped()) if miss.rule == id]
    assert (misses[0].pattern, reasons(misses[0])) == (pattern, [expected])


def test_a_rule_that_matched_was_missed_by_none_of_its_patterns() -> None:
    both = rule("$holder refuses to $action", "$holder refuses $action")
    assert nearest("The union refused to sign.", both) == ()


def test_a_clause_that_a_not_pattern_takes_out_is_missed_once() -> None:
    ruled_out = rule(
        "$holder refuses to $action", "$holder refuses $action", nots=("$holder refuses to sell $what",)
    )
    (miss,) = near_misses(read("The union refused to sell the mill."), Ruleset((ruled_out,)))
    assert reasons(miss) == ["taken out by the `not` pattern `$holder refuses to sell $what`, which matched"]


def test_what_is_near_has_a_fixed_word_of_the_pattern_and_few_reasons() -> None:
    far = rule("$holder declines to $action")
    ruleset = Ruleset((far, rule("$holder agrees with $party on $matter at $place", id="many")))
    assert near_misses(read("The union agreed to sign."), ruleset) == ()
    assert len(nearest("The union agreed.", ruleset.statements[1])[0].stopped_by) > MOST_STOPPING
    assert nearest("The union agreed to sign.", far)


def test_the_nearest_come_first_and_are_three_at_most() -> None:
    many = rule(
        "$holder signs $what for $party",
        "$holder signs $what at $place for $party",
        "$holder signs $what at $place",
        "$holder signs $what under $terms",
    )
    misses = near_misses(read("The union signed the deal."), Ruleset((many,)))
    assert len(misses) == MOST_SHOWN
    assert [len(miss.stopped_by) for miss in misses] == [1, 1, 1]
    assert [miss.pattern for miss in misses] == [many.patterns[at].text for at in (0, 2, 3)]


def test_of_the_forms_of_one_pattern_the_nearest_is_told() -> None:
    (miss,) = nearest("The union backs the bid.", rule("$holder does not (accept | back) $action"))
    assert reasons(miss) == ["polarity differs: negated expected, affirmed found"]


def test_a_sentence_where_nothing_is_near_tells_of_one_attempt() -> None:
    far = rule("$holder agrees with $party on $matter", "$holder agrees with $party on $matter at $place")
    (miss,) = nearest("The bid fell.", far)
    assert reasons(miss)[0] == "`agree` expected, `fall` found"


def test_a_sentence_that_gave_a_statement_has_only_misses_with_a_fixed_word() -> None:
    text = "The union refused to sign because the deal fell."
    assert nearest(text, rule("$holder refuses to $action")) == ()


def test_the_same_text_gives_the_same_misses_in_the_order_of_sentences() -> None:
    text = "The firm may reject the bid. The mayor fell. The firm did not offer a deal."
    once, again = near_misses(read(text), shipped()), near_misses(read(text), shipped())
    assert once == again
    places = [miss.proposition.sentence for miss in once]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["ceasefire", "brewery-bid"])
def test_what_matches_is_stopped_by_nothing_and_nothing_else_is(name: str) -> None:
    analysis = analyse(Source(name, article(name)), shipped().parties)
    for proposition in analysis.propositions:
        for entry in index(shipped().statements).entries:
            matched = bool(tuple(matches(proposition, (entry,), analysis)))
            assert matched == (stopping(entry.pattern, proposition, analysis) == ()), entry.written
