"""Accounts of one event: every rule is decided by a pair of sentences, and none speaks inside one text."""

from __future__ import annotations

import pytest

from checker.conflict.accounts import disagreement
from checker.conflict.accounts.disagreement import Rule, disagree
from checker.conflict.individuals import Setting
from checker.conflict.lexical import knowledge_of
from checker.conflict.stated import Pair, Stated, stated
from checker.conflict.told import Text
from checker.english import analyse
from checker.extract import statements
from checker.ruleset import ASSERTION
from checker.source import Source
from tests.seeds.actual import shipped

DECIDED = {
    "in_other_order": ("The guard left before the bell rang.", "The bell rang before the guard left."),
    "in_exchanged_places": ("Ann Brook is older than Ben Hale.", "Ben Hale is older than Ann Brook."),
    "otherwise_counted": ("The club has 36 members.", "The plan divided the club's 40 members."),
    "otherwise_moved": (
        "The Arrow left Malta on 3 May.",
        "The Arrow guarded the harbour until departing for Malta on 3 May.",
    ),
    "at_another_time": ("Ben Hale was born in 1934.", "Hale, a miller, was born in Dover in 1931."),
    "by_another_hand": (
        "The Blue Club was founded by Ann Lee.",
        "They met Paul Reed, the founder of the Blue Club.",
    ),
    "to_opposite_effect": (
        "The salve reduces the swelling of the hand.",
        "The salve amplifies the swelling and pain.",
    ),
    "on_the_other_side": (
        "The council voted against the land bill.",
        "The land bill, long awaited, has passed through the council.",
    ),
    "earned_or_lost": (
        "Harbour Mills loses $37m.",
        "Harbour Mills reported net earnings of $37m in the quarter.",
    ),
    "otherwise_judged": ("Ben Hale was acquitted.", "Mr Hale was found guilty of theft on Monday."),
    "otherwise_related": ("Mr Clark is a friend of Hale.", "They met James Clark, an enemy of Hale."),
}
ALSO_DECIDED = [
    ("Ben Hale succeeded Paul Reed.", "Mr Reed took over from Ben Hale in May."),
    ("Ben Hale succeeded Paul Reed.", "Ann Lee never met Mr Reed's predecessor, Ben Hale."),
    ("Ben Hale lost to Paul Reed.", "Ben Hale beat Mr Reed in May."),
    (
        "The Dover mill is twice as large as the Hull mill.",
        "The Hull mill is twice as large as the Dover mill.",
    ),
    ("Ben Hale supports the war.", "Mr Hale recalled his opposition to the war."),
    ("Ben Hale was an opponent of China.", "Mr Hale took the side of China in the split."),
    ("Ben Hale supports the treaty.", "Ben Hale, a critic of the treaty, left."),
    ("Harbour Mills made a profit of $37m.", "Harbour Mills lost $37m in the quarter."),
    ("Ben Hale was found innocent.", "Ben Hale was convicted."),
]
CONSISTENT = [
    ("Ben Hale succeeded Paul Reed.", "Ann Lee never met Mr Reed's successor, Ben Hale."),
    ("Ben Hale succeeded Paul Reed.", "Mr Reed never took over from Ann Hale."),
    ("The Dover mill is as large as the Hull mill.", "The Hull mill is as large as the Dover mill."),
    ("Ben Hale supports the war.", "Mr Hale recalled his opposition to the tax."),
    ("Ben Hale supports the war.", "Paul Reed recalled his opposition to the war."),
    ("Ben Hale opposed the treaty in 1990.", "Ben Hale supports the treaty."),
    ("The council voted against the land bill.", "The land bill has passed through the senate."),
    ("Harbour Mills made a profit of $37m.", "Harbour Mills lost $39m in the quarter."),
    ("Harbour Mills lost 37 clerks.", "Harbour Mills gained 37 clerks."),
    ("Ben Hale was acquitted of theft.", "Ben Hale was convicted of fraud."),
    ("Ben Hale was acquitted.", "Ben Hale was not found guilty."),
    ("The guard left before the bell rang.", "The bell rang before the clerk left."),
    ("Ann Brook is older than Ben Hale.", "Ben Hale is taller than Ann Brook."),
    ("Wolves outnumber bears.", "Bears outnumber wolves."),
    ("The club has 36 members.", "The plan divided the union's 40 members."),
    ("The club has 36 members.", "The plan divided the club's 36 members."),
    ("The Arrow left Malta on 3 May.", "The Arrow guarded the harbour until departing for Malta on 9 May."),
    ("The Arrow left Malta on 3 May.", "The Arrow guarded the harbour until departing for Dover on 3 May."),
    ("Ford sailed from Malta to Dover.", "Ford sailed from Malta to Gozo."),
    ("Ben Hale was born in 1934.", "Ford, a miller, was born in Dover in 1931."),
    ("Ben Hale was born in May 1934.", "Hale, a miller, was born in 1934."),
    ("The Blue Club was founded by Ann Lee.", "They met Paul Reed, a founder of the Blue Club."),
    ("The Blue Club was founded by Ann Lee.", "They met Mr Reed, the founder of the Green Club."),
    ("The salve reduces the swelling in May.", "The salve amplifies the swelling."),
    ("The salve reduces the swelling.", "The syrup amplifies the swelling."),
    ("The mayor opened the bridge.", "The mayor closed the bridge."),
    ("Salves reduce the swelling.", "Salves amplify the swelling."),
    ("James Clark is a friend of Hale.", "They met Ann Clark, an enemy of Hale."),
    ("James Clark is a friend of Hale.", "They met James Clark, a cousin of Ford."),
]


def _first(words: str, name: str, *, reference: bool = False) -> Stated:
    analysis = analyse(Source(name, words), shipped().parties)
    text = Text(name, analysis, statements(analysis, shipped(), name), reference)
    return next(one for one in stated(text) if one.statement.kind == ASSERTION)


def _pair(one: str, other: str, setting: Setting = "across") -> Pair:
    sides = _first(one, "text"), _first(other, "reference", reference=True)
    return Pair(*sides, knowledge_of(shipped().lexicon), setting)


@pytest.mark.parametrize("rule", disagreement.RULES, ids=lambda rule: rule.__name__)
def test_each_rule_is_decided_by_a_pair(rule: Rule) -> None:
    pair = _pair(*DECIDED[rule.__name__])
    assert rule(pair) is not None
    assert [other for other in disagreement.RULES if other(pair)] == [rule]
    assert disagree(pair).truth == "yes"


@pytest.mark.parametrize(("one", "other"), ALSO_DECIDED)
def test_one_relation_has_many_names(one: str, other: str) -> None:
    assert disagree(_pair(one, other)).truth == "yes"


@pytest.mark.parametrize(("one", "other"), CONSISTENT)
def test_accounts_of_other_events_do_not_disagree(one: str, other: str) -> None:
    assert disagree(_pair(one, other)).truth == "unknown"


def test_inside_one_text_nobody_gives_two_accounts_of_one_event() -> None:
    assert disagree(_pair(*DECIDED["in_other_order"], "inside")).truth == "unknown"


def test_what_is_hedged_is_no_account() -> None:
    pair = _pair("Ann Brook is perhaps older than Ben Hale.", "Ben Hale is older than Ann Brook.")
    assert disagree(pair).truth == "unknown"
