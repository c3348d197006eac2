"""From items and answers to figures: counts, precision, recall, F1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from benchmarks.answers import Answer, Found
from benchmarks.datasets import Item, MarkedConflict
from benchmarks.matching import joins, places, same_place
from checker.source import Span

SCORED_KINDS = (
    "allegation",
    "commitment",
    "condition",
    "demand",
    "denial",
    "obligation",
    "offer",
    "prohibition",
    "refusal",
    "threat",
)

Rows = Sequence[tuple[Item, Answer]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What was right, what was wrongly said, what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """Of what was said, the part that is right; None where nothing was said."""
        return _part(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Of what there is, the part that was found; None where there is nothing."""
        return _part(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where neither has a value above 0."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if self.right else None


@dataclass(frozen=True, slots=True)
class Passages:
    """Contradictions written into passages: found at all, and found at the right two sentences."""

    found: Counts
    located: int
    placeable: int  # of those found, the items whose two sentences stand in the text


@dataclass(frozen=True, slots=True)
class News:
    """Findings in articles that nobody marked."""

    articles: int
    findings: Mapping[tuple[str, str], int]  # (severity, rule) -> how many
    touched: int  # articles with at least one finding

    def per_thousand(self, severity: str) -> float:
        """Findings of a severity per 1,000 articles."""
        total = sum(count for (level, _), count in self.findings.items() if level == severity)
        return 1000 * total / self.articles if self.articles else 0.0


@dataclass(frozen=True, slots=True)
class Articles:
    """Statements and conflicts in articles marked by hand."""

    conflicts: Counts
    optional: int  # findings that meet an arguable or repeated conflict: neither right nor wrong
    types: Mapping[str, Counts]
    kinds: Mapping[str, Counts]

    @property
    def statements(self) -> Counts:
        """All kinds together."""
        return sum(self.kinds.values(), Counts())


def contradictions(items: Iterable[Item], said: Iterable[bool]) -> Counts:
    """Labels against what was said of each item."""
    outcomes = Counter((item.contradictory, saying) for item, saying in zip(items, said, strict=True))
    return Counts(outcomes[True, True], outcomes[False, True], outcomes[True, False])


def passages(rows: Rows) -> Passages:
    """Contradictions found in passages, and how many at their sentences."""
    found = contradictions((item for item, _ in rows), (bool(answer.counted) for _, answer in rows))
    hits = [(item, answer) for item, answer in rows if item.contradictory and answer.counted]
    placed = [(answer, evidence) for item, answer in hits if (evidence := _evidence(item))]
    return Passages(found, sum(_locates(answer, evidence) for answer, evidence in placed), len(placed))


def news(rows: Rows) -> News:
    """Findings by severity and rule in unmarked articles."""
    findings: Counter[tuple[str, str]] = Counter(
        (found.severity, found.rule) for _, answer in rows for found in answer.counted
    )
    return News(len(rows), findings, sum(bool(answer.counted) for _, answer in rows))


def articles(rows: Rows) -> Articles:
    """Statements and conflicts found in marked articles."""
    met = [(item, _met(item.conflicts, answer.counted)) for item, answer in rows]
    return Articles(
        conflicts=sum((_conflict_counts(item.conflicts, where) for item, where in met), Counts()),
        optional=sum(where.optional for _, where in met),
        types=_types(met),
        kinds={kind: sum((_kind_counts(kind, *row) for row in rows), Counts()) for kind in _kinds(rows)},
    )


@dataclass(frozen=True, slots=True)
class _Met:
    """Which marked conflicts the findings of one article meet."""

    hit: frozenset[int]  # conflicts that had to be found and were
    optional: int  # findings that meet only what was found before or need not be
    wrong: int  # findings that meet no conflict


def _met(conflicts: Sequence[MarkedConflict], findings: Iterable[Found]) -> _Met:
    hit: set[int] = set()
    optional = wrong = 0
    for found in findings:
        meets = [index for index, one in enumerate(conflicts) if joins(found, one.one, one.other)]
        fresh = [index for index in meets if not conflicts[index].optional and index not in hit]
        hit.update(fresh[:1])  # one finding finds one conflict
        optional += bool(meets) and not fresh
        wrong += not meets
    return _Met(frozenset(hit), optional, wrong)


def _conflict_counts(conflicts: Sequence[MarkedConflict], met: _Met) -> Counts:
    wanted = sum(not one.optional for one in conflicts)
    return Counts(len(met.hit), met.wrong, wanted - len(met.hit))


def _types(met: Iterable[tuple[Item, _Met]]) -> dict[str, Counts]:
    counts: dict[str, Counts] = {}
    for item, where in met:
        for index, one in enumerate(item.conflicts):
            if not one.optional:
                found = index in where.hit
                counts[one.type] = counts.get(one.type, Counts()) + Counts(right=found, missed=not found)
    return dict(sorted(counts.items()))


def _kinds(rows: Rows) -> list[str]:
    """The kinds to score: an annotated fact is no statement of a rule."""
    marked = {one.kind for item, _ in rows for one in item.statements}
    return sorted((marked | set(SCORED_KINDS)) - {"fact"})


def _kind_counts(kind: str, item: Item, answer: Answer) -> Counts:
    marked = [one.span for one in item.statements if one.kind == kind]
    found = [span for said, span in answer.statements if said == kind]
    if not _is_scored(kind, item):
        return Counts()
    hit = _matched(marked, found, lambda mark, span: same_place(span, mark))
    right = _matched(found, marked, same_place)
    return Counts(hit, len(found) - right, len(marked) - hit)


def _is_scored(kind: str, item: Item) -> bool:
    """A kind outside the list counts only in articles where an annotator used it."""
    return kind in SCORED_KINDS or any(one.kind == kind for one in item.statements)


def _matched(spans: Sequence[Span], others: Sequence[Span], same: Callable[[Span, Span], bool]) -> int:
    return sum(any(same(span, other) for other in others) for span in spans)


def _evidence(item: Item) -> tuple[tuple[Span, ...], ...]:
    """All places of the two sentences; () unless there are two and both stand in the text."""
    found = tuple(places(item.text, sentence) for sentence in item.evidence)
    return found if len(found) == 2 and all(found) else ()


def _locates(answer: Answer, evidence: Sequence[Sequence[Span]]) -> bool:
    return any(joins(found, one, other) for found in answer.counted for one, other in product(*evidence))


def _part(part: int, whole: int) -> float | None:
    return part / whole if whole else None
