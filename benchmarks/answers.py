"""What the checker says of an item, reduced to what is measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context

from benchmarks.datasets import Item
from checker.api import check
from checker.model import Severity
from checker.outcome import REFERENCE, DocumentReport
from checker.ruleset import ASSERTION, Ruleset, load
from checker.source import Source, Span
from checker.text.reading import Document

CHUNK = 16  # items handed to a process at a time


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: its rule, with the others that found the same behind it, and its places."""

    rules: tuple[str, ...]
    severity: Severity
    places: tuple[Span, ...]
    message: str = ""

    @property
    def rule(self) -> str:
        """The rule that reports it."""
        return self.rules[0]

    @property
    def counts(self) -> bool:
        """Whether it says that something is wrong; a note does not."""
        return self.severity in {"error", "warning"}


@dataclass(frozen=True, slots=True)
class Answer:
    """All findings of an item, and the places of its statements with their kinds."""

    findings: tuple[Found, ...] = ()
    statements: tuple[tuple[str, Span], ...] = ()
    fault: str = ""  # where the checker failed; the item then counts as silent

    @property
    def counted(self) -> tuple[Found, ...]:
        """The findings that count."""
        return tuple(found for found in self.findings if found.counts)


def answers(items: Sequence[Item], jobs: int) -> Iterator[Answer]:
    """The answer to each item with the shipped rules, in order, from ``jobs`` processes.

    Raises RuleError where the rules are wrong.
    """
    shipped_rules()  # before the processes fork, so that all sets are measured with the same rules
    if jobs == 1:
        yield from map(answer, items)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        yield from pool.map(answer, items, chunksize=CHUNK)


def answer(item: Item) -> Answer:
    """The answer to one item with the shipped rules."""
    return reduced(next(check([_document(item)], shipped_rules())))


@cache
def shipped_rules() -> Ruleset:
    """All shipped rules, loaded once."""
    return load(["default"])


def reduced(report: DocumentReport) -> Answer:
    """A report without all that is not measured."""
    found = tuple(
        Found((one.rule, *one.also), one.severity, tuple(label.span for label in one.labels), one.message)
        for one in report.findings
    )
    stated = tuple((one.kind, one.span) for one in report.statements if one.kind != ASSERTION)
    return Answer(found, stated, repr(report.fault) if report.fault else "")


def _document(item: Item) -> Document:
    reference = None if item.reference is None else Source(item.id + REFERENCE, item.reference)
    return Document(item.id, "", Source(item.id, item.text), reference)
