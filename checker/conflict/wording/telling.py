"""Whether two words that exclude each other tell that two sentences do: ordered, named tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from checker.conflict.wording import tables
from checker.conflict.wording.comparing import Compared
from checker.conflict.wording.exclusions import Exclusion
from checker.conflict.wording.scenes import shows_a_scene
from checker.conflict.wording.units import Unit
from checker.english.lexicon_parties import parties

Test = Callable[[Exclusion, Compared], bool]
"""False where both sentences may well be true."""

# What tells two scenes apart where so many words are the same.
_OF_A_SCENE = {
    "other_amount": 3,
    "other_rank": 3,
    "other_figure": 3,
    "counterpart": 3,
    "other_alternative": 4,
}
_LEAST_SHARED = {"other_name": 4, "other_amount": 3}
_MUCH_OF_A_SCENE = 10
_SHORTEST = 2  # words of content: "the shop is open"
_NEAR = 6  # units before a word in which a negator or a condition reaches it


def is_much_alike(exclusion: Exclusion, compared: Compared) -> bool:
    """Another name, or another number, tells only where much else is the same.

    "The shop is open" and "the shop is closed" share all that there is beside the opposites.
    """
    if exclusion.kind == "opposites" and compared.most == _SHORTEST:
        return compared.shared == 1 and compared.one[0].lemma == compared.other[0].lemma != "a"
    return compared.shared >= _LEAST_SHARED.get(exclusion.kind, 2)


def in_a_scene(exclusion: Exclusion, compared: Compared) -> bool:
    """Of two scenes only numbers, ranks and what places a scene tell: a dog and a cat may be two animals."""
    if not (shows_a_scene(compared.one) or shows_a_scene(compared.other)):
        return True
    if compared.shared >= _MUCH_OF_A_SCENE and not _is_another_thing(exclusion.one[0], compared.one):
        return True  # a long description that is repeated word for word
    if compared.shared < _OF_A_SCENE.get(exclusion.kind, _MUCH_OF_A_SCENE):
        return False
    if any(unit.lemma == "without" for unit in (*exclusion.one, *exclusion.other)):
        return False  # a man with a hat and a man without one
    return exclusion.kind != "other_alternative" or not _is_another_thing(exclusion.one[0], compared.one)


def _is_another_thing(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether the word heads "a dog", which is no place."""
    at = units.index(unit)
    behind = units[at + 1 : at + 2]
    if not unit.tag.startswith("NN") or (behind and behind[0].tag.startswith("NN")):
        return False
    if not any(before.tag.startswith(("VB", "MD", "IN")) for before in units[:at]):
        return True  # what the sentence speaks of
    while at and units[at - 1].kind != "function":
        at -= 1
    article = units[at - 1].lemma if at else ""
    before = units[at - 2].lemma if at > 1 else ""
    return (article in ("a", "an", "the", "some") and before not in tables.SETTING) or at == 0


def in_one_place(exclusion: Exclusion, compared: Compared) -> bool:
    """Another name tells only where nothing else differs, and both are of one sort: a town, a country."""
    if exclusion.kind != "other_name":
        return True
    found = compared.found
    before = _before(exclusion.one[0], compared.one), _before(exclusion.other[0], compared.other)
    if any(found.added) or found.replaced or len(found.exclusions) > 1 or before[0] in ("a", "an"):
        return False
    wide = [_is_wide(side[0].lemma) for side in (exclusion.one, exclusion.other)]
    return before[0] == before[1] and wide[0] == wide[1]


def _before(unit: Unit, units: Sequence[Unit]) -> str:
    at = units.index(unit)
    return units[at - 1].lemma if at else ""


def _is_wide(name: str) -> bool:
    return name in tables.CONTINENTS or name.title() in parties()


def is_claimed(exclusion: Exclusion, compared: Compared) -> bool:
    """ "Does not own three boats" and "does not own two" may both be so."""
    sides = (exclusion.one[0], compared.one), (exclusion.other[0], compared.other)
    return not any(unit.lemma in tables.NEGATORS for side in sides for unit in _just_before(*side))


def _just_before(unit: Unit, units: Sequence[Unit]) -> Sequence[Unit]:
    at = units.index(unit)
    return units[max(0, at - _NEAR) : at]


def _just_behind(unit: Unit, units: Sequence[Unit]) -> Sequence[Unit]:
    at = units.index(unit)
    return units[at + 1 : at + 2]


