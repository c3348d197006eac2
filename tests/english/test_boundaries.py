"""Boundaries: which comma, "and", "that" or "after" opens a clause; each named rule, and its traps."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from checker.english import boundaries
from checker.english.boundaries import resolve
from tests.english.cases import cases
from tests.english.rendering import staged, terminals

# Sentence, rules that must answer in it, the terminals.
DECIDED = [
    ("The minister said the union would strike.", "zero_that", "NP VF COM NP VF"),
    ("The report says profits doubled.", "zero_that", "NP VF COM NP VF"),
    ("The minister told the press the talks had failed.", "zero_that", "NP VF NP COM NP VF"),
    ("He left because, frankly, he was ill.", "comma_behind_opening", "NP VF SUB:because ADV NP VF ADJ"),
    ("They play like we did in May.", "like_clause", "NP VF SUB:like NP VF TIME"),
    ("In Hull, he said, the mill would close.", "said_behind_lead", "PREP NP BND:attribution NP VF BND:and that NP VF"),
    ("Lee said closing the mine would help.", "zero_that_gerund", "NP VF COM VG NP VF"),
    ("He knows how little they paid.", "degree", "NP VF COM:how ADV NP VF"),
    ("What happened next is not clear.", "free_relative", "NP REL VF VF ADJ"),
    ("How the fire started is not clear.", "clause_as_subject", "COM:how NP VF VF ADJ"),
    ("The guild said selling the mill was wrong.", "zero_that_gerund", "NP VF COM VG NP VF ADJ"),
    ("The talks the envoy led have failed.", "zero_relative", "NP REL NP VF VF"),
    ("After leaving the army he returned.", "subject_behind_lead", "PREP VG NP BND:main NP VF"),
    ("In fear of losing jobs in May the owners left.", "subject_behind_lead", "PREP NP PREP VG NP TIME BND:main NP VF"),
    ("The claims he took money are false.", "zero_relative", "NP COM NP VF NP VF ADJ"),
    ("The members all voted for it.", "floating_quantifier", "NP ADV VF PREP NP"),
    ("He lied, a claim the firm denies.", "denied_aside zero_relative_of_claim", "NP VF BND:main NP REL NP VF"),
    ("He lied, a claim denied by the firm.", "denied_aside", "NP VF BND:main NP VE PREP NP"),
    ("He lied - something he denies.", "dash_as_comma zero_relative_of_claim", "NP VF BND:main NP REL NP VF"),
    ("He lied, which he denies.", "denied_aside denied_which", "NP VF BND:main NP REL NP VF"),
    ("The claim that he denies is old.", "relative_of_claim", "NP REL:that NP VF VF ADJ"),
    ("The talks failed in May they resumed in June.", "clause_behind_clause", "NP VF TIME BND:main NP VF TIME"),
    ("They let the man leave.", "bare_infinitive", "NP VF NP VT"),
    ("And the talks failed.", "conjunction_at_start", "NP VF"),
    ("He said that it failed and that they left.", "that_conjunct", "NP VF COM:that NP VF BND:and that NP VF"),
    ("The general said it failed and accused the army.", "speaker_goes_on", "NP VF COM NP VF BND:resume VF NP"),
    ("He heard that she had known and had warned them.", "verb_conjunct", "NP VF COM:that NP VF CVF NP"),
    ("The firm denied that it lied but agreed to pay.", "speaker_goes_on", "NP VF COM:that NP VF BND:resume VF VT"),
    ("The union rejected the offer and called a strike.", "verb_conjunct", "NP VF NP CVF NP"),
    ("If the vote fails and the members leave, they lose.", "subordinate_conjunct", "SUB:if NP VF SUB:and NP VF BND:main NP VF"),
    ("He left because the vote failed and the members were angry.", "subordinate_conjunct", "NP VF SUB:because NP VF SUB:and NP VF ADJ"),
    ("He lives in Hull, where the roof leaks and the walls are damp.", "subordinate_conjunct", "NP VF PREP NP REL:where NP VF SUB:and NP VF ADJ"),
    ("The talks failed and the army advanced.", "clause_conjunct", "NP VF BND:and NP VF"),
    ("The union and the owners met.", "phrase_conjunct", "NP CCN:and NP VF"),
    ("Neither the union nor the owners came.", "phrase_conjunct", "NP CCN:nor NP VF"),
    ("The army attacked on land and at sea.", "other_conjunction", "NP VF PREP NP PREP NP"),
    ('Lee said: "The deal is dead."', "quote_colon", "NP VF COM:quote NP VF ADJ"),
    ('Lee said, "The deal is dead."', "quote_comma", "NP VF COM:quote NP VF ADJ"),
    ('"The deal," he said, "is dead."', "quote_goes_on", "NP BND:attribution NP VF BND:resume VF ADJ"),
    ("The club sold the striker, the goalkeeper and two defenders.", "list_comma", "NP VF NP CCN:, NP CCN:and NP"),
    ("They want to clean the streets, bury the dead and find the missing.", "verb_list_comma", "NP VF VT NP CVT NP CVT NP"),
    ("Jo Lee, the maker of pipes, taps and tiles, sold the plant.", "apposed_list list_comma", "NP APP NP PREP NP CCN:, NP CCN:and NP VF NP"),
    ("The talks failed, the envoy said.", "attribution_comma", "NP VF BND:attribution NP VF"),
    ("The talks failed, said the envoy.", "attribution_comma", "NP VF BND:attribution VF NP"),
    ("If they refuse, we will leave.", "main_after_lead", "SUB:if NP VF BND:main NP VF"),
    ("Speaking in Paris, he left.", "main_after_lead", "VG PREP NP BND:main NP VF"),
    ("By signing the deal, the union lost.", "main_after_lead", "PREP VG NP BND:main NP VF"),
    ("Jo Lee, the union's leader, left.", "apposition_comma", "NP APP NP VF"),
    ("He left, adding that it failed.", "participle_comma", "NP VF BND:participle VG COM:that NP VF"),
    ("He left, tired of the talks.", "participle_comma", "NP VF BND:participle VE PREP NP"),
    ("The union, he said, will strike.", "resume_comma", "NP BND:attribution NP VF BND:resume VF"),
    ("The talks failed, the army advanced.", "clause_comma", "NP VF BND:main NP VF"),
    ("Moreover, the talks failed.", "other_comma", "ADV NP VF"),
    ("In Paris, the minister spoke.", "other_comma", "PREP NP NP VF"),
    ("The mayor - a lawyer - resigned.", "dash_as_comma", "NP APP NP VF"),
    ("The talks failed; the army advanced.", "strong_mark", "NP VF BND:main NP VF"),
    ('"Will they pay?" asked the mayor.', "speaker_behind_mark", "NP VF BND:attribution VF NP"),
    ("The talks failed.", "end_mark", "NP VF"),
    ("He asked whether it failed.", "complementiser", "NP VF COM:whether NP VF"),
    ("He asked if it failed.", "complementiser", "NP VF COM:whether NP VF"),
    ("He resigned after the vote failed.", "connective", "NP VF SUB:after NP VF"),
    ("He resigned because the vote failed.", "connective", "NP VF SUB:because NP VF"),
    ("He resigned after the vote.", "preposition", "NP VF PREP NP"),
    ("He resigned because of the vote.", "preposition", "NP VF PREP NP"),
    ("The man who left the room resigned.", "relative", "NP REL:who VF NP VF"),
    ("The deal that failed was bad.", "complementiser relative", "NP REL:that VF VF ADJ"),
    ("The town where he lives is small.", "relative", "NP REL:where NP VF VF ADJ"),
    ("The man of whom they spoke resigned.", "prepositional_relative", "NP REL:of whom NP VF VF"),
    ("He resigned when the vote failed.", "wh_connective", "NP VF SUB:when NP VF"),
    ("He knows what failed.", "indirect_question", "NP VF COM:what VF"),
    ("What failed?", "indirect_question", "VF"),
]  # fmt: skip

TRAPS = [
    ("They had never met before.", "NP VF ADV:before"),
    ("People from around the world came.", "NP PREP NP VF"),
    ("He said that in May the union struck.", "NP VF COM:that TIME NP VF"),
    ("He said that at the mine the union struck.", "NP VF COM:that PREP NP NP VF"),
    ('Lee said: "At the mine we struck."', "NP VF COM:quote PREP NP NP VF"),
    ("As expected, the talks failed.", "SUB:as VE BND:main NP VF"),
    ("They are taller than we were.", "NP VF ADJ SUB:than NP VF"),
    ("Lee left, as did the others.", "NP VF SUB:as NP VF"),
    ("He fell, hurt by a rock, and they left.", "NP VF BND:participle VE PREP NP BND:and NP VF"),
    ("The plan - which will cost jobs - was dropped.", "NP REL:which VF NP VF"),
    ("So they left.", "NP VF"),
    ("Sales rose by more than 500.", "NP VF ADV PREP NP"),
    ("On Monday, that they left.", "TIME NP VF"),
    ("Jo Lee, 54, left.", "NP VF"),
    ("The men, who in May left, returned.", "NP REL:who TIME VF VF"),
    ("They made a profit of £3 million last year.", "NP VF NP PREP NP TIME"),
    ("They have a garage and the walls are damp.", "NP VF NP BND:and NP VF ADJ"),
    ("He said that if they were free it would help.", "NP VF COM:that NP VF SUB:if NP VF ADJ"),
    ('Lee said: "If we lose, it is a pity."', "NP VF COM:quote NP VF NP SUB:if NP VF"),
    ("Lee said it failed - and that they left.", "NP VF COM NP VF BND:and that NP VF"),
    ("The court found the report in May was false.", "NP VF COM NP TIME VF ADJ"),
    ("The man who found the report left.", "NP REL:who VF NP VF"),
    ("The forces holding the parts are weak.", "NP VG NP VF ADJ"),
    ("He saw the owners leave.", "NP VF NP VT"),
    ("They helped pay off the debts.", "NP VF VT NP"),
    ("It seems the firm failed.", "NP VF COM NP VF"),
    ("Lee denied a report claiming he lied.", "NP VF NP VG COM NP VF"),
    ("Lee said the men coming in had a chance.", "NP VF COM NP VG VF NP"),
    ("If it were planned it would help.", "SUB:if NP VF BND:main NP VF"),
    ("If they leave, what is next?", "SUB:if NP VF BND:main VF ADJ"),
    ("He made an offer, which they rejected.", "NP VF NP REL:which NP VF"),
    ("He sold a drug, which he denied was his.", "NP VF NP REL:which NP VF VF NP"),
    ("He read the claim that the firm denied it.", "NP VF NP COM:that NP VF NP"),
    ("He met Jo Lee, a critic who denied it.", "NP VF NP APP NP REL:who VF NP"),
    ("The fear of losing jobs in the town the firm built grew.", "NP PREP VG NP PREP NP REL NP VF VF"),
    ("Jo Lee, the head of Alder, and the mayor left.", "NP CCN:, NP PREP NP CCN:and NP VF"),
    ("The fact that he left is clear.", "NP COM:that NP VF VF ADJ"),
    ("If he left, the fact that he paid is odd.", "SUB:if NP VF BND:main NP COM:that NP VF VF ADJ"),
    ("Then, if they refuse, we will leave.", "ADV SUB:if NP VF BND:main NP VF"),
    ("When the vote failed he resigned.", "SUB:when NP VF BND:main NP VF"),
    ("If they refuse we will leave.", "SUB:if NP VF BND:main NP VF"),
    ("He left because the vote failed, and the members were angry.", "NP VF SUB:because NP VF BND:and NP VF ADJ"),
    ("He left after the vote failed and the members were angry.", "NP VF SUB:after NP VF BND:and NP VF ADJ"),
    ("He walks, although in the rain that takes a while.", "NP VF SUB:although PREP NP NP VF NP"),
    ("The firm found the documents.", "NP VF NP"),
    ("The regulator found the firm guilty.", "NP VF NP ADJ"),
    ("He has worked there since the vote.", "NP VF ADV PREP NP"),
    ("The strike has gone on since the talks failed.", "NP VF SUB:since NP VF"),
    ("Two years ago the deal failed.", "TIME NP VF"),
    ("The minister arrived at the meeting on Friday.", "NP VF PREP NP TIME"),
    ("The deal (signed in May) failed.", "NP VF"),
    ("The firm denied for decades that it lied.", "NP VF PREP NP COM:that NP VF"),
    ("It is safe and clean.", "NP VF ADJ"),
    ("On May 3, 2021, the talks failed.", "TIME NP VF"),
    ("The mayor, who is a lawyer, resigned.", "NP REL:who VF NP VF"),
    ("The man who left failed.", "NP REL:who VF VF"),
    ("The idea that taxes fall is old.", "NP COM:that NP VF VF ADJ"),
    ("The envoy met the king, the queen and the prime minister, and then he left.", "NP VF NP CCN:, NP CCN:and NP BND:and ADV NP VF"),
]  # fmt: skip

KNOWN = {
    "The idea that taxes fall is old.": "fall is read as a noun",
}


@pytest.mark.parametrize(("sentence", "rules", "expected"), cases(DECIDED, KNOWN))
def test_rule_decides(sentence: str, rules: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert terminals(sentence) == expected
    assert not answering(sentence, monkeypatch).isdisjoint(rules.split())


@pytest.mark.parametrize(("sentence", "expected"), cases(TRAPS, KNOWN))
def test_trap_is_avoided(sentence: str, expected: str) -> None:
    assert terminals(sentence) == expected


def test_every_rule_decides_a_sentence() -> None:
    named = {rule.__name__ for rules in boundaries.RULES.values() for rule in rules}
    assert named <= {name for _, rules, _ in DECIDED for name in rules.split()}


def answering(sentence: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the rules that answer in a sentence."""
    found: set[str] = set()

    def watched(rule: boundaries.Rule) -> Callable[..., boundaries.Decision | None]:
        def ask(state: object, index: int) -> boundaries.Decision | None:
            decision = rule(state, index)  # type: ignore[arg-type]
            if decision is not None:
                found.add(rule.__name__)
            return decision

        return ask

    rules = {kind: tuple(map(watched, row)) for kind, row in boundaries.RULES.items()}
    monkeypatch.setattr(boundaries, "RULES", rules)
    resolve(staged(sentence).chunks, frozenset(i + 1 for i, c in enumerate(sentence) if c == '"'))
    return found


def test_only_before_a_connective_is_its_focus() -> None:
    for sentence in ("He resigned only after the vote failed.", "He resigned only when the vote failed."):
        (opening,) = (t for t in staged(sentence).terminals if t.type == "SUB")
        assert opening.focus == "only"


def test_no_boundary_stands_at_an_edge_or_beside_another() -> None:
    for sentence, *_ in DECIDED + TRAPS:
        types = [t.type for t in staged(sentence).terminals]
        assert types[0] != "BND"
        assert types[-1] != "BND"
        assert ("BND", "BND") not in itertools.pairwise(types)
