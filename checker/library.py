"""The checker as a library: two functions, and the values that they give.

    from checker import check, check_text

    for report in check("articles/", rules="rules/"):
        for finding in report.findings:
            print(finding.rule, finding.message)

They read what `check` reads and find what it finds; configuration, baselines and the cache belong to the
command.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from os import PathLike, fspath

from checker import across as between_documents
from checker.api import report_on
from checker.errors import CheckerError
from checker.model import Finding, Label, Statement
from checker.outcome import DocumentReport
from checker.ruleset import EVERYTHING, Ruleset, outlined
from checker.running import Way, run
from checker.source import Source, Span
from checker.testing import load_proved
from checker.text.reading import Document, read

__all__ = [
    "CheckerError",
    "DocumentReport",
    "Finding",
    "Label",
    "Span",
    "Statement",
    "check",
    "check_text",
]

Path = str | PathLike[str]
Rules = Path | Sequence[Path]
"""A folder or file of rules, or a shipped pack's name; or several of these."""


def check(
    *texts: Path, rules: Rules = EVERYTHING, across: bool = False, jobs: int = 1
) -> Iterator[DocumentReport]:
    """The report on each text, in the order in which `check` reports them, one at a time.

    ``texts`` are files, folders and globs, in any form that `check` reads.  With ``across`` the statements
    of different texts are compared, too: then all are read before the first is reported.  ``jobs``
    processes share the work.  A text that cannot be read has a report with its ``error``.

    Raises RuleError, with all its mistakes, where the rules are wrong.
    """
    ruleset = _loaded(_names(rules))
    documents = read([fspath(text) for text in texts])
    if not across:
        return run(documents, outlined(ruleset), Way(jobs))
    way = Way(jobs, check=between_documents.report_with_entries)
    members = between_documents.members(documents, lambda coming: run(coming, outlined(ruleset), way))
    return between_documents.reports(members, between_documents.among_all(ruleset), _unsaid)


def _unsaid(_: str) -> None:
    """What is left out of a comparison of many is in the command's notices only."""


def check_text(
    text: str, *, rules: Rules = EVERYTHING, reference: str | None = None, name: str = "text"
) -> DocumentReport:
    """The report on a text, with a reference also on what clashes with that; ``name`` is its id.

    Raises RuleError where the rules are wrong; a fault of ours is raised as it is.
    """
    against = None if reference is None else Source(f"{name}#reference", reference)
    report = report_on(Document(name, name, Source(name, text), against), _loaded(_names(rules)))
    if report.fault is not None:
        raise report.fault
    return report


def _names(rules: Rules) -> tuple[str, ...]:
    return (fspath(rules),) if isinstance(rules, str | PathLike) else tuple(fspath(name) for name in rules)


@lru_cache(maxsize=8)
def _loaded(names: tuple[str, ...]) -> Ruleset:
    """Rules are loaded once in a process, which takes longer than most texts."""
    return load_proved(names)
