"""Verb phrases: each verb with its subject and what follows it becomes a clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from checker.english.boundaries import Terminal
from checker.english.clauses.building import Building, Governor, chunk_of
from checker.english.clauses.control import controller, hoisted
from checker.english.clauses.items import clausal_parts, flat, nominal_parts
from checker.english.clauses.trees import Node, verbs_of
from checker.english.clauses.voice import in_roles, is_there
from checker.english.roles import Part, span_of
from checker.frozen import changed
from checker.model import Adverb, Argument, Clause, ClauseKind, NounPhrase, VerbGroup
from checker.source import Span


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb with the nodes that follow it."""

    group: VerbGroup
    span: Span
    adverbs: tuple[Adverb, ...]
    items: Sequence[Node]


def verb_phrase(
    build: Building, node: Node, subject: NounPhrase | None, kind: ClauseKind
) -> tuple[Clause, ...]:
    """The clauses of a verb and of those coordinated with it: "sat down and talked"."""
    found: list[Clause] = []
    for leaf, items in verbs_of(node):
        terminal = build.terminal(leaf)
        group = _shared_auxiliaries(terminal, found)
        verb = _Verb(group, terminal.span, chunk_of(terminal).adverbs, items)
        found.append(_clause(build, verb, subject, _own_kind(kind, group)))
    return tuple(found)


def _own_kind(kind: ClauseKind, group: VerbGroup) -> ClauseKind:
    """ "Backed by the union, ...": without a finite verb nothing stands on its own."""
    return "participle" if kind == "main" and group.form in {"gerund", "participle"} else kind


def _clause(build: Building, verb: _Verb, subject: NounPhrase | None, kind: ClauseKind) -> Clause:
    group = verb.group
    existential = subject is not None and is_there(subject)
    items = [i for node in verb.items for i in flat(build, node, "" if existential else group.lemma)]
    arguments = in_roles(group, subject, [part for item in items for part in nominal_parts(build, item)])
    governor = Governor(group, controller(group, arguments), subject)
    inner = hoisted([part for item in items for part in clausal_parts(build, item, governor)])
    inside = arguments if _has_own_subject(group, kind) else _without(arguments, subject)
    span = span_of([*inside, *inner, *verb.adverbs], verb.span)
    clause = build.clause(group, [*arguments, *inner, *verb.adverbs], kind, span)
    return changed(clause, existential=True) if existential else clause


def _has_own_subject(group: VerbGroup, kind: ClauseKind) -> bool:
    """Infinitives, participles and relative clauses borrow theirs from outside their own span."""
    return group.form == "finite" and kind != "relative"


def _without(parts: Sequence[Part], subject: NounPhrase | None) -> Sequence[Part]:
    return [p for p in parts if not (isinstance(p, Argument) and p.value is subject)]


# Coordinated verbs share what stands before the first.


def _shared_auxiliaries(terminal: Terminal, before: Sequence[Clause]) -> VerbGroup:
    """ "was signed and sealed", "will meet and talk": a conjunct without auxiliaries shares those before."""
    group = cast("VerbGroup", chunk_of(terminal).value)
    first = before[0].verb if before else None
    if first is None:
        return group
    negation = group.negation or first.negation
    if terminal.type == "CVE" or (terminal.type == "CVG" and first.progressive):
        return changed(first, span=group.span, lemma=group.lemma, negation=negation)
    if terminal.type == "CVF" and first.modal and _is_bare(terminal):
        return changed(group, modal=first.modal, tense=first.tense, negation=negation)
    if terminal.type == "CVF" and _is_under_do(terminal, first):
        return changed(group, tense=first.tense, negation=negation)
    if terminal.type == "CVT" and _is_bare(terminal):
        return changed(group, form="infinitive", tense="none", negation=negation)
    return group


def _is_under_do(terminal: Terminal, first: VerbGroup) -> bool:
    """ "Did not find and REVIEW it": a plain form behind "did not" is denied, too."""
    words = chunk_of(terminal).words
    plain = len(words) == 1 and words[0].tag in {"VB", "VBP"}
    done = first.modal or first.perfect or first.progressive or first.passive or first.lemma == "be"
    return plain and not done and first.negation in {"not", "n't"}


def _is_bare(terminal: Terminal) -> bool:
    """The verb stands alone, in its plain form."""
    words = chunk_of(terminal).words
    return len(words) == 1 and words[0].tag == "VB"
