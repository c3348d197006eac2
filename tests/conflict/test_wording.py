"""Sentences compared word by word: every rule and every test is decided by a pair of sentences."""

from __future__ import annotations

import pytest

from checker.conflict.individuals import Setting
from checker.conflict.knowledge import Knowledge
from checker.conflict.lexical import knowledge_of
from checker.conflict.wording import exclusions, telling
from checker.conflict.wording.comparing import Compared
from checker.conflict.wording.departures import departures
from checker.conflict.wording.otherwise import otherwise
from checker.conflict.wording.readings import readings
from checker.conflict.wording.units import Unit, joined, units
from checker.english import analyse
from checker.source import Source
from tests.seeds.actual import shipped


def _knowledge() -> Knowledge:
    return knowledge_of(shipped().lexicon)


def _units(text: str) -> tuple[Unit, ...]:
    sentence = analyse(Source("text", text), {}).sentences[0]
    return joined(units(sentence), _knowledge().phrases)


def _compared(one: str, other: str) -> Compared:
    sides = _units(one), _units(other)
    return Compared(*sides, departures(*sides, _knowledge()))


def _clash(one: str, other: str, setting: Setting = "across") -> bool:
    return otherwise(_units(one), _units(other), _knowledge(), setting) is not None


# -- units -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("At least 35 percent came.", ["35..inf percent", "come"]),
        ("They met on 8 May 1998.", ["they", "meet", "on", "8..8 ", "may", "1998"]),
        ("She lives in New York, Vermont.", ["she", "live", "in", "new york", "vermont"]),
        ("He took the 6th seat.", ["he", "take", "the", "6th", "seat"]),
        ("A two-room flat burned.", ["a", "2..2 ", "room", "flat", "burn"]),
        ("It stands in the living room.", ["it", "stand", "in", "the", "living room"]),
        ("A little dog barked.", ["a", "little", "dog", "bark"]),
    ],
)
def test_what_several_words_name_is_one_unit(text: str, lemmas: list[str]) -> None:
    assert [unit.lemma for unit in _units(text)] == lemmas


@pytest.mark.parametrize(
    ("text", "negator"),
    [
        ("He is unable to swim.", "unable"),
        ("She avoided paying the fine.", "avoid"),
        ("The work is far from complete.", "far from"),
        ("Nobody came.", "nobody"),
        ("The ban is no longer in force.", "no longer"),
    ],
)
def test_words_that_turn_a_sentence_round_are_negators(text: str, negator: str) -> None:
    assert [unit.lemma for unit in _units(text) if unit.kind == "negator"] == [negator]


# -- readings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Both Ann and Ben slept.", ["both ann and ben slept", "ann slept", "ben slept"]),
        ("Both Ann and Ben did not sleep.", ["both ann and ben did not sleep"]),
        ("Neither Ann nor Ben slept.", ["ann not slept", "ben not slept", "ann or ben not slept"]),
        ("Everyone but Ann slept.", ["ann not slept", "everyone not slept"]),
        ("Nobody except Ann slept.", ["ann slept"]),
        ("Ann slept, but Ben did not.", ["ann slept", "ben did not slept"]),
        ("Ann slept, and Ben did too.", ["ann slept", "ben did slept"]),
        ("Ann slept and Ben sang.", ["ann slept and ben sang"]),
        ("It is cheap but not good.", ["it is cheap", "it not is good"]),
        ("He sold flour but no bread.", ["he sold flour", "he not sold bread"]),
        ("It is neither cheap nor good.", ["it not is cheap", "it not is good"]),
        ("It stands on wood rather than on stone.", ["it stands on wood", "it not stands on stone"]),
        (
            "It was not lack of water, which they had, but the heat.",
            [
                "it was not lack of water which they had but the heat",
                "it was not lack of water",
                "it was the heat",
            ],
        ),
    ],
)
def test_a_sentence_is_read_as_all_that_it_says(text: str, said: list[str]) -> None:
    shown = [
        " ".join("not" if one.lemma == "not" else one.form for one in row) for row in readings(_units(text))
    ]
    assert shown == said


# -- exclusions ------------------------------------------------------------------------------------

EXCLUDED = {
    "other_amount": ("The bridge cost £48,000 in all.", "The bridge cost $48,000 in all."),
    "other_figure": ("The bridge was built in 1931.", "The bridge was built in 1934."),
    "other_rank": ("He won third prize.", "He won 4th prize."),
    "other_value": ("The gate was red.", "The gate was green."),
    "other_alternative": ("The boy played the harp.", "The boy played the flute."),
    "counterpart": ("He died before the war.", "He died after the war."),
    "other_place": ("The cat stood behind the door.", "The cat stood in front of the door."),
    "opposites": ("The plan was useful.", "The plan was useless."),
    "other_step": ("He sorted them box-by-box.", "He sorted them page-by-page."),
    "opposite_deeds": ("They tried preserving the wood.", "They tried destruction of the wood."),
    "other_name": ("The talks in Leeds failed.", "The talks in York failed."),
}


