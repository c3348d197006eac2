"""Documents checked by several processes, a window of the collection at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from checker.deferred import load
from checker.outcome import DocumentReport, unchecked
from checker.ruleset import Ruleset
from checker.running.kept import Kept, restored
from checker.running.way import AHEAD, Task, Way
from checker.running.workers import Outcome, Work, Workers


def together(coming: Iterator[DocumentReport | Task], ruleset: Ruleset, way: Way) -> Iterator[DocumentReport]:
    """Reports by several processes, in order."""
    load("checker.api")  # so that a fork has all rooms at once
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

    def __init__(self, coming: Iterator[DocumentReport | Task], workers: Workers, way: Way) -> None:
        self._coming = coming
        self._workers = workers
        self._way = way
        self._inside: dict[int, DocumentReport | Task] = {}  # by number, in order
        self._numbers = count()

    def fill(self) -> bool:
        """Take up what comes while a worker is free and there is room; whether anything is inside."""
        while self._workers.free and len(self._inside) < AHEAD * self._way.jobs:
            one = next(self._coming, None)
            if one is None:
                break
            number = next(self._numbers)
            self._inside[number] = one
            if isinstance(one, Task):
                self._workers.give(number, one.document)
        return bool(self._inside)

    def first(self) -> DocumentReport | None:
        """Take out the report whose turn it is; None where it is not there yet."""
        number, one = next(iter(self._inside.items()))
        if isinstance(one, Task):
            return None
        del self._inside[number]
        return one

    def wait(self) -> None:
        """Take in what the workers have finished, once there is something."""
        for number, outcome in self._workers.finished():
            task = self._inside[number]
            if isinstance(task, Task):
                self._inside[number] = self._report(task, outcome)

    def _report(self, task: Task, outcome: Outcome) -> DocumentReport:
        if not isinstance(outcome, Kept):
            return replace(unchecked(task.document), fault=outcome)
        if self._way.cache is not None:
            self._way.cache.put(task.key, outcome)
        return restored(outcome if self._way.statements else outcome.without_statements, task.document)

    def finished(self) -> Iterator[DocumentReport]:
        """The reports that are there, in order, past those that are not."""
        return (one for one in self._inside.values() if isinstance(one, DocumentReport))
