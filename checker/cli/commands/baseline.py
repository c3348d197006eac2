"""`check baseline RULES TEXT... --to FILE`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from checker.cli.commands import configuring, inputs, options, running
from checker.cli.output import say, write
from checker.cli.status import Status, worst
from checker.outcome import DocumentReport
from checker.report import Tally
from checker.report.baseline import counts_text, difference_text
from checker.triage import (
    Baseline,
    Collected,
    Difference,
    Terms,
    collect,
    difference,
    grown,
    load,
    shrunk,
    store,
    triage,
)

_HELP = """Write the findings of RULES in TEXT to FILE; `check --baseline FILE` then reports only what is new.

A baseline that is there already only shrinks: what is found no more goes, and nothing comes in, unless
it is to --grow. What a run does not look at (other texts, rules left out) stays as it is.

\b
Exit status, the highest that applies:
  0  written; with --diff: no difference
  1  with --diff: something is new, or gone
  2  wrong usage or rules, a text that cannot be read, a file that is no baseline
"""


@dataclass(frozen=True, slots=True)
class _Compared:
    """What a baseline held, what was found, and what a run has looked at."""

    old: Baseline
    collected: Collected
    terms: Terms

    @property
    def difference(self) -> Difference:
        return difference(self.old, self.collected.baseline, self.collected.coverage(self.old, self.terms))


@click.command(help=_HELP, context_settings={"max_content_width": 100})
@configuring.options
@options.against
@inputs.options
@running.options
@options.more_rules
@click.option("--to", "baseline", metavar="FILE", help="The baseline; default: the one configured.")
@click.option("--grow", is_flag=True, help="Take in what is new as well.")
@click.option("--prune", is_flag=True, help="Only take out what is gone; FILE must be there.")
@click.option("--diff", is_flag=True, help="Write nothing; print what is new (+) and what is gone (-).")
@options.debug
def baseline_command(**given: Any) -> int:
    """Write, prune or compare a baseline."""
    asked = [name for name in ("grow", "prune", "diff") if given[name]]
    if len(asked) > 1:
        raise click.UsageError(f"--{asked[0]} and --{asked[1]} exclude each other")
    chosen = configuring.with_texts(configuring.settings(given))
    if not chosen.baseline:
        raise click.UsageError("name the file with --to, or `baseline` in checker.toml")
    old = _old(chosen.baseline, must_be_there=given["prune"] or given["diff"])
    tally = Tally()
    compared = _compared(chosen, given, old, tally)
    status = _compare(compared) if given["diff"] else _write(compared, given["grow"] or not _exists(old))
    return max(status, worst(tally.summary, "never"))


def _exists(baseline: Baseline) -> bool:
    return Path(baseline.path).exists()


def _old(path: str, *, must_be_there: bool) -> Baseline:
    """The baseline in the file; an empty one where there is none yet, and none is needed."""
    return load(path) if must_be_there or Path(path).exists() else Baseline(path)


def _compared(chosen: configuring.Settings, given: dict[str, Any], old: Baseline, tally: Tally) -> _Compared:
    without = replace(chosen, baseline="")
    choice = inputs.choice(given, chosen.exclude)
    comparing = running.comparing(given, choice)
    texts = running.Inputs(options.documents(chosen.texts, comparing.reference, choice), None)
    how = running.taken(given, chosen.jobs, chosen.cache)
    with running.opened(how, statements=False, quiet=True) as way:
        rules, terms = configuring.rules_and_terms(configuring.rules(chosen, way.cache), without)
        with running.reports(texts, rules, way, comparing, quiet=True) as reports:
            told = options.announced(tally.watch(triage(reports, terms)), debug=given["debug"], quiet=True)
            return _Compared(old, collect(_texts(told), old.path, terms), terms)


def _texts(reports: Iterable[DocumentReport]) -> Iterator[DocumentReport]:
    return (report for report in reports if report.of == "text")


def _compare(compared: _Compared) -> Status:
    found = compared.difference
    write([difference_text(found)])
    return Status.FINDINGS if found.new or found.gone else Status.CLEAN


def _write(compared: _Compared, grow: bool) -> Status:  # noqa: FBT001  which of two functions is called
    coverage = compared.collected.coverage(compared.old, compared.terms)
    change = grown if grow else shrunk
    new = change(compared.old, compared.collected.baseline, coverage)
    store(new)
    say(counts_text(new, compared.difference, taken_in=grow))
    if compared.collected.refused:
        say(f"check: {compared.collected.refused} left out: their rules have `suppressible: false`")
    return Status.CLEAN
