"""From documents to reports, for whole collections: what is kept is restored, the rest is checked.

Reports come in the order of their documents, as if each were checked in its turn.  However long the
collection is, only a window of it is in memory.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from checker.deferred import load
from checker.errors import TextError
from checker.outcome import DocumentReport, surely, unreadable
from checker.ruleset import Outline
from checker.running.kept import keep, restored
from checker.running.keys import document_key, rules_key
from checker.running.way import AHEAD, Task, Way
from checker.text.reading import Document

if TYPE_CHECKING:  # a run in which nothing is new does without them
    from checker.ruleset import Ruleset


def run(
    documents: Iterable[Document | TextError], rules: Outline, way: Way
) -> Generator[DocumentReport, None, None]:
    """The report on each document, in order.  The whole rules are asked for by the first that is not kept.

    Interrupted, it gives what is finished, past what is not, and raises KeyboardInterrupt.
    """
    coming = _recalled(documents, rules, way)
    ruleset = cache(rules.ruleset)
    if way.jobs == 1:
        yield from _alone(coming, ruleset, way)
        return
    ahead: deque[DocumentReport | Task] = deque()
    for one in coming:
        ahead.append(one)
        if sum(map(_left, ahead)) >= way.worth:
            yield from load("checker.running.together").together(chain(ahead, coming), ruleset(), way)
            return
        if len(ahead) == AHEAD or not _left(ahead[0]):
            yield from _alone((ahead.popleft(),), ruleset, way)
    yield from _alone(ahead, ruleset, way)


def _recalled(
    documents: Iterable[Document | TextError], rules: Outline, way: Way
) -> Iterator[DocumentReport | Task]:
    """The reports that were kept, or say why a text could not be read; what else there is to do."""
    so_far = rules_key(rules, way.check, way.cache.engine) if way.cache else b""
    for item in documents:
        if isinstance(item, TextError):
            yield unreadable(item)
        elif way.cache is None:
            yield Task(item, b"")
        else:
            key = document_key(so_far, item)
            kept = way.cache.get(key, statements=way.statements)
            yield Task(item, key) if kept is None else restored(kept, item)


def _left(one: DocumentReport | Task) -> int:
    """Characters still to check."""
    return len(one.document.source.text) if isinstance(one, Task) else 0


def _alone(
    coming: Iterable[DocumentReport | Task], ruleset: Callable[[], Ruleset], way: Way
) -> Iterator[DocumentReport]:
    """Each report by this process."""
    for one in coming:
        yield _checked(one, ruleset(), way) if isinstance(one, Task) else one


def _checked(task: Task, ruleset: Ruleset, way: Way) -> DocumentReport:
    return surely(task.document, lambda: _kept(way.check(task.document, ruleset), task, way))


def _kept(report: DocumentReport, task: Task, way: Way) -> DocumentReport:
    if way.cache is not None and report.fault is None:
        way.cache.put(task.key, keep(report))
    return report
