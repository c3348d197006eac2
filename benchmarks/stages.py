"""Measures how long each of our own stages takes with the shipped rules, and writes it into RESULTS.md.

    python -m benchmarks.stages TEXTS               files and folders, as `check` takes them
    python -m benchmarks.stages TEXTS --texts 50    only the first 50 texts

Seconds are of processor time on one core, so that a busy machine does not change them.
"""

from __future__ import annotations

import argparse
import platform
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from types import ModuleType
from typing import Any
from unittest.mock import patch

from benchmarks.answers import shipped_rules
from benchmarks.results import commit, table, write_part
from checker import api, conflict, extract
from checker.english import analysis
from checker.errors import TextError
from checker.text.reading import Document, read
from checker.text.sentences import sentences

COMMAND = "python -m benchmarks.stages TEXTS"


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage by the name under which the stage above calls it."""

    title: str
    module: ModuleType
    function: str


STAGES = (
    Stage("sentences", analysis, "sentences"),
    Stage("quotations", analysis, "quotations"),
    Stage("tokens", analysis, "tokenise"),
    Stage("words", analysis, "words"),
    Stage("tagging", analysis, "tag"),
    Stage("chunking", analysis, "chunk"),
    Stage("boundaries", analysis, "resolve"),
    Stage("parsing", analysis, "parse"),
    Stage("clauses", analysis, "_clauses"),
    Stage("propositions", analysis, "propositions"),
    Stage("reference", analysis, "referents"),
    Stage("extraction", extract, "statements"),
    Stage("conflicts", conflict, "examine"),
)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a number of sentences took, in all and in each stage (seconds)."""

    texts: int
    sentences: int
    whole: float
    stages: Mapping[str, float]


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    arguments = _arguments()
    measured_at = commit()  # before anything runs, as others may go on working
    documents = tuple(islice(filter(_is_document, read(arguments.paths)), arguments.texts))
    text = report(pace(documents))
    print(text)
    header = f"Commit {measured_at}, `{COMMAND}`, Python {platform.python_version()}, {platform.machine()}."
    write_part("stages", f"{header}\n\n{text}")


def pace(documents: Sequence[Document | TextError]) -> Pace:
    """The speed on the documents, once everything is loaded and each document was seen."""
    _run(documents)  # fills the caches of the lexicon, as a long run does
    whole = _seconds(lambda: _run(documents))
    count = sum(len(sentences(one.source.text)) for one in documents if isinstance(one, Document))
    return Pace(len(documents), count, whole, stage_seconds(lambda: _run(documents)))


def stage_seconds(run: Callable[[], None]) -> dict[str, float]:
    """The seconds that each stage takes in a run."""
    spent: dict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for stage in STAGES:
            timed = _timed(getattr(stage.module, stage.function), stage.title, spent)
            stack.enter_context(patch.object(stage.module, stage.function, timed))
        run()
    return dict(spent)


def report(found: Pace) -> str:
    """The figures as Markdown."""
    rest = found.whole - sum(found.stages.values())
    every = {**found.stages, "all else": rest, "the whole pipeline": found.whole}
    rows = [(title, *_row(seconds, found)) for title, seconds in every.items()]
    header = ("", "µs a sentence", "sentences/s", "share")
    return (
        f"{found.texts} texts, {found.sentences:,} sentences, one core, everything loaded.\n\n"
        f"{table(header, rows)}"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", metavar="TEXTS", help="files and folders of texts")
    parser.add_argument("--texts", type=int, default=200, metavar="N", help="how many (default 200)")
    return parser.parse_args()


def _is_document(item: Document | TextError) -> bool:
    return isinstance(item, Document)


def _run(documents: Sequence[Document | TextError]) -> None:
    for _ in api.check(documents, shipped_rules()):
        pass


def _seconds(run: Callable[[], None]) -> float:
    before = time.process_time()
    run()
    return time.process_time() - before


def _timed(function: Callable[..., Any], title: str, spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        before = time.process_time()
        result = function(*given, **named)
        spent[title] += time.process_time() - before
        return result

    return timed


def _row(seconds: float, found: Pace) -> tuple[str, str, str]:
    each = seconds / found.sentences
    pace = f"{1 / each:,.0f}" if each > 0 else "–"
    return f"{each * 1e6:,.1f}", pace, f"{seconds / found.whole:.1%}"


if __name__ == "__main__":
    main()
