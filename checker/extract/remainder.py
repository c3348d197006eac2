"""What a clause still says when the parts that a pattern names are taken away."""

from __future__ import annotations

from dataclasses import replace

from checker.model import Argument, Clause
from checker.pattern import NEGATING
from checker.source import Span


def remainder(wanted: Clause, found: Clause, used: tuple[Argument, ...]) -> Clause:
    """The clause without its matched modifiers, and without the negation that the pattern names.

    The span is trimmed where a matched modifier stands at either end: in "the talks stop if it
    rains", matched by "$outcome if $requirement", the outcome is "the talks stop".
    """
    named = tuple(argument for argument in used if argument.role == "modifier")
    kept = tuple(argument for argument in found.arguments if argument not in named)
    clause = replace(found, arguments=kept, span=_trim(found, named))
    if not _names_negation(wanted) or clause.verb is None:
        return clause
    adverbs = tuple(adverb for adverb in clause.adverbs if adverb.lemma not in NEGATING)
    return replace(clause, verb=replace(clause.verb, negation=""), adverbs=adverbs)


def phrase_span(clause: Clause) -> Span:
    """The span of verb and all that follows it; of a passive or an infinitive the whole clause.

    What a passive is about stands in front of it, "the offer will be turned down"; an infinitive
    has no subject of its own, and its negation stands in front: "not to sign".
    """
    if clause.verb is None or clause.verb.passive or clause.verb.form != "finite":
        return clause.span
    start = max(clause.verb.span.start, clause.span.start)
    return Span(start, max(clause.span.end, start))


def _names_negation(wanted: Clause) -> bool:
    by_verb = wanted.verb is not None and wanted.verb.negation != ""
    return by_verb or any(adverb.lemma in NEGATING for adverb in wanted.adverbs)


def _trim(clause: Clause, named: tuple[Argument, ...]) -> Span:
    if clause.verb is None or not named:
        return clause.span
    behind = [argument.span.start for argument in named if argument.span.start >= clause.verb.span.end]
    before = [argument.span.end for argument in named if argument.span.end <= clause.verb.span.start]
    subject = [a.span.start for a in clause.arguments if a.role == "subject" and clause.span.covers(a.span)]
    start = clause.span.start
    if before and all(max(before) <= place for place in subject):
        start = max(before)
    return Span(start, min([clause.span.end, *behind]))
