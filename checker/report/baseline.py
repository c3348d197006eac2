"""What became of a baseline, in words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.report.visible import visible
from checker.triage import Baseline, Difference, Known


def difference_text(difference: Difference) -> str:
    """A line for each finding that is new (+), then for each that is gone (-)."""
    return "".join([*_lines("+", difference.new), *_lines("-", difference.gone)])


def _lines(sign: str, known: tuple[Known, ...]) -> Iterator[str]:
    for one in known:
        times = f" ({one.count} times)" if one.count > 1 else ""
        seen = ", ".join(map(visible, one.seen))
        yield f"{sign} {seen}: {one.rule} {one.fingerprint} {visible(one.message)}{times}\n"


def counts_text(baseline: Baseline, difference: Difference, *, taken_in: bool) -> str:
    """How many findings a baseline holds, and what has come and gone: "a.json: 3 known (1 new; 2 gone)"."""
    new, gone = (sum(one.count for one in part) for part in (difference.new, difference.gone))
    left_out = "" if taken_in else ", left out: --grow takes it in"
    parts = [f"{new} new{left_out}"] * bool(new) + [f"{gone} gone"] * bool(gone)
    detail = f" ({'; '.join(parts)})" if parts else ""
    return f"{baseline.path}: {sum(one.count for one in baseline.known)} known{detail}"
