"""Where a prepositional phrase belongs is often open: "demanded [a truce before talks]".

Both a pattern and a text can be brought into the form in which all phrases with certain markers
hang on the clause, and are compared in that form when they did not match as parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model import Adjective, Argument, Clause, NounPhrase
from checker.source import Span

_CONTROLLED = frozenset({"to", "ing"})  # clauses that share their subject with the one above

Value = NounPhrase | Adjective | Clause


def markers(clause: Clause) -> frozenset[str]:
    """The markers of all that modifies the clause or one of its noun phrases."""
    own = {argument.marker for argument in clause.arguments if argument.role == "modifier"}
    lower = {
        complement.marker
        for argument in clause.arguments
        if isinstance(argument.value, NounPhrase)
        for complement in argument.value.complements
    }
    return frozenset(own | lower) - {""}


def flatten(clause: Clause, wanted: frozenset[str]) -> Clause:
    """The clause with the phrases of these markers taken out of its noun phrases, as modifiers."""
    arguments = tuple(_flat_arguments(clause, wanted))
    return clause if arguments == clause.arguments else replace(clause, arguments=arguments)


def _flat_arguments(clause: Clause, wanted: frozenset[str]) -> Iterator[Argument]:
    for argument in clause.arguments:
        value, loose = _loosened(argument, wanted)
        yield replace(argument, value=value, span=_cut(argument.span, loose)) if loose else argument
        yield from (replace(part, role="modifier") for part in loose)


def _loosened(argument: Argument, wanted: frozenset[str]) -> tuple[Value, tuple[Argument, ...]]:
    match argument.value:
        case NounPhrase() as phrase if argument.role != "subject":
            return _loosen(phrase, wanted)
        case Clause() as inner if argument.role == "complement" and argument.marker in _CONTROLLED:
            return _loosen_clause(inner, wanted)
        case value:
            return value, ()


def _loosen_clause(clause: Clause, wanted: frozenset[str]) -> tuple[Clause, tuple[Argument, ...]]:
    """ "stop [fighting after the talks]": the infinitive or gerund without its wanted modifiers."""
    loose = tuple(a for a in clause.arguments if a.role == "modifier" and a.marker in wanted)
    kept = tuple(a for a in clause.arguments if a not in loose)
    return replace(clause, arguments=kept, span=_cut(clause.span, loose)), loose


def _cut(span: Span, loose: tuple[Argument, ...]) -> Span:
    """The span up to the first of the parts taken out, where these stand behind its beginning."""
    ends = [part.span.start for part in loose if part.span.start > span.start]
    return Span(span.start, min([span.end, *ends]))


def _loosen(phrase: NounPhrase, wanted: frozenset[str]) -> tuple[NounPhrase, tuple[Argument, ...]]:
    """The phrase without the last complement of each wanted marker, and these complements."""
    last = {c.marker: c for c in phrase.complements if c.marker in wanted}
    loose = tuple(c for c in phrase.complements if last.get(c.marker) == c)
    if not loose:
        return _loosen_last(phrase, wanted)
    kept = tuple(c for c in phrase.complements if c not in loose)
    end = min(c.span.start for c in loose)
    return replace(phrase, complements=kept, full=Span(phrase.full.start, max(end, phrase.span.end))), loose


def _loosen_last(phrase: NounPhrase, wanted: frozenset[str]) -> tuple[NounPhrase, tuple[Argument, ...]]:
    """Look inside the last complement: "an end to [the war before talks]"."""
    last = phrase.complements[-1] if phrase.complements else None
    if last is None or not isinstance(last.value, NounPhrase):
        return phrase, ()
    inner, loose = _loosen(last.value, wanted)
    if not loose:
        return phrase, ()
    changed = replace(last, value=inner, span=Span(last.span.start, inner.full.end))
    kept = (*phrase.complements[:-1], changed)
    return replace(phrase, complements=kept, full=Span(phrase.full.start, inner.full.end)), loose
