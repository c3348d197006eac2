"""What a relation needs of two sides before it can hold: keys of which they must share one.

A pair without a common key would be judged in vain.  Keys only ever leave out pairs of which the
relation would not say yes; whether it does say yes is for the relation.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checker.conflict.amounts import quantity_of, value_lemmas
from checker.conflict.denying import is_claimed, is_one_statement
from checker.conflict.events import event_root
from checker.conflict.exchange import EXCHANGED, happening, is_of_one_thing
from checker.conflict.graph import Facts
from checker.conflict.knowledge import Knowledge
from checker.conflict.negation import may_negate
from checker.conflict.opposition import may_be_opposed
from checker.conflict.restating import much_alike
from checker.conflict.stated import Filler, Pair, Stated
from checker.conflict.timing import time_of
from checker.ruleset import ASSERTION

Key = Hashable
Keys = frozenset[Key]
OfStatement = Callable[[Stated, Knowledge], Keys]
OfRole = Callable[[Filler, Knowledge], Keys]

Fit = Callable[[Pair], bool]


def any_pair(_: Pair) -> bool:
    """No look at all."""
    return True


_NONE: Keys = frozenset()
_PRESENT: Keys = frozenset({"present"})


@dataclass(frozen=True, slots=True)
class StatementNeeds:
    """The keys of a relation's two arguments, in the order in which a rule writes them.

    ``fit`` is a quick look at both, where they share a key.
    """

    first: OfStatement
    second: OfStatement
    fit: Fit = any_pair


# -- between statements ------------------------------------------------------------------------------


def _denied(stated: Stated, knowledge: Knowledge) -> Keys:
    """The first of its verbs, which what it denies must have, too."""
    if stated.proposition.polarity != "negated":
        return _NONE
    verbs = _verbs(stated.side.facts)
    return _word(verbs[0], knowledge) if verbs else _PRESENT


def _claimed(stated: Stated, knowledge: Knowledge) -> Keys:
    """The verbs of its sentence: those of its own clause, and of the clauses claimed in the same breath."""
    if stated.proposition.polarity != "affirmed":
        return _NONE
    verbs = stated.told.verbs(stated.proposition.sentence)
    return _PRESENT.union(*(_word(verb, knowledge) for verb in verbs))


def _verbs(facts: Facts) -> tuple[str, ...]:
    return tuple(label.lemma for group in facts.labels.values() for label in group if label.kind == "verb")


def _word(lemma: str, knowledge: Knowledge) -> frozenset[str]:
    return knowledge.synonyms(lemma) | {lemma}


# Two assertions are opposed by one word of each, all else being the same; by what happens; or as
# two accounts.  What is quickly seen comes first: their verbs, and whether they are of two texts.


def _ruling_out(stated: Stated, knowledge: Knowledge) -> Keys:
    if stated.statement.kind != ASSERTION:
        return _ANY
    if not is_of_one_thing(stated):
        return _FIRST_ASSERTION | _account(stated)
    return _FIRST_ASSERTION | _verb(stated) | _root(stated, knowledge) | _account(stated)


def _ruled_out(stated: Stated, knowledge: Knowledge) -> Keys:
    if stated.statement.kind != ASSERTION:
        return _ANY
    if not is_of_one_thing(stated):
        return _SECOND_ASSERTION | _account_met(stated)
    return _SECOND_ASSERTION | _verb(stated) | _opposite_root(stated, knowledge) | _account_met(stated)


def _ruling_out_by(stated: Stated, knowledge: Knowledge) -> Keys:
    if stated.statement.kind != ASSERTION:
        return _ANY
    return (
        _FIRST_ASSERTION | _all_but_one(stated) | _root(stated, knowledge) | _things(stated, of_other=False)
    )


def _ruled_out_by(stated: Stated, knowledge: Knowledge) -> Keys:
    if stated.statement.kind != ASSERTION:
        return _ANY
    opposite = _opposite_root(stated, knowledge)
    return _SECOND_ASSERTION | _all_but_one(stated) | opposite | _things(stated, of_other=True)


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
        return _NONE
    labels = (label for group in stated.side.facts.labels.values() for label in group)
    words = {(label.kind, label.lemma): hash((label.kind, label.lemma)) for label in labels}
    whole = sum(words.values())
    return frozenset((kind, whole - words[kind, lemma]) for kind, lemma in words if kind in EXCHANGED)


def _account(stated: Stated) -> Keys:
    """A text and its reference may give two accounts; inside one text nobody meets."""
    return _ACCOUNTS[stated.text.reference]


def _account_met(stated: Stated) -> Keys:
    return _ACCOUNTS[not stated.text.reference]


_ACCOUNTS: Mapping[bool, Keys] = MappingProxyType(
    {True: frozenset({"account of the reference"}), False: frozenset({"account of the text"})}
)


def _things(stated: Stated, *, of_other: bool) -> Keys:
    """The things of which a text and its reference may give two accounts."""
    side = "reference" if stated.text.reference != of_other else "text"
    return frozenset((side, name) for name in names(stated))


def names(stated: Stated) -> frozenset[str]:
    """The words that name the things of a statement, the last words of names among them."""
    labels = (label for group in stated.side.facts.labels.values() for label in group)
    return frozenset(part for label in labels if label.kind == "head" for part in label.lemma.split()[-1:])


def _first_event(stated: Stated, knowledge: Knowledge) -> Keys:
    return _own_event(stated, knowledge, _FIRST_ASSERTION)


def _second_event(stated: Stated, knowledge: Knowledge) -> Keys:
    return _own_event(stated, knowledge, _SECOND_ASSERTION)


def _own_event(stated: Stated, knowledge: Knowledge, beside: Keys) -> Keys:
    """Two assertions are about one matter by the same verb; whatever a rule found may be so by any word."""
    if stated.statement.kind != ASSERTION:
        return _ANY
    verb = stated.proposition.clause.verb
    if verb is None or stated.proposition.polarity != "affirmed":
        return beside
    return beside | _word(verb.lemma, knowledge)


def _said(stated: Stated, knowledge: Knowledge) -> Keys:
    """What a sentence begins to speak of, which another one of the text begins with, too."""
    return _said_in(stated, knowledge, _account(stated))


def _said_otherwise(stated: Stated, knowledge: Knowledge) -> Keys:
    return _said_in(stated, knowledge, _account_met(stated))


def _said_in(stated: Stated, knowledge: Knowledge, account: Keys) -> Keys:
    if stated.statement.kind != ASSERTION:
        return _NONE
    opening = stated.told.opening(stated.proposition.sentence, knowledge.phrases)
    return account | {("begins", opening)} if opening else account


def _whatever(_: Stated, __: Knowledge) -> Keys:
    return _PRESENT


def _claimed_by_somebody(stated: Stated, _: Knowledge) -> Keys:
    return _PRESENT if is_claimed(stated) else _NONE


def are_two_statements(pair: Pair) -> bool:
    """Whether neither is a part of the other."""
    return not is_one_statement(pair)


def _denied_across(stated: Stated, _: Knowledge) -> Keys:
    """A denial and a claim of two texts: the text, and its reference."""
    return _DENIED_BY[stated.text.reference] if stated.proposition.polarity == "negated" else _NONE


def _claimed_across(stated: Stated, _: Knowledge) -> Keys:
    return _DENIED_BY[not stated.text.reference] if stated.proposition.polarity == "affirmed" else _NONE


_DENIED_BY: Mapping[bool, Keys] = MappingProxyType(
    {True: frozenset({"the reference denies"}), False: frozenset({"the text denies"})}
)


# An assertion meets whatever is none by these, and another assertion only by its words.
_FIRST_ASSERTION: Keys = frozenset({("assertion", 1)})
_SECOND_ASSERTION: Keys = frozenset({("assertion", 2)})
_ANY: Keys = _FIRST_ASSERTION | _SECOND_ASSERTION


# -- between roles -----------------------------------------------------------------------------------


def _unit(filler: Filler, _: Knowledge) -> Keys:
    quantity = quantity_of(filler.value)
    return _NONE if quantity is None else frozenset({quantity[1]})


def _time(filler: Filler, _: Knowledge) -> Keys:
    return _NONE if time_of(filler) is None else _PRESENT


def _classes(filler: Filler, knowledge: Knowledge) -> Keys:
    """The classes of which it gives a value."""
    return frozenset(
        name for lemma in value_lemmas(filler.value) for name in knowledge.classes.get(lemma, ())
    )


OF_STATEMENTS: Mapping[str, tuple[StatementNeeds, ...]] = MappingProxyType(
    {
        "negates": (StatementNeeds(_denied, _claimed, may_negate),),
        "opposed": (
            StatementNeeds(_ruling_out_by, _ruled_out_by),
            StatementNeeds(_ruling_out, _ruled_out, may_be_opposed),
        ),
        "about_same_matter": (StatementNeeds(_first_event, _second_event),),
        "says_otherwise": (StatementNeeds(_said, _said_otherwise, much_alike),),
        "gainsays": (StatementNeeds(_denied_across, _claimed_across),),
        "denies": (StatementNeeds(_whatever, _claimed_by_somebody, are_two_statements),),
    }
)
"""Of several the last is the quickest, and the one by which pairs are found."""
OF_ROLES: Mapping[str, OfRole] = MappingProxyType(
    {
        "exclusive": _classes,
        "differs": _unit,
        "before": _time,
        "after": _time,
        "same_time": _time,
    }
)
"""A relation that is in neither table needs nothing that is quickly found."""