def is_counted(exclusion: Exclusion, compared: Compared) -> bool:
    """Who has three boats has two; where more is said, or a unit, a number is meant to be exact."""
    amount = exclusion.one[0].amount
    if exclusion.kind == "other_amount" and _counts_another(exclusion, compared):
        return False
    if exclusion.kind != "other_amount" or amount is None or amount.unit:
        return True
    words = (*compared.one, *compared.other)
    if any(unit.kind == "negator" or unit.lemma in tables.SUPPOSING for unit in words):
        return False
    return compared.shared >= _LEAST_BESIDE_A_COUNT or bool(_places(compared.one))


_LEAST_BESIDE_A_COUNT = 4


def _counts_another(exclusion: Exclusion, compared: Compared) -> bool:
    """Twelve houses and fifteen cars."""
    sides = (exclusion.one[0], compared.one), (exclusion.other[0], compared.other)
    counted = [unit for side in sides for unit in _just_behind(*side) if unit.tag.startswith("NN")]
    replaced = {unit for pair in compared.found.replaced for unit in pair}
    return any(unit in replaced for unit in counted)


def _places(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit.tag == "IN" or unit.kind == "figure")


def is_not_picked_out(exclusion: Exclusion, compared: Compared) -> bool:
    """The first good day and the first bad day may both be so, as may the first two and the second two."""
    sides = (exclusion.one[0], compared.one), (exclusion.other[0], compared.other)
    if exclusion.kind == "other_rank":
        behind = [unit for side in sides for unit in _just_behind(*side)]
        return not any(unit.kind == "amount" or unit.lemma in tables.PARTS for unit in behind)
    before = [unit for side in sides for unit in _just_before(*side)[-1:]]
    return exclusion.kind != "opposites" or all(unit.kind != "rank" for unit in before)


def is_unqualified(exclusion: Exclusion, compared: Compared) -> bool:
    """ "Partly complete" is not what "complete" is."""
    ones, others = ({unit.lemma for unit in side} for side in (compared.one, compared.other))
    beside = (ones ^ others) - {unit.lemma for unit in (*exclusion.one, *exclusion.other)}
    return exclusion.kind not in ("opposites", "counterpart") or not beside & tables.QUALIFYING


def is_all_there_is(exclusion: Exclusion, compared: Compared) -> bool:
    """ "Contains no sugar" is not what "leaves out all sugar" denies."""
    negators = [unit for unit in (*exclusion.one, *exclusion.other) if unit.kind == "negator"]
    return not negators or not compared.found.replaced


def is_no_swap(exclusion: Exclusion, compared: Compared) -> bool:
    """The German invasion of Greece and the Greek invasion of Germany may both have been."""
    if exclusion.kind not in ("other_alternative", "other_name"):
        return True
    alike = [one for one in compared.found.exclusions if one.kind == exclusion.kind]
    ones = {_owner(one.one[0].lemma) for one in alike}
    return ones != {_owner(one.other[0].lemma) for one in alike}


def _owner(lemma: str) -> str:
    """The country that a name or an adjective stands for, else the word itself."""
    return _country_adjectives().get(lemma, lemma)


@cache
def _country_adjectives() -> Mapping[str, str]:
    return {party.adjective.lower(): party.name.lower() for party in parties().values() if party.adjective}


def is_no_purpose(exclusion: Exclusion, compared: Compared) -> bool:
    """ "To assess the risk, they ..." says nothing of how great it is."""
    if compared.one[0].tag != "TO":
        return True
    at = compared.one.index(exclusion.one[0])
    return any(unit.tag in ("VBD", "VBZ", "VBP", "MD") for unit in compared.one[:at])


def is_one_thing(exclusion: Exclusion, compared: Compared) -> bool:
    """Who keeps sheep may keep hens: only where one thing is meant does another stand in its place."""
    if exclusion.kind != "other_alternative":
        return True
    sides = (exclusion.one[0], compared.one), (exclusion.other[0], compared.other)
    return not any(unit.tag == "NNS" and _article(unit, units) != "the" for unit, units in sides)


def _article(unit: Unit, units: Sequence[Unit]) -> str:
    """The small word before a noun and what modifies it."""
    at = units.index(unit)
    while at and units[at - 1].kind != "function" and not units[at - 1].tag.startswith("VB"):
        at -= 1
    return units[at - 1].lemma if at else ""


def of_the_whole(exclusion: Exclusion, compared: Compared) -> bool:
    """Some may be rich and some poor."""
    if exclusion.kind not in ("opposites", "other_value", "other_alternative"):
        return True
    return not any(side[0].lemma in tables.PARTS for side in (compared.one, compared.other))


TESTS: tuple[Test, ...] = (
    is_much_alike,
    in_a_scene,
    in_one_place,
    is_claimed,
    is_counted,
    is_not_picked_out,
    is_unqualified,
    is_all_there_is,
    is_no_swap,
    is_no_purpose,
    is_one_thing,
    of_the_whole,
)
