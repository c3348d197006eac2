"""Outcomes of the examples in rules -> text: what `check test` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.report.options import PLAIN, Palette, paint
from checker.testing import Outcome, Status

_WORDS: dict[Status, str] = {
    "validated": "as expected",
    "missing": "not found",
    "noisy": "found, and should not be",
    "wrong": "found otherwise",
    "todo": "known gap",
}
_COLOURS: dict[Status, str] = {
    "validated": "added",
    "missing": "error",
    "noisy": "error",
    "wrong": "error",
    "todo": "note",
}


def render_outcomes(outcomes: Sequence[Outcome], palette: Palette = PLAIN) -> str:
    """Each example that is not simply as expected, then how many there are of each outcome."""
    blocks = [_block(outcome, palette) for outcome in outcomes if _is_worth_telling(outcome)]
    return "".join([*blocks, _summary(outcomes)])


def _is_worth_telling(outcome: Outcome) -> bool:
    return outcome.status != "validated" or bool(outcome.detail)


def _block(outcome: Outcome, palette: Palette) -> str:
    """`path:line:column: missing[rule] not found`, the example's text, and what was found instead."""
    place = outcome.case.example.place
    location = place.source.location(place.span.start)
    where = paint(f"{place.source.name}:{location.line}:{location.column}:", "place", palette)
    status = paint(f"{outcome.status}[{outcome.case.rule.id}]", _COLOURS[outcome.status], palette)
    example = outcome.case.example
    lines = [
        f"{where} {status} {_WORDS[outcome.status]}",
        f"  {example.outcome}: {_one_line(example.text)}",
        *([f"  = {_one_line(outcome.detail)}"] if outcome.detail else []),
    ]
    return "\n".join(lines) + "\n"


def _summary(outcomes: Iterable[Outcome]) -> str:
    counts = Counter(outcome.status for outcome in outcomes)
    parts = [f"{counts[status]} {status}" for status in _WORDS if counts[status]]
    return f"{counts.total()} examples: {', '.join(parts)}\n" if parts else "no examples\n"


def _one_line(text: str) -> str:
    """On one line, with control characters shown as blanks."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
