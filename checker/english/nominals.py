"""Nominal clauses: an event named by a noun, with those who take part in it.

"the union's refusal to sign the deal" is read as the clause "the union refuse to sign the deal", so
that a pattern written with the verb matches the noun as well.
"""

from __future__ import annotations

from checker.english.lexicon_classes import Deverbal, deverbals
from checker.model import Argument, Clause, NounPhrase, VerbGroup
from checker.source import Span


def nominal_clause(phrase: NounPhrase) -> Clause | None:
    """The clause that a noun phrase stands for; None where it names no event or nobody takes part."""
    event = deverbals().get(phrase.head)
    if event is None or phrase.kind != "common":
        return None
    arguments = [*_owner(phrase, event), *_others(phrase, event)]
    if not arguments:
        return None
    head = Span(phrase.span.end - len(phrase.text.split()[-1]), phrase.span.end)
    return Clause(
        span=_own_span(phrase),
        kind="nominal",
        verb=VerbGroup(head, event.verb, "noun"),
        arguments=tuple(arguments),
    )


def _own_span(phrase: NounPhrase) -> Span:
    """The phrase with its complements, without further members of a coordination."""
    return Span(phrase.span.start, max([phrase.span.end, *(a.span.end for a in phrase.complements)]))


#: What a court or the police do: of these nouns the owner is the one to whom it is done.
_UNDERGONE = frozenset({"trial", "prosecution", "conviction", "arrest", "acquittal"})


def _owner(phrase: NounPhrase, event: Deverbal) -> list[Argument]:
    """The possessor does it, "the union's refusal", or it is done to him, "his arrest"."""
    if phrase.possessor is None:
        return []
    object_named = any(argument.marker == event.object_preposition for argument in phrase.complements)
    undergone = phrase.head in _UNDERGONE and not object_named
    return [Argument("object" if undergone else "subject", phrase.possessor, phrase.possessor.span)]


def _others(phrase: NounPhrase, event: Deverbal) -> list[Argument]:
    """What follows the noun, in the roles it has with the verb."""
    return [_in_role(argument, phrase, event) for argument in phrase.complements]


def _in_role(argument: Argument, phrase: NounPhrase, event: Deverbal) -> Argument:
    marker = argument.marker
    if isinstance(argument.value, Clause):
        return Argument("complement", argument.value, argument.span, marker, argument.focus)
    if marker == "by" or (marker in {"of", "from"} and _is_agent(argument, phrase, event)):
        return Argument("subject", argument.value, argument.span)
    if marker == event.object_preposition and event.verb_preposition:
        return Argument("modifier", argument.value, argument.span, event.verb_preposition)
    if marker == event.object_preposition or (marker == "of" and not event.verb_preposition):
        return Argument("object", argument.value, argument.span)
    return argument


def _is_agent(argument: Argument, phrase: NounPhrase, event: Deverbal) -> bool:
    """ "the refusal of the owners to sell": behind "of" stands who does it, if the object is another."""
    if phrase.possessor is not None or not isinstance(argument.value, NounPhrase):
        return False
    if argument.marker == "from":
        return event.object_preposition != "from" and argument.value.kind == "name"
    infinitive = any(isinstance(a.value, Clause) and a.marker == "to" for a in phrase.complements)
    return event.object_preposition != "of" or infinitive
