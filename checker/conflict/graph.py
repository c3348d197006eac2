"""Facts as values: things with their labels, and the links that join them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from checker.model import NounPhrase
from checker.source import Span

LabelKind = Literal["head", "modifier", "adverb", "verb", "quantity", "time"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a thing is called: ``lemma`` as a head, a modifier, an adverb, a verb."""

    node: Span
    kind: LabelKind
    lemma: str


@dataclass(frozen=True, slots=True)
class Link:
    """How two things are joined: "subject", "object", a preposition, a connective."""

    source: Span
    role: str
    target: Span


@dataclass(frozen=True, slots=True)
class Same:
    """Two mentions of one thing inside a clause: a subject and its predicate noun."""

    node: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing met at a depth: 0 where the clause claims it, more below "wants", "if", "no"."""

    node: Span
    depth: int
    phrase: NounPhrase | None = None


Fact = Label | Link | Same | Mention


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a clause or phrase; a node is named by the span of its first mention."""

    root: Span
    labels: Mapping[Span, tuple[Label, ...]]
    links: tuple[Link, ...]
    depths: Mapping[Span, int]
    phrases: Mapping[Span, tuple[NounPhrase, ...]]
    order: tuple[Span, ...]  # from the root outwards, each thing linked to an earlier one


def canonical(pairs: Iterable[Same]) -> dict[Span, Span]:
    """Each node that is another mention of an earlier one, with that earlier one."""
    canon: dict[Span, Span] = {}
    for pair in pairs:
        first = canon.get(pair.node, pair.node)
        second = canon.get(pair.other, pair.other)
        if first == second:
            continue
        for span, now in list(canon.items()):
            if now == second:
                canon[span] = first
        canon[second] = first
        canon[pair.other] = first
    return canon


def assemble(root: Span, found: Iterable[Fact], canon: Mapping[Span, Span]) -> Facts:
    """All facts under the first mention of each thing, without repetitions."""
    labels: dict[Span, dict[Label, None]] = {}
    links: dict[Link, None] = {}
    depths: dict[Span, int] = {}
    phrases: dict[Span, dict[Span, NounPhrase]] = {}
    for fact in found:
        if isinstance(fact, Label):
            node = canon.get(fact.node, fact.node)
            label = fact if node is fact.node else Label(node, fact.kind, fact.lemma)
            labels.setdefault(node, {})[label] = None
        elif isinstance(fact, Link):
            source, target = (canon.get(span, span) for span in (fact.source, fact.target))
            if source != target:
                links[Link(source, fact.role, target)] = None
        elif isinstance(fact, Mention):
            node = canon.get(fact.node, fact.node)
            depths[node] = min(fact.depth, depths.get(node, fact.depth))
            if fact.phrase is not None:
                phrases.setdefault(node, {})[fact.phrase.span] = fact.phrase
    return Facts(
        root,
        {node: tuple(group) for node, group in labels.items()},
        tuple(links),
        depths,
        {node: tuple(group.values()) for node, group in phrases.items()},
        _outwards(root, links),
    )


def _outwards(root: Span, links: Iterable[Link]) -> tuple[Span, ...]:
    beside: dict[Span, list[Span]] = {}
    for link in links:
        beside.setdefault(link.source, []).append(link.target)
        beside.setdefault(link.target, []).append(link.source)
    order = {root: None}
    todo = [root]
    for node in todo:
        fresh = [other for other in beside.get(node, ()) if other not in order]
        order.update(dict.fromkeys(fresh))
        todo += dict.fromkeys(fresh)
    return tuple(order)
