"""What became of the examples in rules -> text: what `check test` prints.

rules.yaml:11:16: wrong[refusal] found otherwise
  match: The union refuses to vote on Friday.
    holder: The union
  - action: vote
  + action: vote on Friday
  = 'The union refuses to vote on Friday' matches '$holder refuses to $action'
  = check explain RULES --rule RULE-ID shows why
5 examples: 4 validated, 1 wrong
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from checker.errors import Mistake
from checker.report.mistakes import mistake_text
from checker.report.options import PLAIN, Palette, paint
from checker.report.visible import one_line, visible
from checker.ruleset.rules import Place
from checker.testing import Comparison, Coverage, Outcome, RulesReport, Status, Use, failed
from checker.testing.coverage import Part

WORDS: Mapping[Status, str] = {
    "validated": "as expected",
    "missing": "not found",
    "noisy": "found, and should not be",
    "wrong": "found otherwise",
    "todo": "known gap",
}
"""Each outcome in words."""

_COLOURS: Mapping[Status, str] = {
    "validated": "added",
    "missing": "error",
    "noisy": "error",
    "wrong": "error",
    "todo": "note",
}
_UNFIRED: Mapping[Part, tuple[str, str]] = {
    "pattern": ("this pattern is fired by no example", "add an example: `- match: ...`"),
    "not": ("this `not` pattern is fired by no example", "add an example: `- no_match: ...`"),
    "conflict": ("this rule is fired by no example", "add an example: `- conflict: ...`"),
}
_HINT = "  = check explain RULES --rule RULE-ID shows why\n"


def render_outcomes(report: RulesReport, palette: Palette = PLAIN) -> str:
    """Each example that is not simply as expected, each pattern that none fires, then how many of what."""
    told = [_block(outcome, palette) for outcome in report.outcomes if _is_worth_telling(outcome)]
    hint = [_HINT] if failed(report.outcomes) else []
    mistakes = [*map(as_mistake, report.unfired), *report.mistakes]
    return "".join([*told, *hint, *(f"{mistake_text(one)}\n" for one in mistakes), _summary(report)])


def difference(outcome: Outcome) -> tuple[str, ...]:
    """What was expected and what was found, a role a line, and what is known beside; without colours."""
    lines = (line for comparison in outcome.compared for line in _compared(comparison))
    return (*lines, *([f"= {one_line(outcome.detail)}"] if outcome.detail else []))


def as_mistake(use: Use) -> Mistake:
    """What nothing fires, as a mistake in the rules with a way out."""
    message, help = _UNFIRED[use.part]
    return Mistake("unfired", message, use.place.source, use.place.span, help)


def where(place: Place) -> str:
    """`path:line:column`."""
    location = place.source.location(place.span.start)
    return f"{visible(place.source.name)}:{location.line}:{location.column}"


def _is_worth_telling(outcome: Outcome) -> bool:
    return outcome.status != "validated" or outcome.is_closed_gap


def _block(outcome: Outcome, palette: Palette) -> str:
    """`path:line:column: missing[rule] not found`, the example's text, and what was found instead."""
    example = outcome.case.example
    place = paint(f"{where(example.place)}:", "place", palette)
    status = paint(f"{outcome.status}[{outcome.case.rule.id}]", _COLOURS[outcome.status], palette)
    lines = [
        f"{place} {status} {WORDS[outcome.status]}",
        f"  {example.outcome}: {one_line(example.text)}",
        *(f"  {_coloured(line, palette)}" for line in difference(outcome)),
    ]
    return "\n".join(lines) + "\n"


def _coloured(line: str, palette: Palette) -> str:
    return paint(line, {"-": "error", "+": "added", "=": "reason"}.get(line[:1], ""), palette)


def _compared(comparison: Comparison) -> Iterator[str]:
    """The role as it is, or as it was to be and, where anything was found for it, as it is."""
    name, expected, found = comparison.name, one_line(comparison.expected), one_line(comparison.found)
    if comparison.alike:
        yield f"  {name}: {expected}"
        return
    yield f"- {name}: {expected}"
    if found:
        yield f"+ {name}: {found}"


def _summary(report: RulesReport) -> str:
    """`312 examples: 310 validated, 2 todo; 96 of 96 patterns fired`."""
    parts = [_examples(report.outcomes)]
    if report.coverage is not None:
        parts.append(_fired(report.coverage))
    if report.mistakes:
        parts.append(f"{len(report.mistakes)} mistake{'s' if len(report.mistakes) > 1 else ''} in the rules")
    return f"{'; '.join(parts)}\n"


def _examples(outcomes: Iterable[Outcome]) -> str:
    counts = Counter(outcome.status for outcome in outcomes)
    parts = [f"{counts[status]} {status}" for status in WORDS if counts[status]]
    plural = "" if counts.total() == 1 else "s"
    return f"{counts.total()} example{plural}: {', '.join(parts)}" if parts else "no examples"


def _fired(coverage: Coverage) -> str:
    patterns, forms, conflicts = coverage.patterns, coverage.forms, coverage.conflicts
    counted = f"{patterns.fired} of {patterns.total} patterns fired"
    counted += f", forms fired {forms.fired} of {forms.total}"
    if conflicts.fired < conflicts.total:
        counted += f", {conflicts.fired} of {conflicts.total} conflict rules fired"
    return counted
