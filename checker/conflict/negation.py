"""Whether a statement denies what another one says.

A denied clause clashes with a claimed one only where every part of the denied clause is found in
the claimed one or follows from it.  "A man is not riding" denies "a man is riding in the desert";
"a man is not riding in the desert" does not deny "a man is riding".
"""

from __future__ import annotations

from collections.abc import Callable

from checker.conflict import tables
from checker.conflict.entailment import Answer, Question, found_in
from checker.conflict.facts import argument, time_fields
from checker.conflict.graph import Facts
from checker.conflict.individuals import UNKNOWN, Setting, is_definite
from checker.conflict.reservations import (
    bare_denial,
    beside_a_denial,
    not_until_then,
    once_more,
    over_by_then,
    pro_form,
    said_in_parts,
    universal_under_not,
)
from checker.conflict.stated import Pair, Stated
from checker.model import Clause, Judgement, NounPhrase, Proposition
from checker.source import Span
from checker.text.masking.seen import wording

Filter = Callable[[Pair], Judgement | None]
"""A reason why the first statement of a pair cannot deny the second, or None."""


def negates(pair: Pair) -> Judgement:
    """Whether the first statement says that something is not so which the second says is so."""
    for objection in OBJECTIONS:
        objected = objection(pair)
        if objected is not None:
            return objected
    answer = found_in(_question(pair))
    if answer is None or pair.second.side.facts.root not in answer.things.values():
        return _MORE_IS_DENIED  # what is denied is not in the clause itself, at most beside it
    return _judge(pair, answer)


_MORE_IS_DENIED = Judgement("no", "not all that the first denies stands in the second")


def may_negate(pair: Pair) -> bool:
    """A quick look, before any facts are read: whether what is cheap to ask leaves it open."""
    return all(objection(pair) is None for objection in _QUICK)


def _question(pair: Pair) -> Question:
    denied, claimed = pair.first, pair.second
    free = _free(denied.proposition.clause, denied.side.facts, pair.setting)
    return Question(denied.side, claimed.wider, free, pair.knowledge, pair.setting)


def _judge(pair: Pair, answer: Answer) -> Judgement:
    words = f'"{_words(pair.first)}" denies "{_words(pair.second)}"'
    return Judgement("yes", "; ".join((words, *dict.fromkeys(answer.reasons))))


def _words(stated: Stated) -> str:
    return wording(stated.statement.span, stated.text.analysis.source.text)


# -- what makes a comparison pointless, in the order in which it is asked ------------------------------


def not_opposite(pair: Pair) -> Judgement | None:
    """One side must deny, the other claim."""
    if pair.first.proposition.polarity == "negated" and pair.second.proposition.polarity == "affirmed":
        return None
    return Judgement("no", "the first must be denied, the second affirmed")


def one_inside_the_other(pair: Pair) -> Judgement | None:
    """A statement and a part of it are not two claims."""
    spans = [stated.proposition.clause.span for stated in (pair.first, pair.second)]
    if pair.first.text is pair.second.text and spans[0].touches(spans[1]):
        return Judgement("no", "one is a part of the other")
    return None


def other_modality(pair: Pair) -> Judgement | None:
    """ "may not come" and "comes" are of different worlds."""
    modalities = {_modality(stated.proposition) for stated in (pair.first, pair.second)}
    if len(modalities) == 1:
        return None
    return Judgement("no", f"modality differs: {' and '.join(sorted(modalities))}")


def _modality(proposition: Proposition) -> str:
    verb = proposition.clause.verb
    if proposition.modality == "none" and verb is not None and verb.tense == "future":
        return "will"
    return "will" if proposition.modality == "would" else proposition.modality


def other_tense(pair: Pair) -> Judgement | None:
    """What was not need not clash with what is; a perfect reaches from then to now.

    Of what a reference tells a text may speak in another tense: a headline, of what was, says that it is.
    """
    if pair.setting == "across":
        return None
    first, second = (stated.proposition.clause.verb for stated in (pair.first, pair.second))
    if first is None or second is None:
        return UNKNOWN
    if {first.tense, second.tense} == {"past", "present"} and not (first.perfect or second.perfect):
        return Judgement("unknown", "one is past, the other present")
    return None


def too_little_said(pair: Pair) -> Judgement | None:
    """ "I don't think so" denies nothing in particular."""
    little = len(_content(pair.first.side.facts)) < _LEAST_CONTENT
    return Judgement("unknown", "the first says too little") if little else None


_LEAST_CONTENT = 2


def _content(facts: Facts) -> frozenset[str]:
    empty = tables.LIGHT_VERBS | tables.PRONOUNS
    labels = (label for group in facts.labels.values() for label in group)
    return frozenset(label.lemma for label in labels if label.kind != "adverb" and label.lemma not in empty)


def weak_claim(pair: Pair) -> Judgement | None:
    """ "Almost won" and "allegedly won" do not say that somebody won."""
    weak = [tables.WEAKENING_ADVERBS & _adverbs(stated) for stated in (pair.first, pair.second)]
    return Judgement("unknown", f"hedged: {min(frozenset().union(*weak))}") if any(weak) else None


def _adverbs(stated: Stated) -> frozenset[str]:
    return frozenset(adverb.lemma for adverb in stated.proposition.clause.adverbs)


def partial_subject(pair: Pair) -> Judgement | None:
    """ "Some do not" leaves room for others who do; "not all" clashes with "all" only."""
    denied = argument(pair.first.proposition.clause, "subject")
    if denied is None:
        return None
    if denied.determiner in tables.UNIVERSALS and denied.determiner != "any":
        claimed = argument(pair.second.proposition.clause, "subject")
        same = claimed is not None and claimed.determiner in tables.UNIVERSALS
        return None if same else Judgement("unknown", "not of all is not of none")
    if denied.determiner in tables.PARTIALS and not denied.negated and pair.setting != "across":
        return Judgement("unknown", "said of some only")
    return None


def other_time(pair: Pair) -> Judgement | None:
    """Inside one text what happened at a time that only one side names is another occasion."""
    if pair.setting == "across":
        return None
    times = [_times(stated) for stated in (pair.first, pair.second)]
    return None if times[0] == times[1] else Judgement("unknown", "one names a time that the other does not")


def _times(stated: Stated) -> frozenset[tuple[object, ...]]:
    return frozenset(map(time_fields, stated.proposition.clause.times))


OBJECTIONS: tuple[Filter, ...] = (
    not_opposite,
    one_inside_the_other,
    other_modality,
    other_tense,
    too_little_said,
    weak_claim,
    partial_subject,
    other_time,
    pro_form,
    once_more,
    over_by_then,
    not_until_then,
    universal_under_not,
    bare_denial,
    said_in_parts,
    beside_a_denial,
)


_QUICK = (not_opposite, one_inside_the_other, other_modality, other_tense, weak_claim, other_time)


# -- things that stand under the negation --------------------------------------------------------


def _free(clause: Clause, facts: Facts, setting: Setting) -> frozenset[Span]:
    """Things of which any fitting one is denied: "no boy", and below "not" what is not definite."""
    if setting == "across":
        return frozenset()
    subject = argument(clause, "subject")
    return frozenset(
        node
        for node, phrases in facts.phrases.items()
        if all(_is_open(phrase, subject) for phrase in phrases)
    )


def _is_open(phrase: NounPhrase, subject: NounPhrase | None) -> bool:
    if phrase.negated:
        return True
    return phrase is not subject and phrase.kind == "common" and not is_definite(phrase)
