"""Control: who does what an infinitive or a gerund says, and what stands behind it but belongs higher."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.english.attachment import is_person
from checker.english.clauses.building import Governor
from checker.english.lexicon_classes import deverbals, implicatives
from checker.english.lexicon_valency import (
    addressing_verbs,
    object_control_verbs,
    participle_verbs,
    wishing_verbs,
)
from checker.english.roles import Part
from checker.frozen import changed
from checker.model import Argument, Clause, NounPhrase, VerbGroup
from checker.source import Span

#: Connectives whose clause bears on the outermost verb before it.
CONDITIONS = frozenset(
    {"if", "unless", "until", "once", "after", "before", "when", "as long as", "provided that"}
)


def controller(group: VerbGroup, parts: Sequence[Part]) -> NounPhrase | None:
    """The subject, "they refused to sign", or, where the verb asks for it, the object: "urged them to"."""
    phrases = [p for p in parts if isinstance(p, Argument) and p.role != "modifier"]
    by_role = {p.role: p.value for p in phrases[::-1] if isinstance(p.value, NounPhrase)}
    if not (group.passive or _controls_object(group.lemma)):
        return by_role.get("subject")
    if group.lemma in wishing_verbs() and _is_thing(by_role.get("object")):
        return by_role.get("subject")
    objects = (by_role.get("recipient"), by_role.get("object"), by_role.get("subject"))
    return next((phrase for phrase in (_addressee(group, parts), *objects) if phrase is not None), None)


def _is_thing(wanted: NounPhrase | None) -> bool:
    """ "needs A PERMIT to fish": what is wanted and nobody who could act."""
    if wanted is None or wanted.determiner not in {"a", "an", "any", "no"} or wanted.head in deverbals():
        return False  # "wants a rise to pay for it"
    return not is_person(wanted)


def _controls_object(verb: str) -> bool:
    """Whether the verb's object, or hearer, does what its infinitive or gerund says."""
    return verb in _object_controlling()


@cache
def _object_controlling() -> frozenset[str]:
    return (
        object_control_verbs() | frozenset(addressing_verbs()) | participle_verbs() | _object_implicatives()
    )


@cache
def _object_implicatives() -> frozenset[str]:
    """ "forced the firm to sell": those among the implicatives."""
    return frozenset(i.word for i in implicatives().values() if i.object_control)


def _addressee(group: VerbGroup, parts: Sequence[Part]) -> NounPhrase | None:
    """ "called on the owners to sell", "appealed to them to stop": the phrase behind the preposition."""
    prepositions = addressing_verbs().get(group.lemma, frozenset())
    for part in parts:
        if isinstance(part, Argument) and part.marker in prepositions and isinstance(part.value, NounPhrase):
            return part.value
    return None


def is_purpose(governor: Governor, inner: Clause) -> bool:
    """ "wants a rise to pay for repairs": an event that is wanted does nothing to anything itself."""
    verb, wanted = governor.verb, governor.controller
    if verb is None or verb.lemma not in wishing_verbs():
        return False
    if wanted is None or wanted.determiner not in {"a", "an"} or wanted.head not in deverbals():
        return False
    acts = inner.verb is not None and not inner.verb.passive
    return acts and any(a.role == "object" for a in inner.arguments)


def hoisted(arguments: Sequence[Argument]) -> list[Argument]:
    """Conditions behind an infinitive or gerund go to the verb above: "will stop working only after ..."."""
    return [part for argument in arguments for part in _split(argument)] if arguments else []


def _split(argument: Argument) -> Sequence[Argument]:
    """The argument without what goes up, and what goes up."""
    clause = argument.value
    if argument.marker not in {"to", "ing"} or not isinstance(clause, Clause):
        return [argument]
    up = tuple(a for a in clause.arguments if _goes_up(a))
    if not up:
        return [argument]
    span = Span(clause.span.start, min(clause.span.end, up[0].span.start))
    kept = changed(clause, arguments=tuple(a for a in clause.arguments if a not in up), span=span)
    return [changed(argument, value=kept, span=span), *up]


def _goes_up(argument: Argument) -> bool:
    if argument.role != "modifier":
        return False
    subordinate = isinstance(argument.value, Clause) and argument.value.kind == "subordinate"
    return argument.focus == "only" or (subordinate and argument.marker in CONDITIONS)
