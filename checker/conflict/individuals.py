"""Whether two noun phrases stand for the same thing.

Inside one text an indefinite brings in something new, and a definite names what is known.  Between
a text and its reference an indefinite may be the same thing wherever the words agree.  Between two
documents only names tell who or what is meant: "the mayor" is another one in another town.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checker.conflict import tables
from checker.conflict.facts import head_lemma
from checker.english.lexicon_parties import party_names
from checker.model import Judgement, NounPhrase, Referent
from checker.source import Span

Setting = Literal["inside", "between", "across"]
"""Two statements of one text, of two documents, or one of a text and one of its reference."""

Referents = Mapping[Span, Referent]

YES = Judgement("yes")
NO = Judgement("no")
UNKNOWN = Judgement("unknown")


# Keys with this sign count the places of one text: "person:@120".
_LOCAL = "@"


@dataclass(frozen=True, slots=True)
class Known:
    """A noun phrase with what its text knows of it."""

    phrase: NounPhrase
    referent: Referent | None


def known(phrase: NounPhrase, referents: Referents) -> Known:
    """A noun phrase with its referent."""
    return Known(phrase, referents.get(phrase.span))


def same_individual(one: Known, other: Known, setting: Setting) -> Judgement:
    """Whether both phrases stand for one thing, given that their words agree."""
    known_by_key = by_key(one, other, setting)
    if known_by_key is not None:
        return known_by_key
    if _is_pronoun(one) or _is_pronoun(other):
        return _pronouns(one, other, setting)
    if setting == "across":
        return YES
    if setting == "between":
        return _between(one, other)
    return _inside(one.phrase, other.phrase)


def by_key(one: Known, other: Known, setting: Setting) -> Judgement | None:
    """What the texts know of who or what the two are; None where they do not know of both."""
    first, second = one.referent, other.referent
    keys = key_of(one, setting), key_of(other, setting)
    if first is None or second is None or not all(keys):
        return None
    if keys[0] != keys[1]:
        return NO
    reason = first.reason if first.reason and one.phrase.text != other.phrase.text else ""
    return Judgement("yes" if first.certain and second.certain else "unknown", reason or second.reason)


def key_of(one: Known, setting: Setting) -> str:
    """The key by which a thing is told apart; "" where there is none that both sides share.

    "No man" is nobody, and what a text brings in by a description is known in that text alone.
    """
    if one.referent is None or one.phrase.negated:
        return ""
    key = one.referent.key
    return key if setting == "inside" or not _is_of_one_text(key, setting) else ""


def _is_of_one_text(key: str, setting: Setting) -> bool:
    """Whether a key means something in its text alone."""
    return _LOCAL in key or (setting == "between" and not global_key(key))


def global_key(key: str) -> str:
    """The key, where it means one party or person in every document; "" where it does not: Mr Lee."""
    return key if _LOCAL not in key and _is_named_in_full(key) else ""


def _is_named_in_full(key: str) -> bool:
    kind, _, name = key.partition(":")
    return kind in ("party", "name") or (kind == "person" and " " in name)


def _is_pronoun(one: Known) -> bool:
    return one.phrase.kind == "pronoun" and head_lemma(one.phrase) in tables.PRONOUNS


def _pronouns(one: Known, other: Known, setting: Setting) -> Judgement:
    same_word = one.phrase.head.lower() == other.phrase.head.lower()
    return YES if setting == "across" and same_word else UNKNOWN


def _inside(one: NounPhrase, other: NounPhrase) -> Judgement:
    if one.kind == "name" and other.kind == "name":
        return YES
    if is_definite(one) and is_definite(other):
        alike = set(one.modifiers) == set(other.modifiers) and one.plural == other.plural
        return YES if alike and _same_owner(one, other) else UNKNOWN
    if is_generic(one) and is_generic(other):
        return same_words(one, other)
    return UNKNOWN


def _between(one: Known, other: Known) -> Judgement:
    """Names, kinds of things, and what a name in its phrase tells apart: "the mayor of Brindle"."""
    phrases = one.phrase, other.phrase
    if phrases[0].kind == "name" and phrases[1].kind == "name":
        keys = (known.referent.key for known in (one, other) if known.referent is not None)
        return YES if all(map(_is_named_in_full, keys)) else UNKNOWN
    if is_generic(phrases[0]) and is_generic(phrases[1]):
        return same_words(*phrases)
    named = names_in(phrases[0])
    return same_words(*phrases) if named and named == names_in(phrases[1]) else UNKNOWN


def names_in(phrase: NounPhrase) -> frozenset[str]:
    """The proper names in a phrase and in what belongs to it, in lower case."""
    beside = [item.value for item in phrase.complements if isinstance(item.value, NounPhrase)]
    if phrase.possessor is not None and _tells_apart(phrase.possessor):
        beside.append(phrase.possessor)
    own = {phrase.name.lower()} if phrase.name else _names_before(phrase)
    return frozenset(own.union(*map(names_in, beside)))


def _tells_apart(owner: NounPhrase) -> bool:
    """Mr Reed's car may be another one in another document; Anna Reed's and Norway's may not."""
    return " " in owner.name or owner.name in party_names()


def _names_before(phrase: NounPhrase) -> set[str]:
    """The name among the words before a common noun: "the Upper Elmford foundry"."""
    _, *later = phrase.text.split()  # the first word of a sentence has a capital letter whatever it is
    name = " ".join(word.lower() for word in later if word[:1].isupper() and word.lower() in phrase.modifiers)
    return {name} if name else set()


def same_words(one: NounPhrase, other: NounPhrase) -> Judgement:
    """Whether two bare nouns with the same head are said of one kind: the same words stand by both."""
    behind = [{(item.marker, item.focus) for item in phrase.complements} for phrase in (one, other)]
    return YES if one.modifiers == other.modifiers and behind[0] == behind[1] else UNKNOWN


def _same_owner(one: NounPhrase, other: NounPhrase) -> bool:
    owners = [phrase.possessor.text.lower() if phrase.possessor else "" for phrase in (one, other)]
    return owners[0] == owners[1]


def is_definite(phrase: NounPhrase) -> bool:
    """ "the deal", "this deal", "its deal", "Ms Lee"."""
    return phrase.kind == "name" or phrase.possessor is not None or phrase.determiner in tables.DEFINITES


def is_generic(phrase: NounPhrase) -> bool:
    """A bare noun, which speaks of all of its kind: "vaccines", "smoking"."""
    return (
        phrase.kind == "common" and not phrase.determiner and phrase.quantity is None and not phrase.possessor
    )
