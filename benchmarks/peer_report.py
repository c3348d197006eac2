"""Figures of runs by turns, as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.launching import Took
from benchmarks.portions import Portion
from benchmarks.results import table
from benchmarks.spread import spread
from benchmarks.tools import OURS

Round = Mapping[str, "Run"]
"""One run of each tool, by its title."""


@dataclass(frozen=True, slots=True)
class Run:
    """A tool's run over one text and over many, and the hits in the latter."""

    short: Took
    long: Took
    one: Portion
    many: Portion
    hits: int

    @property
    def rate(self) -> float:
        """Megabytes a second, without the start."""
        return (self.many.size - self.one.size) / 1e6 / (self.long.processor - self.short.processor)


def report(rounds: Sequence[Round], missing: Mapping[str, str], versions: Sequence[str] = ()) -> str:
    """Both tables, what the peers are, and what could not be measured and why."""
    ours = [tool.title for tool in OURS if tool.title in rounds[0]]
    peers = [title for title in rounds[0] if title not in ours]
    parts = [
        f"One core, {len(rounds)} rounds: the median, in brackets the least and the greatest.",
        table(_HEADER, (_row(title, [one[title] for one in rounds]) for title in rounds[0])),
    ]
    if peers:
        parts += [
            "How many times as fast as the peer we are, within one round:",
            table(("", *ours), ((peer, *_ratios(peer, ours, rounds)) for peer in peers)),
        ]
    if versions:
        parts.append(f"Measured: {'; '.join(versions)}.")
    parts += [f"Not measured: {title}: {reason}" for title, reason in missing.items()]
    return "\n\n".join(parts)


_HEADER = ("", "MB/s", "sentences/s", "start (s)", "memory (MB)", "hits a MB", "text (MB)")


def _row(title: str, runs: Sequence[Run]) -> tuple[str, ...]:
    many = runs[0].many
    rate = spread([run.rate for run in runs])
    return (
        title,
        str(rate),
        f"{rate.median * 1e6 * many.sentences / many.size:,.0f}",
        str(spread([run.short.processor for run in runs])),
        f"{max(run.long.memory for run in runs) / 1e6:.0f}",
        f"{runs[0].hits / many.size * 1e6:,.0f}",
        f"{many.size / 1e6:.2f}",
    )


def _ratios(peer: str, ours: Sequence[str], rounds: Sequence[Round]) -> list[str]:
    return [str(spread([one[title].rate / one[peer].rate for one in rounds])) for title in ours]
