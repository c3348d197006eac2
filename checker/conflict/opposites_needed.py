"""What two statements need before they can be opposed.

Two assertions are opposed by one word of each, all else being the same; by what happens; or as two
accounts.  What is quickly seen comes first: their verbs, and whether they are of two texts.
"""

from __future__ import annotations

from checker.conflict.events import event_root
from checker.conflict.exchange import EXCHANGED, happening, is_of_one_thing
from checker.conflict.keys import ANY, FIRST_ASSERTION, SECOND_ASSERTION, Keys, account, account_met, names
from checker.conflict.knowledge import Knowledge
from checker.conflict.stated import Stated
from checker.ruleset import ASSERTION


def at_sight_of_first(stated: Stated, knowledge: Knowledge) -> Keys:
    """The first statement's own verb, what happens in it, and of which text it is."""
    if stated.statement.kind != ASSERTION:
        return ANY
    if not is_of_one_thing(stated):
        return FIRST_ASSERTION | account(stated)
    return FIRST_ASSERTION | _verb(stated) | _root(stated, knowledge) | account(stated)


def at_sight_of_second(stated: Stated, knowledge: Knowledge) -> Keys:
    """The second statement's, which must meet those."""
    if stated.statement.kind != ASSERTION:
        return ANY
    if not is_of_one_thing(stated):
        return SECOND_ASSERTION | account_met(stated)
    return SECOND_ASSERTION | _verb(stated) | _opposite_root(stated, knowledge) | account_met(stated)


def all_of_first(stated: Stated, knowledge: Knowledge) -> Keys:
    """The first statement's words but one, what happens in it, and the things that it tells of."""
    if stated.statement.kind != ASSERTION:
        return ANY
    return FIRST_ASSERTION | _all_but_one(stated) | _root(stated, knowledge) | _things(stated, of_other=False)


def all_of_second(stated: Stated, knowledge: Knowledge) -> Keys:
    """The second statement's, which must meet those."""
    if stated.statement.kind != ASSERTION:
        return ANY
    opposite = _opposite_root(stated, knowledge)
    return SECOND_ASSERTION | _all_but_one(stated) | opposite | _things(stated, of_other=True)


def _verb(stated: Stated) -> Keys:
    return frozenset({("verb", happening(stated))})


def _root(stated: Stated, knowledge: Knowledge) -> Keys:
    """What happens, and the opposites of that."""
    root = event_root(stated.proposition.clause)
    return frozenset((("root", root), *(("opposite", one) for one in knowledge.antonyms(root))))


def _opposite_root(stated: Stated, knowledge: Knowledge) -> Keys:
    root = event_root(stated.proposition.clause)
    return frozenset((("opposite", root), *(("root", one) for one in knowledge.antonyms(root))))


def _all_but_one(stated: Stated) -> Keys:
    """All its words without one of them, for each that may be exchanged: sums of hashes in any order."""
    if stated.proposition.polarity == "negated":
        return frozenset()
    labels = (label for group in stated.side.facts.labels.values() for label in group)
    words = {(label.kind, label.lemma): hash((label.kind, label.lemma)) for label in labels}
    whole = sum(words.values())
    return frozenset((kind, whole - words[kind, lemma]) for kind, lemma in words if kind in EXCHANGED)


def _things(stated: Stated, *, of_other: bool) -> Keys:
    """The things of which a text and its reference may give two accounts."""
    side = "reference" if stated.text.reference != of_other else "text"
    return frozenset((side, name) for name in names(stated))
