"""Measures how fast the shipped rules check, and writes the figures into RESULTS.md.

    python -m benchmarks.speed TEXTS                files and folders, as `check` takes them
    python -m benchmarks.speed TEXTS --texts 50     only the first 50 texts

Seconds are of processor time on one core, so that a busy machine does not change them; a cold start,
which also waits for the disk, is measured by the clock and compared with a start of Python that only
imports the libraries.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
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
from benchmarks.results import ROOT, commit, table, write_part
from checker import api, conflict, extract
from checker.english import analysis
from checker.errors import TextError
from checker.text.reading import Document, read
from checker.text.sentences import sentences

COMMAND = "python -m benchmarks.speed TEXTS"
RUNS = 7  # of a cold start; the median counts
LIBRARIES = "import click, yaml, lark"
ARTICLE = "seeds/ceasefire.txt"


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


@dataclass(frozen=True, slots=True)
class Start:
    """Medians of cold starts by the clock (seconds): the command, and the libraries alone."""

    command: float
    libraries: float


def main() -> None:
    """Reads the arguments, measures, prints and writes."""
    arguments = _arguments()
    measured_at = commit()  # before anything runs, as others may go on working
    documents = tuple(islice(filter(_is_document, read(arguments.paths)), arguments.texts))
    text = report(pace(documents), start(arguments.article), arguments.article)
    print(text)
    header = f"Commit {measured_at}, `{COMMAND}`, Python {platform.python_version()}, {platform.machine()}."
    write_part("speed", f"{header}\n\n{text}")


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


def start(article: str) -> Start:
    """Cold starts, the command and the libraries by turns, so that both see the same machine."""
    command = [sys.executable, "-m", "checker.cli", "rules/", article]
    libraries = [sys.executable, "-c", LIBRARIES]
    pairs = [(_clock(command), _clock(libraries)) for _ in range(RUNS)]
    return Start(statistics.median(one for one, _ in pairs), statistics.median(one for _, one in pairs))


def report(found: Pace, cold: Start, article: str) -> str:
    """The figures as Markdown."""
    rows = [(title, *_pace_row(seconds, found)) for title, seconds in found.stages.items()]
    rows.append(("the whole pipeline", *_pace_row(found.whole, found)))
    return (
        f"{found.texts} texts, {found.sentences} sentences, one core, everything loaded.\n\n"
        f"{table(('', 'µs a sentence', 'sentences a second'), rows)}\n\n"
        f"One cold `check rules/ {article}`: {cold.command:.2f} s, the median of {RUNS}; that is "
        f'{cold.command / cold.libraries:.1f} times `python -c "{LIBRARIES}"` ({cold.libraries:.2f} s).'
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", metavar="TEXTS", help="files and folders of texts")
    parser.add_argument("--texts", type=int, default=200, metavar="N", help="how many (default 200)")
    parser.add_argument("--article", default=ARTICLE, help=f"for the cold start (default {ARTICLE})")
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


def _clock(command: Sequence[str]) -> float:
    before = time.perf_counter()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False)  # findings are no failure
    return time.perf_counter() - before


def _pace_row(seconds: float, found: Pace) -> tuple[str, str]:
    each = seconds / found.sentences
    return f"{each * 1e6:,.0f}", f"{1 / each:,.0f}" if each else "–"


if __name__ == "__main__":
    main()
