"""Polarity: whether the clause itself says yes or no."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Adjective, Argument, Clause, NounPhrase, Polarity

#: Adverbs that leave it between yes and no.
APPROXIMATE = frozenset({"rarely", "seldom", "hardly ever", "almost never"})
#: Determiners that do.
SCANT = frozenset({"few", "little"})
#: Prepositions behind which a phrase without members is no circumstance but leaves nothing over.
EXCLUDING = frozenset({"to", "about", "on", "from", "by", "under"})
OCCASIONS = frozenset({"point", "time", "stage", "moment"})


def polarity_of(clause: Clause) -> tuple[Polarity, str]:
    """The polarity with its reason, "" where nothing negates."""
    if word := _approximate(clause):
        return "unknown", f'"{word}" leaves it between yes and no'
    negating = list(_negating(clause))
    if any(word.startswith("not ") for word in negating):
        return "unknown", f'"{negating[0]}" negates a part only'
    if len(negating) % 2:
        return "negated", f'"{negating[0]}" negates'
    return "affirmed", f'"{negating[0]}" and "{negating[1]}" cancel out' if negating else ""


def _approximate(clause: Clause) -> str:
    """ "rarely signs", "few members signed": neither plainly so nor plainly not so."""
    for adverb in clause.adverbs:
        if adverb.lemma in APPROXIMATE:
            return adverb.lemma
    for argument in clause.arguments:
        phrase, acted = argument.value, argument.role in {"subject", "object"}
        if acted and isinstance(phrase, NounPhrase) and _first_word(phrase) in SCANT:
            return "few"
    return ""


def _first_word(phrase: NounPhrase) -> str:
    return phrase.text.split(None, 1)[0].lower()


def _negating(clause: Clause) -> Iterator[str]:
    """The words that negate the clause as a whole; "not all" where one negates a part."""
    if clause.verb is not None and clause.verb.negation:
        yield clause.verb.negation
    for adverb in clause.adverbs:
        if adverb.lemma in {"not", "never"}:
            yield adverb.lemma
    for argument in clause.arguments:
        part = argument.value
        if isinstance(part, NounPhrase) and _negates_clause(clause, argument, part):
            yield "not all" if part.text.lower().startswith("not ") else _first_word(part)
        if isinstance(part, Adjective) and any(a.lemma in {"not", "far from"} for a in part.adverbs):
            yield "not"


def _negates_clause(clause: Clause, argument: Argument, phrase: NounPhrase) -> bool:
    """Whether a phrase without members makes the clause false.

    A participle's subject is that of its clause, which is negated there and once only.  "With no
    help" and "at no cost" say how it is done; "to no hills" and "at no point" say that it is not.
    """
    if not phrase.negated and not _is_zero(phrase):
        return False
    if argument.role == "modifier":
        return argument.marker in EXCLUDING or (argument.marker == "at" and phrase.head in OCCASIONS)
    return not (clause.kind == "participle" and phrase.span.end <= clause.span.start)


def _is_zero(phrase: NounPhrase) -> bool:
    """ "Zero complaints" are none; zero per cent is a value like any other."""
    return phrase.quantity is not None and phrase.quantity.high == 0 and not phrase.quantity.unit
