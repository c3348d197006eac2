"""Measures the shipped rules on labelled sets and writes the figures into RESULTS.md.

python -m benchmarks.accuracy DATA                     all sets in the folder DATA
python -m benchmarks.accuracy DATA --sets gold news    some of them; printed, not written
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import baseline, measures
from benchmarks.ablation import ablations
from benchmarks.answers import Answer, answers
from benchmarks.datasets import Item, LabelledSet, read_sets
from benchmarks.families import FAMILIES, family_items
from benchmarks.measures import Articles, Counts, News, Passages
from benchmarks.results import commit, figure, table, write_part

COMMAND = "python -m benchmarks.accuracy DATA"
CHARGE_AND_DENIAL = "allegation-denied"
MEASURED = ("P", "R", "F1", "right", "wrong", "missed")


@dataclass(frozen=True, slots=True)
class Pairs:
    """A set of pairs: its figures and those of the baseline."""

    found: Counts
    baseline: Counts


@dataclass(frozen=True, slots=True)
class Measured:
    """A set with its figures."""

    title: str
    items: int
    figures: Articles | News | Passages | Pairs
    faults: int


def main() -> None:
    """Reads the arguments, measures, prints, and writes where all sets were measured."""
    arguments = _arguments()
    measured_at = commit()  # before anything runs: the code is loaded by now, and others may go on working
    answered = []
    for labelled in read_sets(arguments.data, arguments.sets):
        print(f"{labelled.title}: {len(labelled.items)} items", file=sys.stderr)
        rows = tuple(zip(labelled.items, answers(labelled.items, arguments.jobs), strict=True))
        answered.append((labelled, rows))
    text = report(answered)
    print(text)
    if not arguments.sets:
        write_part("accuracy", f"Commit {measured_at}, `{COMMAND}`.\n\n{text}")


Answered = Sequence[tuple[LabelledSet, Sequence[tuple[Item, Answer]]]]
"""Sets with the answer to each item."""


def measure(labelled: LabelledSet, rows: Sequence[tuple[Item, Answer]]) -> Measured:
    """A set's figures."""
    faults = sum(bool(answer.fault) for _, answer in rows)
    return Measured(labelled.title, len(rows), _figures(labelled, rows), faults)


def report(answered: Answered) -> str:
    """All figures as Markdown."""
    measured = [measure(labelled, rows) for labelled, rows in answered]
    parts = (*_parts(measured), _families(answered), _ablations(answered))
    return "\n\n".join(part for part in parts if part)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder that holds the sets")
    parser.add_argument("--sets", nargs="+", default=[], metavar="SET", help="such as gold, pairs/sick")
    parser.add_argument("--jobs", type=int, default=1, help="processes to use (default 1)")
    return parser.parse_args()


def _figures(
    labelled: LabelledSet, rows: Sequence[tuple[Item, Answer]]
) -> Articles | News | Passages | Pairs:
    match labelled.family:
        case "articles":
            return measures.articles(rows)
        case "news":
            return measures.news(rows)
        case "passages":
            return measures.passages(rows)
        case "pairs":
            return _pairs(rows)


def _pairs(rows: Sequence[tuple[Item, Answer]]) -> Pairs:
    items = [item for item, _ in rows]
    return Pairs(
        measures.contradictions(items, (bool(answer.counted) for _, answer in rows)),
        measures.contradictions(items, map(baseline.contradicts, items)),
    )


def _parts(measured: Sequence[Measured]) -> Iterator[str]:
    for one in measured:
        match one.figures:
            case Articles():
                yield _articles(one.title, one.items, one.figures)
            case News():
                yield _news(one.title, one.figures)
            case Passages() | Pairs():
                pass
    yield _passages(measured)
    yield _all_pairs(measured)
    yield "\n".join(
        f"The checker failed on {one.faults} items of {one.title}." for one in measured if one.faults
    )


def _articles(title: str, items: int, figures: Articles) -> str:
    kinds = [_row(f"· {kind}", counts) for kind, counts in figures.kinds.items()]
    rows = [_row("conflicts", figures.conflicts), _row("statements", figures.statements), *kinds]
    optional = f"Findings that meet an arguable or repeated conflict (not counted): {figures.optional}."
    return "\n\n".join(
        (
            f"### {title}: {items} articles",
            table(("", *MEASURED), rows),
            optional,
            table(("conflicts by type", "R", "found", "of"), _types(figures.types)),
        )
    )


