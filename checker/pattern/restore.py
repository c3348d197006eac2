"""Classes put back into a clause in which a member stood in for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checker.model import Adjective, Adverb, Argument, Clause, NounPhrase, VerbGroup
from checker.source import Span

Names = Mapping[Span, str]  # where a class stands in the sentence -> its name


def restore(clause: Clause, names: Names) -> Clause:
    """The clause with the lemma "<name>" wherever a class stands."""
    if not names:
        return clause
    return replace(
        clause,
        verb=None if clause.verb is None else _verb(clause.verb, names),
        arguments=tuple(_argument(argument, names) for argument in clause.arguments),
        adverbs=tuple(_adverb(adverb, names) for adverb in clause.adverbs),
    )


def _argument(argument: Argument, names: Names) -> Argument:
    match argument.value:
        case NounPhrase() as phrase:
            return replace(argument, value=_phrase(phrase, names))
        case Adjective() as adjective:
            return replace(argument, value=_adjective(adjective, names))
        case Clause() as clause:
            return replace(argument, value=restore(clause, names))


def _verb(verb: VerbGroup, names: Names) -> VerbGroup:
    """The main verb stands last in its group; a particle behind it was none of the class's."""
    name = _at_end(verb.span, names)
    return verb if name is None else replace(verb, lemma=name)


def _phrase(phrase: NounPhrase, names: Names) -> NounPhrase:
    head = _at_end(phrase.span, names)
    inside = [
        name for span, name in names.items() if phrase.span.covers(span) and span.end != phrase.span.end
    ]
    return replace(
        phrase,
        head=head or phrase.head,
        kind="common" if head else phrase.kind,
        name="" if head else phrase.name,
        modifiers=tuple(f"<{name}>" for name in inside) if inside else phrase.modifiers,
        possessor=None if phrase.possessor is None else _phrase(phrase.possessor, names),
        conjuncts=tuple(_phrase(other, names) for other in phrase.conjuncts),
        complements=tuple(_argument(argument, names) for argument in phrase.complements),
    )


def _adjective(adjective: Adjective, names: Names) -> Adjective:
    name = _at_end(adjective.span, names)
    others = tuple(_adjective(other, names) for other in adjective.conjuncts)
    return replace(adjective, lemma=name or adjective.lemma, conjuncts=others)


def _adverb(adverb: Adverb, names: Names) -> Adverb:
    name = _at_end(adverb.span, names)
    return adverb if name is None else replace(adverb, lemma=name)


def _at_end(span: Span, names: Names) -> str | None:
    return next((f"<{name}>" for place, name in names.items() if place.end == span.end), None)
