"""Bodies: a subject with its verb, or what stands in their place; and the segments of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lark import Token

from checker.english.boundaries import Terminal
from checker.english.clauses.building import Building
from checker.english.clauses.items import verbless_parts
from checker.english.clauses.trees import Node, subtrees
from checker.english.roles import Part, span_of, with_leads, with_parts
from checker.model import Argument, Clause, ClauseKind, NounPhrase


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
    return found


def _segment(build: Building, node: Node, opening: Terminal | None) -> Segment:
    if subtrees(node, "body"):
        return Segment(opening, embedded(build, node, "main"), ())
    return Segment(opening, (), _leads(build, node))


def embedded(build: Building, node: Node, kind: ClauseKind) -> tuple[Clause, ...]:
    """The clauses of a body, to which what leads up to it belongs."""
    return with_leads(_body(build, subtrees(node, "body")[0], kind), _leads(build, node))


def _leads(build: Building, node: Node) -> tuple[Part, ...]:
    """ "On Monday, after the talks ended, ..."."""
    return tuple(verbless_parts(build, subtrees(node, "lead"), None))


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
    """ "Signing documents would be pointless", "To sign them would be"."""
    gerunds, infinitives, finites = (subtrees(node, name) for name in ("gerund", "infinitive", "finite"))
    subjects = build.verb_phrase((gerunds or infinitives)[0], None, "complement")
    parts = [Argument("subject", s, s.span, "ing" if gerunds else "to") for s in subjects]
    clauses = build.verb_phrase(finites[0], None, kind)
    return tuple(with_parts(replace(c, span=c.span.to(subjects[0].span)), parts) for c in clauses)


def _fragment(build: Building, subject: NounPhrase, parts: Sequence[Part]) -> Clause:
    """A phrase without a verb; in a pattern a bare metavariable stands for a whole clause."""
    if subject.kind == "variable" and not subject.conjuncts:
        return replace(build.clause(None, parts, "fragment", subject.span), variable=subject.variable)
    argument = Argument("subject", subject, subject.full)
    return build.clause(None, [argument, *parts], "fragment", subject.full)