def _types(types: Mapping[str, Counts]) -> list[tuple[str, ...]]:
    """A false alarm has no type, so that types have a recall and no precision."""
    others = sum((counts for name, counts in types.items() if name != CHARGE_AND_DENIAL), Counts())
    return [
        (name, figure(counts.recall), str(counts.right), str(counts.right + counts.missed))
        for name, counts in (*types.items(), (f"all but {CHARGE_AND_DENIAL}", others))
    ]


def _row(name: str, counts: Counts) -> tuple[str, ...]:
    return (name, *_shares(counts), str(counts.right), str(counts.wrong), str(counts.missed))


def _shares(counts: Counts) -> tuple[str, str, str]:
    return figure(counts.precision), figure(counts.recall), figure(counts.f1)


def _news(title: str, figures: News) -> str:
    rows = [
        ("errors per 1,000 articles", f"{figures.per_thousand('error'):.1f}"),
        ("warnings per 1,000 articles", f"{figures.per_thousand('warning'):.1f}"),
        ("articles with a finding", str(figures.touched)),
        *((f"· {severity}: {rule}", str(count)) for (severity, rule), count in _by_count(figures)),
    ]
    return f"### {title}: {figures.articles} articles\n\n{table(('', 'figure'), rows)}"


def _by_count(figures: News) -> list[tuple[tuple[str, str], int]]:
    return sorted(figures.findings.items(), key=lambda entry: (-entry[1], entry[0]))


def _passages(measured: Sequence[Measured]) -> str:
    rows = [
        (one.title, str(one.items), *_row("", one.figures.found)[1:], _located(one.figures))
        for one in measured
        if isinstance(one.figures, Passages)
    ]
    header = ("", "items", *MEASURED, "both sentences named")
    return f"### A contradiction written into a passage\n\n{table(header, rows)}" if rows else ""


def _located(figures: Passages) -> str:
    return f"{figures.located} of {figures.placeable}"


def _all_pairs(measured: Sequence[Measured]) -> str:
    rows = [
        (one.title, str(one.items), *_row("", one.figures.found)[1:], *_shares(one.figures.baseline))
        for one in measured
        if isinstance(one.figures, Pairs)
    ]
    header = ("", "items", *MEASURED, "baseline P", "baseline R", "baseline F1")
    note = "Baseline: equal content lemmas, and exactly one of the two sides negated."
    return f"### A reference and a text: contradiction\n\n{table(header, rows)}\n\n{note}" if rows else ""


def _families(answered: Answered) -> str:
    """The families of reasoning that the sets of pairs name, over all of these sets."""
    rows = [row for labelled, rows in answered if labelled.family == "pairs" for row in rows]
    said = [(item, bool(answer.counted)) for item, answer in rows]
    told = [(item, baseline.contradicts(item)) for item, _ in rows]
    lines = [
        (name, *_row("", found)[1:], *_shares(_contradictions(family_items(told, name))))
        for name in FAMILIES
        if (found := _contradictions(family_items(said, name))).right + found.missed
    ]
    header = ("", *MEASURED, "baseline P", "baseline R", "baseline F1")
    return (
        f"### Families of reasoning, as the sets of pairs name them\n\n{table(header, lines)}"
        if lines
        else ""
    )


def _contradictions(rows: Sequence[tuple[Item, bool]]) -> Counts:
    return measures.contradictions((item for item, _ in rows), (said for _, said in rows))


def _ablations(answered: Answered) -> str:
    """Each rule's part: what is right and wrong less without it, and the figures that are left."""
    lines = [
        (
            one.rule,
            one.sort,
            str(one.full.right - one.without.right),
            str(one.full.wrong - one.without.wrong),
            *_shares(one.without)[:2],
        )
        for one in ablations(answered)
        if one.full != one.without
    ]
    header = ("without", "in", "right less", "wrong less", "P left", "R left")
    return f"### Without one rule\n\n{table(header, lines)}" if lines else ""


if __name__ == "__main__":
    main()
