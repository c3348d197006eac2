"""Why a pair of statements is no finding: a text, a shipped rule, and what is said of the pair."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.conflict import RuleVerdicts, Text, all_pairs, findings, given_pairs, relations, verdicts
from checker.conflict.answer_words import RELATIONS
from checker.conflict.verdicts import MOST_SHOWN, Pairs
from checker.english import analyse
from checker.extract import statements
from checker.ruleset import Ruleset
from checker.source import Source
from tests.seeds.actual import shipped


def read(words: str, name: str = "text", *, reference: bool = False) -> Text:
    analysis = analyse(Source(name, words), shipped().parties)
    return Text(name, analysis, statements(analysis, shipped(), name), reference=reference)


def only(id: str) -> Ruleset:
    return replace(shipped(), conflicts=tuple(rule for rule in shipped().conflicts if rule.id == id))


def verdicts_of(id: str, *texts: Text, pairs: Pairs = all_pairs) -> RuleVerdicts:
    (found,) = verdicts(texts, only(id), pairs)
    return found


def in_the_way(found: RuleVerdicts) -> list[str]:
    """What is said against the nearest pair: the notes, then the answers that stand in the way."""
    verdict = found.verdicts[0]
    answers = (
        f"{answer.asked}: {answer.truth}: {answer.words}"
        for answer in verdict.answers
        if answer.stands_in_the_way
    )
    return [*verdict.notes, *answers]


REBELS = "The rebels will stop fighting only after the army withdraws, their leader said."

ANSWERS_ELSEWHERE = (
    'answers(denial, allegation): no: "The bank denied the charge" answers something else than'
    ' "Mr Hale accused the bank of neglect"'
)
CASES = [
    (
        f"{REBELS} The government refuses to raise taxes.",
        "condition-refused",
        [
            (
                'same_event(condition.requirement, refusal.action?): no: "the army withdraws" and "raise taxes"'
                " are different events (withdraw is not raise)"
            ),
        ],
    ),
    (
        f"{REBELS} The rebels have refused to withdraw the army.",
        "condition-refused",
        [
            (
                "same_party(condition.holder, refusal.holder): yes: holders are the same party"
                " (their leader = rebels (the rebels))"
            ),
        ],
    ),
    (
        "The firm proposed a merger in March. The teachers have rejected the homework.",
        "offer-refused",
        [
            "the two share no word, party or event",
            (
                'same_event(offer.action, refusal.action?): no: "a merger" and "the homework" are different events'
                " (merger is not homework)"
            ),
            'refusal.rule == "bare-refusal": no: "refusal" == "bare-refusal" is not so',
        ],
    ),
    (
        "It refused to sign the deal. The neighbours have offered to sign the deal.",
        "offer-refused",
        [
            "holder is not known",
            'refusal.rule == "bare-refusal": no: "refusal" == "bare-refusal" is not so',
            (
                'answers(refusal, offer): no: "It refused to sign the deal" answers something else than'
                ' "The neighbours have offered to sign the deal"'
            ),
            "same_party(offer.holder, refusal.holder): unknown: holders may or may not be the same party",
        ],
    ),
    (
        "Visitors must wear a badge. Drivers must not wear a badge.",
        "norm-clash",
        [
            (
                'same_event(leave.action, ban.action): no: "wear a badge" and "wear a badge"'
                " are different events (done by Visitors, and by Drivers)"
            ),
            'same_thing(leave.agent?, ban.agent?): no: "Visitors" and "Drivers" are different things',
        ],
    ),
    (
        "Guests may smoke on the balcony. Guests must not smoke in the dining room.",
        "norm-clash",
        [
            (
                'same_event(leave.action, ban.action): no: "smoke on the balcony" and "smoke in the dining room"'
                " are different events (done elsewhere)"
            ),
            (
                'same_terms(leave, ban): unknown: "Guests may smoke on the balcony" and "Guests must not smoke in'
                ' the dining room" are not said under the same terms (only one says "on balcony")'
            ),
        ],
    ),
    (
        "The badge must be worn by visitors. Visitors must not wear a hat.",
        "norm-clash",
        [
            (
                'same_event(leave.action, ban.action): no: "The badge must be worn by visitors" and "wear a hat"'
                " are different events (done to The badge, and to a hat)"
            ),
        ],
    ),
    (
        "The bank has promised to refund its customers. The insurer refuses to refund its customers.",
        "promised-and-refused",
        [
            "same_holder(commitment, refusal): no: holders are different parties",
            (
                'same_event(commitment.action, refusal.action?): no: "refund its customers" and'
                ' "refund its customers" are different events (done by The bank, and by The insurer)'
            ),
        ],
    ),
    (
        "The ferry reached the island on Monday. The ferry did not reach the mainland on Monday.",
        "affirmed-and-denied",
        [
            (
                'negates(negated, affirmed): no: "The ferry did not reach the mainland on Monday" does not deny'
                ' "The ferry reached the island on Monday" (not all that the first denies stands in the second)'
            ),
        ],
    ),
    (
        "The batsman batted at number seven. The batsman did not bat again.",
        "affirmed-and-denied",
        [
            (
                'negates(negated, affirmed): unknown: "The batsman did not bat again" may or may not deny'
                ' "The batsman batted at number seven" (only a further time is denied)'
            ),
        ],
    ),
    (
        "The players met in Vienna on 4 May 1998. The players met in Vienna on 9 May 1998.",
        "date-clash",
        [
            (
                'about_same_matter(one, other): unknown: "The players met in Vienna on 4 May 1998" and'
                ' "The players met in Vienna on 9 May 1998" may or may not be about one matter'
            ),
            'after(one.time?, other.time?): no: "on 4 May 1998" does not lie after "on 9 May 1998"',
        ],
    ),
    (
        "The bank denied the charge. It rained. Mr Hale accused the bank of neglect.",
        "allegation-denied",
        [
            "same_event(allegation.claim?, denial.claim?): unknown: role `claim` is not bound by `denial`",
            (
                'negates(denial, allegation): no: "The bank denied the charge" does not deny "Mr Hale accused the'
                ' bank of neglect" (the first must be denied, the second affirmed)'
            ),
            (
                'denies(denial, allegation): unknown: "The bank denied the charge" may or may not deny'
                ' "Mr Hale accused the bank of neglect"'
            ),
            ANSWERS_ELSEWHERE,
            'denial.rule == "no-misdeed": no: "blanket-denial" == "no-misdeed" is not so',
            ANSWERS_ELSEWHERE,
            'denial.rule == "clearing": no: "blanket-denial" == "clearing" is not so',
            "same_thing(allegation.target?, denial.party?): unknown: role `party` is not bound by `denial`",
            "same_party(allegation.target?, denial.accused?): unknown: role `accused` is not bound by `denial`",
            ANSWERS_ELSEWHERE,
            'denial.rule == "acquittal": no: "blanket-denial" == "acquittal" is not so',
            "same_party(allegation.target?, denial.accused?): unknown: role `accused` is not bound by `denial`",
            "same_words(allegation.claim?, denial.claim?): unknown: role `claim` is not bound by `denial`",
        ],
    ),
]


@pytest.mark.parametrize(
    ("text", "rule", "expected"), CASES, ids=[f"{one[1]}-{at}" for at, one in enumerate(CASES)]
)
def test_what_stands_in_the_way_is_told(text: str, rule: str, expected: list[str]) -> None:
    assert findings((read(text),), only(rule)) == ()
    assert in_the_way(verdicts_of(rule, read(text))) == expected


def test_a_kind_without_a_statement_is_told_in_a_line() -> None:
    found = verdicts_of("condition-refused", read(REBELS))
    assert (found.missing, found.verdicts) == (("no refusal in the text",), ())
    several = verdicts_of("norm-clash", read("It rained."))
    assert several.missing == ("no obligation or permission in the text", "no prohibition in the text")


def test_a_pair_that_is_a_finding_is_told_with_its_answers() -> None:
    text = read(f"{REBELS} The government refuses to withdraw the army.")
    assert findings((text,), only("condition-refused"))
    (verdict,) = verdicts_of("condition-refused", text).verdicts
    assert verdict.notes == ("this pair is reported",)


def test_a_pair_that_another_rule_reports_says_which() -> None:
    text = read(
        "The union vowed to sell the mill. The union refuses to sell the mill, and opposes selling the mill."
    )
    found = {one.rule.id: one for one in verdicts((text,), shipped(), given_pairs)}
    told = {note for one in found.values() for verdict in one.verdicts for note in verdict.notes}
    assert any(
        note.startswith("it holds, and is told by the finding of promised-and-refused") for note in told
    )


def test_only_worthy_pairs_are_told_unless_one_rule_is_looked_at() -> None:
    text = read("The firm proposed a merger in March. The teachers have rejected the homework.")
    assert verdicts_of("offer-refused", text, pairs=given_pairs).verdicts == ()
    assert len(verdicts_of("offer-refused", text, pairs=all_pairs).verdicts) == 1


def test_two_statements_are_one_pair_in_either_order() -> None:
    text = read("Doctors want the council to close the road. Traders want the council to sell the mill.")
    assert len(verdicts_of("opposed-demands", text).verdicts) == 1


def test_of_two_assertions_only_worthy_pairs_are_told() -> None:
    text = read("The ferry reached the island. The museum opened a new hall.")
    assert verdicts_of("affirmed-and-denied", text).verdicts == ()


def test_twenty_pairs_are_told_the_nearest_first_and_how_many_more() -> None:
    goods = "bread cider cheese apples honey candles".split()
    demands = " ".join(f"The union wants the council to buy {one}." for one in goods)
    refusals = " ".join(f"The owners refuse to sell {one}." for one in goods)
    found = verdicts_of("demand-refused", read(f"{demands} {refusals}"))
    assert len(found.verdicts) == MOST_SHOWN
    assert found.more == len(goods) ** 2 - MOST_SHOWN
    distances = [verdict.lacks for verdict in found.verdicts]
    assert distances == sorted(distances)


def test_a_text_and_its_reference_are_told_of_and_the_reference_alone_is_not() -> None:
    text = read("Visitors must wear a badge.")
    reference = read("Visitors must not wear a hat.", "text#reference", reference=True)
    (verdict,) = verdicts_of("norm-clash", text, reference).verdicts
    assert (verdict.first.document, verdict.second.document) == ("text", "text#reference")
    assert verdicts_of("norm-clash", replace(text, reference=True), reference).verdicts == ()


def test_every_relation_has_words_for_each_answer() -> None:
    assert RELATIONS.keys() == relations.OF_STATEMENTS.keys() | relations.OF_ROLES.keys()
    for wording in RELATIONS.values():
        assert wording.yes not in (wording.no, wording.unknown)
        assert all((wording.yes, wording.no, wording.unknown))
