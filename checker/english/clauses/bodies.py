"""Bodies: a subject with its verb, or what stands in their place; and the segments of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lark import Token

from checker.english.boundaries import Terminal
from checker.english.clauses.building import Building
from checker.english.clauses.items import verbless_parts
from checker.english.clauses.trees import Node, leaf_of, subtrees
from checker.english.roles import Part, span_of, with_leads, with_parts
from checker.frozen import changed, swift
from checker.model import Argument, Clause, ClauseKind, NounPhrase, Role


@swift
@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two boundaries: clauses, or leads to a clause that comes later."""

    opening: Terminal | None  # the boundary before it
    clauses: tuple[Clause, ...]
    leads: tuple[Part, ...]


def segments(build: Building, tree: Node) -> list[Segment]:
    """The segments of a sentence, in text order, not yet linked."""
    found: list[Segment] = []
    opening: Terminal | None = None
    for child in tree.children:
        if isinstance(child, Token):
            opening = build.terminal(child)
        else:
            found.append(_segment(build, child, opening))
    return found if any(one.clauses for one in found) else [_verbless(build, one) for one in found]


def _verbless(build: Building, segment: Segment) -> Segment:
    """Where no clause comes at all, what would lead up to one is a fragment."""
    fragment = build.clause(None, segment.leads, "fragment", span_of(segment.leads))
    return changed(segment, clauses=(fragment,), leads=())


def _segment(build: Building, node: Node, opening: Terminal | None) -> Segment:
    if subtrees(node, "body"):
        return Segment(opening, embedded(build, node, "main"), ())
    return Segment(opening, (), _leads(build, node))


def embedded(build: Building, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
    """The clauses of a body, to which what leads up to it belongs."""
    return with_leads(_body(build, subtrees(node, "body")[0], kind), _leads(build, node))


def _leads(build: Building, node: Node) -> tuple[Part, ...]:
    """ "On Monday, after the talks ended, ..."."""
    leads = subtrees(node, "lead")
    return tuple(verbless_parts(build, leads, None)) if leads else ()


def _body(build: Building, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
    if subtrees(node, "finite"):
        return _with_clause_as_subject(build, node, kind)
    phrases, verbals = subtrees(node, "np"), subtrees(node, "verbal")
    subject, given_back = build.phrase(phrases[0], "" if verbals else None) if phrases else (None, [])
    parts = verbless_parts(build, [*given_back, *subtrees(node, "aside")], None)
    if verbals:
        return with_leads(build.verb_phrase(verbals[0], subject, kind), parts)
    if subject is not None:
        return (_fragment(build, subject, parts),)
    alone = verbless_parts(build, [node], None)
    return (build.clause(None, alone, "fragment", span_of(alone)),)


def _with_clause_as_subject(build: Building, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
    """ "Signing documents would be pointless", "That he lied is clear", "How it began is not known"."""
    subjects, marker = _clause_as_subject(build, node)
    clauses = build.verb_phrase(subtrees(node, "finite")[0], None, kind)
    return tuple(_with_subjects(clause, subjects, marker) for clause in clauses)


def _clause_as_subject(build: Building, node: Node) -> tuple[tuple[Clause, ...], str]:
    """The clauses, and what marks them: "ing", "to", "that", "how"."""
    leaf, inner = leaf_of(node), subtrees(node, "embedded")
    if leaf is not None and inner:
        return build.embedded(inner[0], "complement"), build.terminal(leaf).word or "that"
    gerunds, infinitives = subtrees(node, "gerund"), subtrees(node, "infinitive")
    return build.verb_phrase((gerunds or infinitives)[0], None, "complement"), "ing" if gerunds else "to"


def _with_subjects(clause: Clause, subjects: Sequence[Clause], marker: str) -> Clause:
    """In a passive clause they are what is affected."""
    passive = clause.verb is not None and clause.verb.passive
    role: Role = "object" if passive else "subject"
    parts = [Argument(role, one, one.span, marker) for one in subjects]
    return with_parts(changed(clause, span=clause.span.to(subjects[0].span)), parts)


def _fragment(build: Building, subject: NounPhrase, parts: Sequence[Part]) -> Clause:
    """A phrase without a verb; in a pattern a bare metavariable stands for a whole clause."""
    if subject.kind == "variable" and not subject.conjuncts:
        return changed(build.clause(None, parts, "fragment", subject.span), variable=subject.variable)
    argument = Argument("subject", subject, subject.full)
    return build.clause(None, [argument, *parts], "fragment", subject.full)
