"""Phrases: what a clause makes of relative clauses and named events in its noun phrases."""

from __future__ import annotations

from checker.english.attachment import is_person
from checker.english.lexicon_classes import reporting_verbs
from checker.english.propositions.clefts import is_negated_cleft, is_the_case
from checker.english.propositions.light import Inner, Light, verb_of
from checker.english.reference.vocabulary import back_words
from checker.frozen import changed
from checker.model import Clause, NounPhrase

#: Modalities under which a phrase names something that is there already.
SETTLED = frozenset({"none", "will", "would"})
#: Determiners of phrases that name nothing in particular.
OPEN_DETERMINERS = frozenset({"any", "every"})


def light_of_phrase(part: Inner, phrase: NounPhrase) -> Light:
    """What holds for the clauses in a noun phrase."""
    base = changed(part.base, flipped=is_negated_cleft(part))
    outer = part.outer
    if outer.polarity == "negated" and part.argument.role == "predicate" and is_the_case(outer.clause):
        return base.negated('"not the case" negates')
    unsettled = outer.modality not in SETTLED and outer.standing == "asserted"
    if unsettled or _names_nothing(part, phrase):
        return base.left_open("the phrase names nothing that is said to exist")
    return base


def _names_nothing(part: Inner, phrase: NounPhrase) -> bool:
    """ "no firm that pays", "any firm that pays"; "did not see a firm that pays", "denied a plan to pay".

    "A man accused of theft has not pleaded", "denied a report that says so" speak of what is there.
    """
    if phrase.negated or phrase.determiner in OPEN_DETERMINERS:
        return True
    indefinite = phrase.determiner in {"", "a", "an"} and phrase.kind != "name"
    subject = part.argument.role == "subject"
    report = phrase.head in back_words("told") and phrase.relatives
    denied = _denies(part.clause) and not subject and not report
    somebody = subject and phrase.determiner != "" and is_person(phrase)
    return indefinite and ((part.outer.polarity == "negated" and not somebody) or denied)


def _denies(clause: Clause) -> bool:
    """Whether the verb says of its object that it is not so."""
    report = reporting_verbs().get(verb_of(clause))
    return report is not None and report.stance == "denial"
