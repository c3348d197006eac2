"""From documents to reports, for whole collections: what is kept is restored, the rest is checked.

Reports come in the order of their documents, as if each were checked in its turn.  However long the
collection is, only a window of it is in memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count

from checker import api
from checker.api import DocumentReport
from checker.errors import TextError
from checker.ruleset import Ruleset
from checker.running.cache import Cache
from checker.running.kept import Kept, keep, restore
from checker.running.keys import document_key, rules_key
from checker.running.workers import START, WORTH, Check, Outcome, Start, Work, Workers
from checker.text.reading import Document

_AHEAD = 32
"""Documents for each process that may be read before the first of them is reported."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a collection is run; only ``check`` and ``statements`` change what is in a report."""

    jobs: int = 1
    cache: Cache | None = None
    statements: bool = True  # whether they are wanted: where not, a report may come without
    check: Check = api.report_on
    start: Start = START
    worth: int = WORTH[START]  # characters to check that make processes worth starting


@dataclass(frozen=True, slots=True)
class _Task:
    """A document that is still to be checked, and the key for its report."""

    document: Document
    key: bytes


def run(
    documents: Iterable[Document | TextError], ruleset: Ruleset, way: Way
) -> Generator[DocumentReport, None, None]:
    """The report on each document, in order.

    Interrupted, it gives what is finished, past what is not, and raises KeyboardInterrupt.
    """
    coming = _recalled(documents, ruleset, way)
    if way.jobs == 1:
        yield from _alone(coming, ruleset, way)
        return
    ahead: deque[DocumentReport | _Task] = deque()
    for one in coming:
        ahead.append(one)
        if sum(map(_left, ahead)) >= way.worth:
            yield from _together(chain(ahead, coming), ruleset, way)
            return
        if len(ahead) == _AHEAD or not _left(ahead[0]):
            yield from _alone((ahead.popleft(),), ruleset, way)
    yield from _alone(ahead, ruleset, way)


def _recalled(
    documents: Iterable[Document | TextError], ruleset: Ruleset, way: Way
) -> Iterator[DocumentReport | _Task]:
    """The reports that were kept, or say why a text could not be read; what else there is to do."""
    rules = rules_key(ruleset, way.check) if way.cache else b""
    for item in documents:
        if isinstance(item, TextError):
            yield api.unread(item)
        elif way.cache is None:
            yield _Task(item, b"")
        else:
            key = document_key(rules, item)
            kept = way.cache.get(key, statements=way.statements)
            yield _Task(item, key) if kept is None else _restored(kept, item)


def _restored(kept: Kept, document: Document) -> DocumentReport:
    return api.surely(document, lambda: restore(kept, document))


def _left(one: DocumentReport | _Task) -> int:
    """Characters still to check."""
    return len(one.document.source.text) if isinstance(one, _Task) else 0


def _alone(coming: Iterable[DocumentReport | _Task], ruleset: Ruleset, way: Way) -> Iterator[DocumentReport]:
    """Each report by this process."""
    for one in coming:
        yield _checked(one, ruleset, way) if isinstance(one, _Task) else one


def _checked(task: _Task, ruleset: Ruleset, way: Way) -> DocumentReport:
    return api.surely(task.document, lambda: _kept(way.check(task.document, ruleset), task, way))


def _kept(report: DocumentReport, task: _Task, way: Way) -> DocumentReport:
    if way.cache is not None and report.fault is None:
        way.cache.put(task.key, keep(report))
    return report


def _together(
    coming: Iterator[DocumentReport | _Task], ruleset: Ruleset, way: Way
) -> Iterator[DocumentReport]:
    """Reports by several processes, in order."""
    with Workers(way.jobs, Work(ruleset, way.check), way.start) as workers:
        window = _Window(coming, workers, way)
        try:
            while window.fill():
                if (report := window.first()) is not None:
                    yield report
                else:
                    window.wait()
        except KeyboardInterrupt:
            yield from window.finished()
            raise


class _Window:
    """The part of a collection under way: tasks with workers, and reports that wait for their turn."""

    def __init__(self, coming: Iterator[DocumentReport | _Task], workers: Workers, way: Way) -> None:
        self._coming = coming
        self._workers = workers
        self._way = way
        self._inside: dict[int, DocumentReport | _Task] = {}  # by number, in order
        self._numbers = count()

    def fill(self) -> bool:
        """Take up what comes while a worker is free and there is room; whether anything is inside."""
        while self._workers.free and len(self._inside) < _AHEAD * self._way.jobs:
            one = next(self._coming, None)
            if one is None:
                break
            number = next(self._numbers)
            self._inside[number] = one
            if isinstance(one, _Task):
                self._workers.give(number, one.document)
        return bool(self._inside)

    def first(self) -> DocumentReport | None:
        """Take out the report whose turn it is; None where it is not there yet."""
        number, one = next(iter(self._inside.items()))
        if isinstance(one, _Task):
            return None
        del self._inside[number]
        return one

    def wait(self) -> None:
        """Take in what the workers have finished, once there is something."""
        for number, outcome in self._workers.finished():
            task = self._inside[number]
            if isinstance(task, _Task):
                self._inside[number] = self._report(task, outcome)

    def _report(self, task: _Task, outcome: Outcome) -> DocumentReport:
        if not isinstance(outcome, Kept):
            return replace(api.unchecked(task.document), fault=outcome)
        if self._way.cache is not None:
            self._way.cache.put(task.key, outcome)
        return _restored(outcome if self._way.statements else outcome.without_statements, task.document)

    def finished(self) -> Iterator[DocumentReport]:
        """The reports that are there, in order, past those that are not."""
        return (one for one in self._inside.values() if isinstance(one, DocumentReport))
