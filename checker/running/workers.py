"""Processes that check documents: a document goes out, what is kept of its report comes back.

Each has a pipe of its own and one document at a time, so that when one dies it is known of what.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Self, TypeAlias

from checker.errors import portable
from checker.outcome import DocumentReport
from checker.ruleset import Ruleset
from checker.running.interruption import serve
from checker.running.kept import Kept, keep
from checker.running.way import Check, Start
from checker.signals import held
from checker.text.reading import Document


@dataclass(frozen=True, slots=True)
class Work:
    """What a process does with the documents that it is given."""

    ruleset: Ruleset
    check: Check


Outcome: TypeAlias = Kept | Exception
"""What comes back for a document: what is kept of its report, or why there is none."""


class WorkerDiedError(Exception):
    """The process that checked a document is gone: killed, or out of memory."""


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection


class Workers:
    """As many processes as given, each idle or with the number of a task."""

    def __init__(self, count: int, work: Work, start: Start) -> None:
        self._work = work
        self._start = start
        self._busy: dict[int, _Worker] = {}
        self._idle: list[_Worker] = []
        self._count = count

    def __enter__(self) -> Self:
        while len(self._idle) < self._count:
            self._idle.append(self._new())
        return self

    def __exit__(self, *raised: object) -> None:
        """End all processes at once; they own nothing that could be left half done."""
        for worker in (*self._idle, *self._busy.values()):
            worker.process.kill()
            worker.process.join()
            worker.pipe.close()

    @property
    def free(self) -> bool:
        """Whether a process has nothing to do."""
        return bool(self._idle)

    @property
    def busy(self) -> bool:
        """Whether a process has something to do."""
        return bool(self._busy)

    def give(self, number: int, document: Document) -> None:
        """Let an idle process check a document, under a number of the caller's."""
        worker = self._idle.pop()
        try:
            worker.pipe.send(document)
        except OSError:  # it died while it had nothing to do, which is no document's fault
            _discard(worker)
            worker = self._new()
            worker.pipe.send(document)
        self._busy[number] = worker

    def finished(self) -> Iterator[tuple[int, Outcome]]:
        """Wait until at least one is done; the numbers of all that are, with what came of them."""
        numbers = {worker.pipe: number for number, worker in self._busy.items()}
        for pipe in wait(list(numbers)):
            number = numbers[pipe]  # type: ignore[index]  # only connections were waited for
            worker = self._busy.pop(number)
            try:
                outcome: Outcome = worker.pipe.recv()
            except (EOFError, OSError):
                outcome = WorkerDiedError(f"the process that checked it {_discard(worker)}")
                worker = self._new()
            self._idle.append(worker)
            yield number, outcome

    def _new(self) -> _Worker:
        context: Any = multiprocessing.get_context(self._start)  # their common type has no Process
        ours, theirs = context.Pipe()
        inherited = self._pipes(ours) if self._start == "fork" else ()
        process = context.Process(target=_serve, args=(theirs, self._work, inherited), daemon=True)
        with held():  # the new process must not be interrupted before it knows what to do about it
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _pipes(self, new: Connection) -> tuple[Connection, ...]:
        """The parent's ends of all pipes, which a fork has as well."""
        return (new, *(worker.pipe for worker in (*self._idle, *self._busy.values())))


def _discard(worker: _Worker) -> str:
    """Clear a process away, and say how it ended."""
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()
    code = worker.process.exitcode or 0
    return f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"


def _serve(pipe: Connection, work: Work, inherited: tuple[Connection, ...]) -> None:
    """Check documents until there is nobody to send them.

    It leaves by the parent's will alone: Ctrl-C goes to all processes of a terminal.  The parent's ends of
    pipes that a fork has inherited are closed: held open here, they would hide that the parent has died.
    """
    for one in inherited:
        one.close()
    serve()
    while True:
        try:
            pipe.send(_outcome(work.check(pipe.recv(), work.ruleset)))
        except (EOFError, OSError):
            return


def _outcome(report: DocumentReport) -> Outcome:
    if report.fault is None:
        return keep(report)
    return portable(report.fault)
