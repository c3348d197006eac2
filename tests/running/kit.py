"""Collections and rules for the tests of this room."""

from functools import cache
from pathlib import Path

from benchmarks.collection import collection
from checker.ruleset import load, outlined
from checker.running import Way, run
from checker.source import Source
from checker.text.reading import Document

ROOT = Path(__file__).parents[2]

CLASH = "The owners promised to repair the mill. The owners refused to repair the mill."


@cache
def rules():
    return load([str(ROOT / "rules")])


def document(text, name="a", reference=None):
    against = None if reference is None else Source(f"{name}.txt#reference", reference)
    return Document(name, f"{name}.txt", Source(f"{name}.txt", text), against)


def documents(count, seed=1):
    return tuple(document(one.text, one.id) for one in collection(count, seed).articles)


def reports(items, **way):
    return list(run(items, outlined(rules()), Way(**way)))
