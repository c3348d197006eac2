"""However a collection is run, its reports are the same and come in the same order."""

import os
import signal
from dataclasses import replace
from multiprocessing import active_children

import pytest

from checker import api
from checker.errors import TextError
from checker.outcome import unchecked
from checker.ruleset import outlined
from checker.running import Cache, Way, run
from checker.running.workers import Workers
from tests.running.kit import CLASH, document, documents, reports, rules

MANY = (
    *documents(20),
    TextError("gone.txt", "no such file or folder"),
    document(CLASH),
    document("", "empty"),
)


def as_reading(check):
    """In the place of `api.read_document`: what another function says of a document."""
    return lambda document, ruleset: api.Reading(check(document, ruleset))


def alike(found, expected):
    """Errors are the same where they say the same."""
    return [replace(one, error=None) for one in found] == [replace(one, error=None) for one in expected] and [
        str(one.error) for one in found
    ] == [str(one.error) for one in expected]


@pytest.fixture
def cache(tmp_path):
    told = []
    cache = Cache(tmp_path / "cache", told.append)
    yield cache
    cache.close()
    assert told == []


@pytest.fixture(scope="module")
def expected():
    return list(api.check(MANY, rules()))


@pytest.mark.parametrize(
    "way",
    [
        {"jobs": 1},
        {"jobs": 2, "worth": 1_000},
        {"jobs": 3, "worth": 1},
        {"jobs": 2, "worth": 10**9},
    ],
)
def test_reports_are_the_same_with_workers_and_from_the_cache(way, cache, expected):
    assert alike(reports(MANY, **way), expected)
    assert alike(reports(MANY, **way, cache=cache), expected)
    assert alike(reports(MANY, **way, cache=cache), expected)


def test_where_processes_are_not_forked_rules_are_sent(expected):
    assert alike(reports(MANY[-6:], jobs=2, worth=1, start="spawn"), expected[-6:])


def test_a_report_from_the_cache_is_not_made_again(cache, expected, monkeypatch):
    reports(MANY, cache=cache)
    monkeypatch.setattr(api, "read_document", as_reading(None))
    assert alike(reports(MANY, cache=cache), expected)


def test_statements_may_be_left_out(cache, expected):
    bare = [replace(one, statements=()) for one in expected]
    assert alike(reports(MANY, jobs=2, worth=1, statements=False, cache=cache), bare)
    assert alike(reports(MANY, statements=False, cache=cache), bare)
    assert alike(reports(MANY, cache=cache), expected)


def test_only_a_window_of_the_collection_is_read_ahead(monkeypatch):
    monkeypatch.setattr(api, "read_document", as_reading(failing))
    taken = []
    endless = (taken.append(number) or document("It rained.", str(number)) for number in range(10**9))
    found = run(endless, outlined(rules()), Way(jobs=2, worth=1))
    assert [next(found).id for _ in range(200)] == [str(number) for number in range(200)]
    found.close()
    assert len(taken) < 300


def test_workers_are_started_only_where_that_is_worth_it(monkeypatch):
    monkeypatch.setattr("checker.running.together.Workers", None)
    assert len(reports(MANY[:5], jobs=2, worth=4_000)) == 5
    with pytest.raises(TypeError):
        reports(MANY, jobs=2, worth=4_000)


def failing(document, _ruleset):
    if document.id == "fault":
        raise RecursionError("too deep")
    if document.id == "stubborn":
        raise StubbornError("a", "b")
    if document.id == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return unchecked(document)


class StubbornError(Exception):
    """One that does not survive the way to another process."""

    def __init__(self, one, other):
        super().__init__(f"{one} {other}")


@pytest.fixture
def faults(monkeypatch, cache):
    """What becomes of documents that are called what happens to them."""
    monkeypatch.setattr(api, "read_document", as_reading(failing))

    def run_them(*names, **way):
        items = [document(f"It rained on {name}.", name) for name in names]
        return {one.id: one.fault for one in reports(items, cache=cache, **way)}

    return run_them


def test_a_fault_is_the_same_from_a_worker(faults):
    alone, together = (faults("a", "fault", "b", jobs=jobs, worth=1) for jobs in (1, 2))
    assert repr(alone) == repr(together) == repr({"a": None, "fault": RecursionError("too deep"), "b": None})
    assert "in failing" in together["fault"].__notes__[0]


def test_a_fault_that_cannot_travel_is_told_in_words(faults):
    assert repr(faults("stubborn", jobs=2, worth=1)["stubborn"]) == "RuntimeError('StubbornError: a b')"


def test_a_fault_is_not_kept(faults):
    assert faults("fault")["fault"]
    assert faults("fault")["fault"]


@pytest.mark.parametrize("jobs", [2, 3])
def test_a_worker_that_dies_is_a_fault_of_its_document_alone(faults, jobs):
    names = ["a", "killed", *"bcdef"]
    found = faults(*names, jobs=jobs, worth=1)
    assert list(found) == names
    assert str(found.pop("killed")) == "the process that checked it was killed by SIGKILL"
    assert set(found.values()) == {None}


def test_a_worker_that_dies_while_it_is_idle_is_replaced():
    with Workers(1, rules(), "fork") as workers:
        workers._idle[0].process.kill()
        workers._idle[0].process.join()
        workers.give(7, document("It rained."))
        assert [number for number, _ in workers.finished()] == [7]


def test_interrupted_it_gives_what_is_finished_and_leaves_no_process(monkeypatch):
    def slow(document, _ruleset):
        if document.id == "slow":
            signal.pause()
        return unchecked(document)

    monkeypatch.setattr(api, "read_document", as_reading(slow))
    items = [document("It rained.", name) for name in ("a", "slow", "b", "c")]
    found = run(items, outlined(rules()), Way(jobs=2, worth=1))
    given = [next(found).id]
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    with pytest.raises(KeyboardInterrupt):
        given.extend(one.id for one in found)
    assert given == ["a", "b", "c"]
    assert active_children() == []
