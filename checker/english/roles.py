"""Roles: who the grammatical subject of a clause is, and clauses with further parts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import changed
from checker.model import Adverb, Argument, Clause, NounPhrase, Role, Time
from checker.source import Span

Part = Argument | Adverb | Time

#: Forms of a verb whose subject stands in the clause above.
SUBJECTLESS = frozenset({"infinitive", "gerund", "participle"})


def span_of(parts: Sequence[Part], verb: Span | None = None) -> Span:
    """The span of the parts, and of the verb where there is one."""
    spans = [p.span for p in parts] + ([verb] if verb else [])
    if len(spans) == 1:
        return spans[0]
    return Span(min([s.start for s in spans]), max([s.end for s in spans]))


def with_parts(clause: Clause, parts: Sequence[Part]) -> Clause:
    """The clause with further parts, and its span with them; gerunds among them get its subject."""
    if not parts:
        return clause
    subject = grammatical_subject(clause)
    arguments = tuple(_controlled(p, subject) for p in parts if isinstance(p, Argument))
    return changed(
        clause,
        span=span_of(parts, clause.span),
        arguments=(*clause.arguments, *arguments),
        adverbs=(*clause.adverbs, *(p for p in parts if isinstance(p, Adverb))),
        times=(*clause.times, *(p for p in parts if isinstance(p, Time))),
    )


def with_leads(clauses: Sequence[Clause], parts: Sequence[Part]) -> tuple[Clause, ...]:
    """The parts before coordinated clauses belong to each of them: "In May they met and talked"."""
    return tuple([with_parts(clause, parts) for clause in clauses]) if parts else tuple(clauses)


def agent_of(clause: Clause) -> NounPhrase | None:
    """The phrase that does it, where there is one."""
    for argument in clause.arguments:
        if argument.role == "subject" and isinstance(argument.value, NounPhrase):
            return argument.value
    return None


def has_object(clause: Clause) -> bool:
    """Whether anything stands in the object's place."""
    return any(a.role == "object" for a in clause.arguments)


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
        role = "recipient" if has_object(clause) else "object"
    filled = tuple(_controlled(a, subject) for a in clause.arguments)
    return changed(clause, arguments=(Argument(role, subject, subject.full), *filled))


def _controlled(argument: Argument, subject: NounPhrase | None) -> Argument:
    """An infinitive or gerund whose subject was to come from the clause above gets it now."""
    clause = argument.value
    if not isinstance(clause, Clause) or clause.verb is None or clause.verb.form not in SUBJECTLESS:
        return argument
    return changed(argument, value=with_subject(clause, subject))
