"""Roles: who the grammatical subject of a clause is, and clauses with further parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model import Adverb, Argument, Clause, NounPhrase, Role, Time
from checker.source import Span

Part = Argument | Adverb | Time


def span_of(parts: Sequence[Part], verb: Span | None = None) -> Span:
    """The span of the parts, and of the verb where there is one."""
    spans = [p.span for p in parts] + ([verb] if verb else [])
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def with_parts(clause: Clause, parts: Sequence[Part]) -> Clause:
    """The clause with further parts, and its span with them; gerunds among them get its subject."""
    if not parts:
        return clause
    subject = grammatical_subject(clause)
    arguments = tuple(_controlled(p, subject) for p in parts if isinstance(p, Argument))
    return replace(
        clause,
        span=span_of(parts, clause.span),
        arguments=(*clause.arguments, *arguments),
        adverbs=(*clause.adverbs, *(p for p in parts if isinstance(p, Adverb))),
        times=(*clause.times, *(p for p in parts if isinstance(p, Time))),
    )


def grammatical_subject(clause: Clause) -> NounPhrase | None:
    """The phrase the verb agrees with: of a passive clause the one affected."""
    passive = clause.verb is not None and clause.verb.passive
    roles: tuple[Role, ...] = ("recipient", "object") if passive else ("subject",)
    for role in roles:
        for argument in clause.arguments:
            if argument.role == role and isinstance(argument.value, NounPhrase):
                return argument.value
    return None


def with_subject(clause: Clause, subject: NounPhrase | None) -> Clause:
    """The clause with a grammatical subject, if it has none yet."""
    if subject is None or clause.verb is None or grammatical_subject(clause) is not None:
        return clause
    role: Role = "subject"
    if clause.verb.passive:
        role = "recipient" if any(a.role == "object" for a in clause.arguments) else "object"
    filled = tuple(_controlled(a, subject) for a in clause.arguments)
    return replace(clause, arguments=(Argument(role, subject, subject.full), *filled))


def _controlled(argument: Argument, subject: NounPhrase | None) -> Argument:
    """An infinitive or gerund whose subject was to come from the clause above gets it now."""
    clause = argument.value
    if isinstance(clause, Clause) and clause.verb is not None and clause.verb.form in {"infinitive", "gerund", "participle"}:
        return replace(argument, value=with_subject(clause, subject))
    return argument
