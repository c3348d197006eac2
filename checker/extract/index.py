"""The rules of a set by the words that must stand in a clause which they could match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from checker.extract.fragments import is_fragment
from checker.model import Proposition
from checker.pattern import ALIKE, Pattern, features
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
        shown = features(proposition.clause, proposition.modality)
        near = self._anchored(shown)
        return _in_order(entry for entry in near if _may_match(entry.pattern, proposition, shown))

    def near(self, proposition: Proposition) -> tuple[Entry, ...]:
        """The entries of whose words one stands in a proposition, in the order of the rules."""
        return _in_order(self._anchored(features(proposition.clause, proposition.modality)))

    def _anchored(self, shown: frozenset[str]) -> Iterator[Entry]:
        return (entry for feature in shown & self.by_anchor.keys() for entry in self.by_anchor[feature])


def _in_order(found: Iterable[Entry]) -> tuple[Entry, ...]:
    once = {entry.order: entry for entry in found}
    return tuple(once[order] for order in sorted(once))


def _may_match(pattern: Pattern, proposition: Proposition, shown: frozenset[str]) -> bool:
    """A quick look, before the clauses are laid side by side."""
    if pattern.polarity != proposition.polarity or proposition.modality not in ALIKE[pattern.modality]:
        return False
    return not any(shown.isdisjoint(needed) for needed in pattern.needs)


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
