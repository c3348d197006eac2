"""Under which terms something is said: whatever in its clause limits it.

"May keep a dog with the consent of the landlord" and "must not keep a dog" are a rule and its
exception, not a contradiction: what limits the one does not limit the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.conflict import tables
from checker.conflict.knowledge import Knowledge, same_root
from checker.conflict.stated import Pair, Stated
from checker.model import Adjective, Argument, Clause, Judgement, NounPhrase, Time

_BINDING = frozenset("not never ever also always still therefore however".split()) | {"no longer"}
_LITTLE = frozenset({"of", "from", "by", "to", "for"})
_WITH = frozenset({"with", "without"})
_DETERMINERS = frozenset({"all", "any", "every", "each", "some", "both", "most", "only"})


def same_terms(pair: Pair) -> Judgement:
    """Whether all that limits the one statement limits the other: times, circumstances, adjectives."""
    sides = ((pair.first, pair.second), (pair.second, pair.first))
    if _with_another(*(stated.proposition.clause for stated, _ in sides)):
        return Judgement("unknown", "each is done with something else")
    limits = {id(stated): frozenset(_of_clause(stated.proposition.clause)) for stated, _ in sides}
    for stated, beside in sides:
        for limit in sorted(limits[id(stated)] - limits[id(beside)]):
            if not _is_said_by(beside, limit, pair.knowledge):
                return Judgement("unknown", f'only one says "{limit}"')
    return Judgement("yes")


def _with_another(one: Clause, other: Clause) -> bool:
    """ "With a friend" and "with strangers": both say with what or whom, and not the same."""
    companions = [
        {
            argument.value.head.lower()
            for argument in _modifiers(clause)
            if isinstance(argument.value, NounPhrase)
        }
        for clause in (one, other)
    ]
    return bool(companions[0] and companions[1]) and companions[0].isdisjoint(companions[1])


def _modifiers(clause: Clause) -> Iterator[Argument]:
    """What stands behind "with" in a clause or in one below it."""
    for argument in clause.arguments:
        if argument.role == "modifier" and argument.marker in _WITH:
            yield argument
        elif argument.role == "complement" and isinstance(argument.value, Clause):
            yield from _modifiers(argument.value)


def _is_said_by(stated: Stated, limit: str, knowledge: Knowledge) -> bool:
    """ "The cleaning of the stairs" beside "clean the stairs": one word, that the other says as well."""
    labels = (label.lemma for group in stated.side.facts.labels.values() for label in group)
    return " " not in limit and any(same_root(knowledge, limit, lemma) is not None for lemma in labels)


def _of_clause(clause: Clause) -> Iterator[str]:
    """The limits that stand in a clause and in the clauses below it, as words."""
    yield from (adverb.lemma for adverb in clause.adverbs if adverb.lemma not in _BINDING)
    yield from (_of_time(time) for time in clause.times)
    if clause.verb is not None and clause.verb.tense == "past" and not clause.verb.modal:
        yield "in the past"
    for argument in clause.arguments:
        yield from _of_argument(argument)


def _of_argument(argument: Argument) -> Iterator[str]:
    if argument.role == "modifier" and _is_reason(argument):
        return
    match argument.value:
        case NounPhrase() as phrase:
            if argument.role == "modifier":
                yield from _of_modifier(argument, phrase)
            else:
                yield from _of_phrase(phrase)
        case Clause() as clause:
            if argument.role == "modifier":
                yield argument.marker
            yield from _of_clause(clause)
        case Adjective():
            return


def _is_reason(argument: Argument) -> bool:
    """What says why limits nothing; "to" says why before a verb, and before a noun to whom."""
    return argument.marker in tables.REASONS and (
        argument.marker != "to" or isinstance(argument.value, Clause)
    )


def _of_modifier(argument: Argument, phrase: NounPhrase) -> Iterator[str]:
    """ "With an adult" lets do what else may not be done; "with warm milk" only says how."""
    if argument.marker in _WITH and phrase.head.lower() not in tables.ENABLING:
        return
    yield _marked(" ".join(word for word in (argument.focus, argument.marker) if word), phrase)
    yield from _of_phrase(phrase)


def _of_phrase(phrase: NounPhrase) -> Iterator[str]:
    yield from (word.lower() for word in phrase.modifiers)
    if phrase.determiner in _DETERMINERS:
        yield phrase.determiner
    if phrase.quantity is not None:
        yield f"{phrase.quantity.low:g} to {phrase.quantity.high:g}"
    for complement in phrase.complements:
        if isinstance(complement.value, NounPhrase):
            yield _marked(complement.marker, complement.value)
            yield from _of_phrase(complement.value)
        elif isinstance(complement.value, Clause):
            yield from _of_clause(complement.value)
    for relative in phrase.relatives:
        yield f"which {relative.verb.lemma if relative.verb else ''}".strip()


def _marked(marker: str, phrase: NounPhrase) -> str:
    """What a phrase says behind its preposition, which itself says little where it is "of"."""
    head = phrase.head.lower()
    return head if marker in _LITTLE else f"{marker} {head}"


def _of_time(time: Time) -> str:
    parts = (time.relation, time.relative, time.weekday, time.day, time.month, time.year)
    return " ".join(str(part) for part in parts if part)
