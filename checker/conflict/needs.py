"""What a relation needs of two sides before it can hold: keys of which they must share one.

A pair without a common key would be judged in vain.  Keys only ever leave out pairs of which the
relation would not say yes; whether it does say yes is for the relation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checker.conflict import opposites_needed
from checker.conflict.amounts import quantity_of, value_lemmas
from checker.conflict.denying import is_claimed, is_one_statement
from checker.conflict.graph import Facts
from checker.conflict.keys import ANY, FIRST_ASSERTION, SECOND_ASSERTION, Keys, account, account_met
from checker.conflict.knowledge import Knowledge
from checker.conflict.negation import may_negate
from checker.conflict.opposition import may_be_opposed
from checker.conflict.restating import much_alike
from checker.conflict.stated import Filler, Pair, Stated
from checker.conflict.timing import time_of
from checker.ruleset import ASSERTION

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


def _first_event(stated: Stated, knowledge: Knowledge) -> Keys:
    return _own_event(stated, knowledge, FIRST_ASSERTION)


def _second_event(stated: Stated, knowledge: Knowledge) -> Keys:
    return _own_event(stated, knowledge, SECOND_ASSERTION)


def _own_event(stated: Stated, knowledge: Knowledge, beside: Keys) -> Keys:
    """Two assertions are about one matter by the same verb; whatever a rule found may be so by any word."""
    if stated.statement.kind != ASSERTION:
        return ANY
    verb = stated.proposition.clause.verb
    if verb is None or stated.proposition.polarity != "affirmed":
        return beside
    return beside | _word(verb.lemma, knowledge)


def _said(stated: Stated, knowledge: Knowledge) -> Keys:
    """What a sentence begins to speak of, which another one of the text begins with, too."""
    return _said_in(stated, knowledge, account(stated))


def _said_otherwise(stated: Stated, knowledge: Knowledge) -> Keys:
    return _said_in(stated, knowledge, account_met(stated))


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
            StatementNeeds(opposites_needed.all_of_first, opposites_needed.all_of_second),
            StatementNeeds(
                opposites_needed.at_sight_of_first, opposites_needed.at_sight_of_second, may_be_opposed
            ),
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
