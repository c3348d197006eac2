"""Where a prepositional phrase belongs is often open: "demanded [a truce before talks]".

Both a pattern and a text can be brought into the form in which all phrases with certain markers
hang on the clause, and are compared in that form when they did not match as parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.model import Argument, Clause, NounPhrase
from checker.source import Span


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
        if argument.role == "subject" or not isinstance(argument.value, NounPhrase):
            yield argument
            continue
        phrase, loose = _loosen(argument.value, wanted)
        yield argument if not loose else replace(argument, value=phrase)
        yield from (replace(complement, role="modifier") for complement in loose)


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
