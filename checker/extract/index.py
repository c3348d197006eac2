"""The rules of a set by the words that must stand in a clause which they could match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from checker.extract.fragments import is_fragment
from checker.model import Proposition
from checker.pattern import Pattern, features
from checker.ruleset import StatementRule


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one pattern of a rule; ``order`` is its place among all of them."""

    order: int
    rule: StatementRule
    pattern: Pattern
    written: str  # the pattern as it stands in the rule


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by anchor; ``heads`` are the nouns at which a bare noun phrase may match."""

    by_anchor: Mapping[str, tuple[Entry, ...]] = field(hash=False)
    entries: tuple[Entry, ...] = ()  # all of them, in the order of the rules
    heads: frozenset[str] = frozenset()

    def candidates(self, proposition: Proposition) -> tuple[Entry, ...]:
        """The entries that could match a proposition, in the order of the rules."""
        found = {
            entry.order: entry
            for feature in features(proposition.clause, proposition.modality)
            for entry in self.by_anchor.get(feature, ())
        }
        return tuple(found[order] for order in sorted(found))


@dataclass(frozen=True, slots=True, eq=False)
class _Rules:
    """Rules told apart by identity, since comparing hundreds of patterns costs more than indexing."""

    rules: tuple[StatementRule, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rules) and self._ids() == other._ids()

    def __hash__(self) -> int:
        return hash(self._ids())

    def _ids(self) -> tuple[int, ...]:
        return tuple(map(id, self.rules))


def index(rules: tuple[StatementRule, ...]) -> Index:
    """The index of these rules, made once for the same rules."""
    return _index(_Rules(rules))


@lru_cache(maxsize=256)
def _index(held: _Rules) -> Index:
    by_anchor: dict[str, list[Entry]] = {}
    entries = tuple(_entries(held.rules))
    for entry in entries:
        for anchor in entry.pattern.anchors:
            by_anchor.setdefault(anchor, []).append(entry)
    bare = (entry.pattern.anchors for entry in entries if is_fragment(entry.pattern.clause))
    anchored = {anchor: tuple(found) for anchor, found in by_anchor.items()}
    return Index(anchored, entries, frozenset().union(*bare))


def _entries(rules: tuple[StatementRule, ...]) -> Iterator[Entry]:
    forms = (
        (rule, form, written.text) for rule in rules for written in rule.patterns for form in written.forms
    )
    for order, (rule, form, written) in enumerate(forms):
        yield Entry(order, rule, form, written)
