"""Whether a phrase of a text and one of its reference speak of one thing, whatever else is said of it."""

from __future__ import annotations

from checker.conflict import tables
from checker.conflict.comparison import either_entails
from checker.conflict.facts import head_lemma
from checker.conflict.individuals import by_key, is_definite, is_generic, known
from checker.conflict.stated import Pair, Stated
from checker.conflict.wording.tables import TITLES
from checker.model import Adjective, Clause, NounPhrase


def same_one(pair: Pair, one: NounPhrase | None, other: NounPhrase | None) -> bool:
    """Whether the first side's phrase and the second side's are one: by what is known of them, or by name."""
    if one is None or other is None or one.conjuncts or other.conjuncts or one.negated or other.negated:
        return False
    names = _name(one, pair.first), _name(other, pair.second)
    if names[0] and names[1] and _alike_in_name(*names):
        return True
    answer = by_key(known(one, pair.first.side.referents), known(other, pair.second.side.referents), "across")
    if answer is not None:
        return answer.truth == "yes"
    return one.kind == other.kind == "common" and _alike_in_words(pair, one, other)


def _name(phrase: NounPhrase, stated: Stated) -> str:
    """The name of a phrase, and of a pronoun whose name its text tells; else ""."""
    if phrase.kind != "pronoun":
        return phrase.name if phrase.kind == "name" else ""
    found = stated.side.referents.get(phrase.span)
    return found.name if found is not None and found.certain and found.key else ""


def _alike_in_name(one: str, other: str) -> bool:
    """James Clark and Mr Clark, but not James Clark and James Hale."""
    names = [frozenset(name.lower().split()) - TITLES for name in (one, other)]
    return bool(names[0] and names[1]) and (names[0] <= names[1] or names[1] <= names[0])


def _alike_in_words(pair: Pair, one: NounPhrase, other: NounPhrase) -> bool:
    """One head, and neither a word nor an owner that tells the one from the other."""
    if either_entails(pair.knowledge, head_lemma(one), head_lemma(other)) is None:
        return False
    words = [{word.lower() for word in phrase.modifiers} - tables.LOOSE_MODIFIERS for phrase in (one, other)]
    if not (words[0] <= words[1] or words[1] <= words[0]):
        return False
    owners = owner_of(one), owner_of(other)
    return owners[0] is None or owners[1] is None or same_one(pair, *owners)


def owner_of(phrase: NounPhrase) -> NounPhrase | None:
    """Whose it is: "the bank's members", "members of the bank"."""
    if phrase.possessor is not None:
        return phrase.possessor
    behind = (item.value for item in phrase.complements if item.marker == "of")
    return next((value for value in behind if isinstance(value, NounPhrase)), None)


def is_some_one(phrase: NounPhrase | None) -> bool:
    """Whether a phrase names something that is one thing in both texts, or all of a kind: not "a man"."""
    return phrase is not None and (is_definite(phrase) or is_generic(phrase))


def same_act(pair: Pair, one: Clause, other: Clause) -> bool:
    """Whether two clauses tell of one act: one verb, and nobody in it who is another."""
    if one.verb is None or other.verb is None or one.verb.lemma != other.verb.lemma:
        return False
    if bool(one.verb.negation) != bool(other.verb.negation):
        return False
    return _of_one_subject(pair, one, other) and all(
        _do_not_part(pair, one, other, role) for role in ("object", "recipient", "predicate")
    )


def _of_one_subject(pair: Pair, one: Clause, other: Clause) -> bool:
    subjects = in_role(one, "subject"), in_role(other, "subject")
    if None in subjects:
        return subjects == (None, None) and same_one(pair, in_role(one, "object"), in_role(other, "object"))
    return is_some_one(subjects[0]) and is_some_one(subjects[1]) and same_one(pair, *subjects)


def _do_not_part(pair: Pair, one: Clause, other: Clause, role: str) -> bool:
    parts = [[item.value for item in clause.arguments if item.role == role] for clause in (one, other)]
    if len(parts[0]) != len(parts[1]):
        return False
    return all(_are_alike(pair, first, second) for first, second in zip(*parts, strict=True))


def _are_alike(pair: Pair, one: object, other: object) -> bool:
    if isinstance(one, NounPhrase) and isinstance(other, NounPhrase):
        return same_one(pair, one, other)
    return isinstance(one, Adjective) and isinstance(other, Adjective) and one.lemma == other.lemma


def in_role(clause: Clause, role: str, marker: str = "") -> NounPhrase | None:
    """The clause's noun phrase in a role, behind a preposition where one is asked for."""
    for item in clause.arguments:
        fits = item.role == role and (not marker or item.marker == marker)
        if fits and isinstance(item.value, NounPhrase):
            return item.value
    return None
