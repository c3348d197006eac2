"""Whether what a word says is said by the words of another sentence: ordered, named rules.

A word is covered by one that says as much or more: "move" by "carry", "person" by "girl", "a drink" by
"drinks".  What is denied of the general is denied of the special, so a denial all of whose words a claim
covers cannot be so beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.conflict.knowledge import Knowledge, akin, entails, same_root
from checker.conflict.wording import tables
from checker.conflict.wording.units import Unit

Rule = Callable[[Unit, Unit, Knowledge], bool]
"""Whether the second unit says what the first one says."""


def same_form(asked: Unit, given: Unit, _: Knowledge) -> bool:
    """One word, or two numbers that are one."""
    return asked.lemma == given.lemma or asked.form == given.form


def part_of_name(asked: Unit, given: Unit, _: Knowledge) -> bool:
    """ "Hill" and "Mary Hill"."""
    if "name" not in (asked.kind, given.kind):
        return False
    words = set(asked.lemma.split()), set(given.lemma.split())
    return words[0] <= words[1] or (asked.kind == given.kind and words[1] <= words[0])


def same_family(asked: Unit, given: Unit, knowledge: Knowledge) -> bool:
    """ "Found" and "establish", "arrival" and "arrive"."""
    if not _are_words(asked, given):
        return False
    if _are_of_one_sort(asked, given):
        return same_root(knowledge, asked.lemma, given.lemma) is not None
    return not _family(asked, knowledge).isdisjoint(_family(given, knowledge))


def may_mean_it(asked: Unit, given: Unit, knowledge: Knowledge) -> bool:
    """ "Correct" and "right"."""
    return _are_of_one_sort(asked, given) and akin(knowledge, asked.lemma, given.lemma)


def kind_of_it(asked: Unit, given: Unit, knowledge: Knowledge) -> bool:
    """ "Animal" beside "dog", "cut" beside "slice"."""
    if not _are_of_one_sort(asked, given):
        return False
    return entails(knowledge, given.lemma, asked.lemma) is not None or asked.lemma in knowledge.ways(
        given.lemma
    )


def derived_from_kind(asked: Unit, given: Unit, knowledge: Knowledge) -> bool:
    """ "Working" beside "collaboration": to collaborate is to work."""
    if not _are_words(asked, given) or _are_of_one_sort(asked, given):
        return False
    general = (knowledge.hypernyms(one) | knowledge.ways(one) for one in _family(given, knowledge))
    return not _family(asked, knowledge).isdisjoint(frozenset().union(*general))


def somebody(asked: Unit, given: Unit, knowledge: Knowledge) -> bool:
    """ "People" beside "two women", "a guy" beside "a man"."""
    if asked.lemma == "guy":
        return given.lemma == "man"
    if asked.lemma not in tables.ANYBODY:
        return False
    named = given.kind == "name" or given.tag == "PRP" or given.lemma in tables.ANYBODY
    return named or "person" in knowledge.hypernyms(given.lemma)


def much_of_it(asked: Unit, given: Unit, _: Knowledge) -> bool:
    """ "Many things" beside "a lot of things"."""
    return asked.lemma in tables.MUCH and given.lemma in tables.MUCH


def in_the_open(asked: Unit, given: Unit, _: Knowledge) -> bool:
    """ "Outside" beside "on the beach"."""
    return asked.lemma in tables.OUTSIDE and given.lemma in tables.OUTDOOR_PLACES


COVERS: tuple[Rule, ...] = (
    same_form,
    part_of_name,
    same_family,
    may_mean_it,
    kind_of_it,
    derived_from_kind,
    somebody,
    much_of_it,
    in_the_open,
)


def covers(asked: Unit, given: Unit, knowledge: Knowledge) -> bool:
    """Whether the second unit says what the first one says."""
    return any(rule(asked, given, knowledge) for rule in COVERS)


def is_covered(asked: Unit, others: Sequence[Unit], knowledge: Knowledge) -> bool:
    """Whether one of the others says what the unit says, or it says nothing that could be missed."""
    if asked.lemma in tables.STANDING_FOR_ANY:
        return True
    return any(covers(asked, other, knowledge) for other in others)


def _are_words(asked: Unit, given: Unit) -> bool:
    return asked.kind == given.kind == "content"


def _are_of_one_sort(asked: Unit, given: Unit) -> bool:
    """Two nouns, two verbs: "dog" is no word for chasing."""
    return _are_words(asked, given) and asked.tag[:2] == given.tag[:2]


def _family(unit: Unit, knowledge: Knowledge) -> frozenset[str]:
    return knowledge.derivations(unit.lemma) | {unit.lemma}
