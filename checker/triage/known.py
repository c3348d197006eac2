"""A baseline: findings that are known, so that only what is new is reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

Key = tuple[str, str]
"""What findings are known by: rule and fingerprint."""


@dataclass(frozen=True, slots=True)
class Known:
    """Findings of equal content: how often there are, and where they were last seen.

    ``seen`` are the paths of the texts from the baseline's folder on.
    """

    rule: str
    fingerprint: str
    count: int
    message: str
    seen: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What it is known by."""
        return (self.rule, self.fingerprint)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings, each key once, in the order of their keys, and the file that holds them."""

    path: str
    known: tuple[Known, ...] = ()

    @property
    def by_key(self) -> Mapping[Key, Known]:
        """The known findings by rule and fingerprint."""
        return {one.key: one for one in self.known}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what a baseline speaks of a run has looked at.

    An entry is covered where its rule was applied, or exists no more, and all texts in which it was
    seen were read, or exist no more: only then has its absence a meaning.
    """

    read: frozenset[str]  # paths from the baseline's folder
    missing: frozenset[str]  # paths that entries name, and where there is no file any more
    rules: frozenset[str]  # loaded
    applied: frozenset[str]  # of these

    def of(self, known: Known) -> bool:
        """Whether the run would have found it."""
        has_run = known.rule in self.applied or known.rule not in self.rules
        return has_run and self.read.union(self.missing).issuperset(known.seen)


@dataclass(frozen=True, slots=True)
class Difference:
    """What was found and is not known, and what is known and was not found any more, with counts."""

    new: tuple[Known, ...]
    gone: tuple[Known, ...]


def difference(old: Baseline, found: Baseline, coverage: Coverage) -> Difference:
    """Where the findings differ from those known."""
    covered = Baseline(old.path, tuple(one for one in old.known if coverage.of(one)))
    return Difference(tuple(_beyond(found, old)), tuple(_beyond(covered, found)))


def _beyond(one: Baseline, other: Baseline) -> Iterator[Known]:
    counts = {known.key: known.count for known in other.known}
    for known in one.known:
        count = known.count - counts.get(known.key, 0)
        if count > 0:
            yield replace(known, count=count)


def shrunk(old: Baseline, found: Baseline, coverage: Coverage) -> Baseline:
    """The baseline without what is found no more; nothing comes in."""
    kept = (_kept(one, found.by_key.get(one.key), coverage) for one in old.known)
    return replace(old, known=tuple(one for one in kept if one is not None))


def _kept(old: Known, found: Known | None, coverage: Coverage) -> Known | None:
    if not coverage.of(old):
        return old
    return None if found is None else replace(found, count=min(old.count, found.count))


def grown(old: Baseline, found: Baseline, coverage: Coverage) -> Baseline:
    """The baseline of all that is found now; what the run could not find stays."""
    entries = {**{one.key: one for one in old.known if not coverage.of(one)}}
    for one in found.known:
        earlier = entries.get(one.key)
        entries[one.key] = one if earlier is None else _joined(earlier, one)
    return replace(old, known=in_order(entries.values()))


def _joined(old: Known, found: Known) -> Known:
    seen = tuple(sorted({*old.seen, *found.seen}))
    return replace(found, count=max(old.count, found.count), seen=seen)


def in_order(known: Iterable[Known]) -> tuple[Known, ...]:
    """Sorted by rule and fingerprint."""
    return tuple(sorted(known, key=lambda one: one.key))
