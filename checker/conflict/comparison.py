"""Two values to compare: what each says, out of its wrapping, and what its phrases stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

from checker.conflict.facts import head_lemma
from checker.conflict.individuals import (
    Referents,
    Setting,
    by_key,
    is_generic,
    known,
    same_individual,
    same_words,
)
from checker.conflict.knowledge import Knowledge, entails
from checker.conflict.stated import Filler
from checker.conflict.told import Value
from checker.english.lexicon_classes import back_nouns, reporting_verbs
from checker.model import Clause, Judgement, NounPhrase

YES = Judgement("yes")
NO = Judgement("no")
UNKNOWN = Judgement("unknown")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values to compare, with what comparing needs."""

    one: Filler
    other: Filler
    knowledge: Knowledge
    setting: Setting

    @property
    def sides(self) -> tuple[Filler, Filler]:
        """Both values."""
        return self.one, self.other

    def turned(self) -> Comparison:
        """The same with its sides exchanged."""
        return Comparison(self.other, self.one, self.knowledge, self.setting)


def content(filler: Filler) -> Filler:
    """What a value says, out of its wrapping and without the denial that the statement itself is.

    The claim of "she never lied" is that she lied; "the claim that she lied" is what it claims.
    """
    value = filler.value
    if isinstance(value, NounPhrase):
        return replace(filler, value=_unwrapped(value))
    own = filler.stated.proposition.clause.verb
    if (
        isinstance(value, Clause)
        and value.verb is not None
        and own is not None
        and value.verb.span == own.span
    ):
        return replace(filler, value=replace(value, verb=replace(value.verb, negation="")))
    return filler


def _unwrapped(phrase: NounPhrase) -> Value:
    """What is claimed in "claims that ...", charged in "charges of ..."; else the phrase itself."""
    if phrase.head not in back_nouns():
        return phrase
    for item in phrase.complements:
        if isinstance(item.value, Clause):
            return item.value
        if item.marker in _CONTENT_MARKERS and isinstance(item.value, NounPhrase):
            return item.value
    return next((said for relative in phrase.relatives if (said := _said_in(relative)) is not None), phrase)


def _said_in(relative: Clause) -> Clause | None:
    """What is said in "a report claiming that ..."."""
    verb = relative.verb
    if verb is None or verb.form != "gerund" or verb.lemma not in reporting_verbs():
        return None
    said = (item.value for item in relative.arguments if item.role == "complement")
    return next((value for value in said if isinstance(value, Clause)), None)


_CONTENT_MARKERS = frozenset({"of", "about"})


def same_phrase(comparison: Comparison, one: NounPhrase, other: NounPhrase) -> Judgement:
    """Whether two noun phrases stand for one thing."""
    both = known(one, referents_of(comparison.one)), known(other, referents_of(comparison.other))
    kinds = _names_a_kind(comparison.one, one) and _names_a_kind(comparison.other, other)
    answer = None if kinds else by_key(*both, comparison.setting)
    if answer is not None:
        return answer
    if either_entails(comparison.knowledge, head_lemma(one), head_lemma(other)) is None:
        return NO
    if _said_apart(comparison.knowledge, one, other):
        return UNKNOWN
    return same_words(one, other) if kinds else same_individual(*both, comparison.setting)


def _names_a_kind(filler: Filler, phrase: NounPhrase) -> bool:
    """ "Children must not ...": a rule speaks of all of a kind, not of some who were mentioned."""
    return is_generic(phrase) and filler.stated.proposition.modality in ("must", "may")


def _said_apart(knowledge: Knowledge, one: NounPhrase, other: NounPhrase) -> bool:
    """ "The gate of the mill" and "the gate of the farm": what follows the head tells two things apart."""
    heads = [
        [
            (item.marker, head_lemma(item.value))
            for item in phrase.complements
            if isinstance(item.value, NounPhrase)
        ]
        for phrase in (one, other)
    ]
    alike = [(first, second) for first, second in product(*heads) if first[0] == second[0]]
    return any(either_entails(knowledge, first[1], second[1]) is None for first, second in alike)


def either_entails(knowledge: Knowledge, one: str, other: str) -> str | None:
    """Why one word may stand for the other, in either direction, or None."""
    direct = entails(knowledge, one, other)
    return direct if direct is not None else entails(knowledge, other, one)


def joined(*reasons: str) -> str:
    """Reasons as one text, each once."""
    return "; ".join(dict.fromkeys(reason for reason in reasons if reason))


def referents_of(filler: Filler) -> Referents:
    """What the value's text knows of its phrases."""
    return filler.stated.text.analysis.referents
