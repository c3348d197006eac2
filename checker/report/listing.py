"""The rules as a list: what `check list` shows."""

from __future__ import annotations

from collections.abc import Iterator

from checker.report.options import Palette, paint
from checker.ruleset import Ruleset

Entry = tuple[str, str, str, str]  # id, what it is, what it looks at, doc


def list_rules(ruleset: Ruleset, palette: Palette) -> str:
    """Statement rules with their kind, conflict rules with severity and what they pair."""
    entries: list[Entry] = [(rule.id, "statement", rule.kind, rule.doc) for rule in ruleset.statements]
    entries += [
        (rule.id, rule.severity, " / ".join(" or ".join(kinds) for _, kinds in rule.between), rule.doc)
        for rule in ruleset.conflicts
    ]
    return "".join(_lines(entries, palette))


def _lines(entries: list[Entry], palette: Palette) -> Iterator[str]:
    widths = [max((len(entry[column]) for entry in entries), default=0) for column in range(3)]
    for id, what, looks_at, doc in entries:
        name = paint(f"{id:{widths[0]}}", "place", palette)
        severity = paint(f"{what:{widths[1]}}", what, palette)
        yield f"{name}  {severity}  {looks_at:{widths[2]}}  {' '.join(doc.split())}\n"