@pytest.mark.parametrize("kind", [rule.__name__ for rule in exclusions.RULES])
def test_each_rule_finds_what_excludes_what(kind: str) -> None:
    assert [one.kind for one in _compared(*EXCLUDED[kind]).found.exclusions] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tower is 31.4 metres high.", "The tower is 31 metres high."),
        ("It was so from 2004 to 2005.", "It was so from 2004-05 to 2005."),
        ("The World Trade Organization agreed.", "The WTO agreed."),
        ("Mr Smith agreed.", "Adam Smith agreed."),
        ("The film was long.", "The movie was long."),
        ("He saw a few boats.", "He saw a few ships."),
        ("He sorted them box-by-box.", "He sorted them again."),
        ("They tried preserving the wood.", "They tried the preservation of the wood."),
        ("It took nearly six years.", "It took more than five years."),
    ],
)
def test_what_may_be_one_does_not_exclude(one: str, other: str) -> None:
    assert _compared(one, other).found.exclusions == ()


# -- whether an exclusion tells --------------------------------------------------------------------

OBJECTED = {
    "is_much_alike": ("The talks in Leeds failed.", "The talks in York failed."),
    "in_a_scene": ("A boy is standing in the old forest.", "A boy is sitting in the old forest."),
    "in_one_place": (
        "The old captain sold the yellow boat in Sweden.",
        "The old captain sold the yellow boat in Leeds.",
    ),
    "is_claimed": ("The mill was not closed by the owner.", "The mill was not opened by the owner."),
    "is_counted": ("The miller may own two old mills.", "The miller may own three old mills."),
    "is_not_picked_out": (
        "The first happy day of the boy was long.",
        "The first unhappy day of the boy was long.",
    ),
    "is_unqualified": (
        "The survey of the coast was nearly complete.",
        "The survey of the coast was incomplete.",
    ),
    "is_all_there_is": (
        "The cake contains no nuts from the island.",
        "The cake avoids all nuts from the island.",
    ),
    "is_no_swap": (
        "The German army left the Greek harbour.",
        "The Greek army left the German harbour.",
    ),
    "is_no_purpose": (
        "To lower the old bridge, the men used a rope.",
        "To raise the old bridge, the men used a rope.",
    ),
    "is_one_thing": ("The farm near the river keeps goats.", "The farm near the river keeps sheep."),
    "of_the_whole": ("Some houses on the hill were rich.", "Some houses on the hill were poor."),
}


@pytest.mark.parametrize("name", [test.__name__ for test in telling.TESTS])
def test_each_test_alone_keeps_a_pair_apart(name: str) -> None:
    compared = _compared(*OBJECTED[name])
    objecting = {
        test.__name__
        for exclusion in compared.found.exclusions
        for test in telling.TESTS
        if not test(exclusion, compared)
    }
    assert objecting == {name}
    assert not _clash(*OBJECTED[name])


# -- verdicts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The clerk kept the letters.", "The clerk never kept the letters."),
        ("The clerk kept the letters in a box.", "The clerk failed to keep the letters."),
        ("A man is riding a horse.", "There is no man riding a horse."),
        ("Several pilots signed the letter.", "No pilots signed the letter."),
        ("The hall is now used by painters.", "The hall was formerly used by painters."),
        ("The old inn lacks a stove.", "The old inn has a stove."),
        ("Leeds is the second largest town.", "Leeds is the largest town."),
        ("Ann Brook is a former mayor of Leeds.", "Ann Brook is the mayor of Leeds."),
        ("The shop is open.", "The shop is closed."),
        ("The clerk voted for the old plan.", "The clerk voted against the old plan."),
    ],
)
def test_a_negator_of_one_side_makes_a_clash(one: str, other: str) -> None:
    assert _clash(one, other)
    assert _clash(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The clerk kept the letters.", "The clerk never kept the letters in a box."),
        ("The clerk hoped to keep the letters.", "The clerk did not keep the letters."),
        ("Some pilots signed the letter.", "Not all pilots signed the letter."),
        ("If the dog barks, the boy wakes.", "The boy does not wake."),
        ("A man with a hat is singing.", "A man with no hat is singing."),
        ("The clerk hardly kept the letters.", "The clerk did not keep the letters."),
        ("Leeds is the first largest town.", "Leeds is the largest town."),
        ("Ann Brook met a former mayor of Leeds.", "Ann Brook met the mayor of Leeds."),
        ("A shop is open.", "A shop is closed."),
        ("The shop is open.", "The bank is closed."),
        ("The clerk cuts the tape on a box.", "The clerk does not cut a box."),
        ("The clerk jumps onto the cart.", "The clerk does not jump into the cart."),
        ("The longer the night, the colder the sea.", "The shorter the night, the warmer the sea."),
        ("The council opened the old mill.", "The tenants closed the old mill."),
        ("The price of copper rose in the town.", "The price of iron fell in the town."),
    ],
)
def test_what_leaves_room_is_no_clash(one: str, other: str) -> None:
    assert not _clash(one, other)


def test_inside_one_text_less_is_the_same() -> None:
    opened, closed = "The mill was opened in June.", "The mill was closed in June."
    assert _clash(opened, closed)
    assert _clash(
        "The old mill near the river was opened.", "The old mill near the river was closed.", "inside"
    )
    assert not _clash(opened, closed, "inside")
    assert not _clash(
        "In March the mill sold ten tons of flour.", "In April the mill sold twelve tons of flour.", "inside"
    )
    assert not _clash(
        "Before release 2 the limit for one file was 20 megabytes.",
        "Since release 2 the limit for one file was 50 megabytes.",
        "inside",
    )
