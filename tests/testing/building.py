"""A rule file with examples, and the report on it."""

from __future__ import annotations

from pathlib import Path

from checker.ruleset import Ruleset, load
from checker.testing import Plan, RulesReport, carry_out

RULES = """\
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns:
      - $holder refuses to $action
{patterns}
    not:
      - $holder refuses to comment
{nots}
    examples:
      - match: The union refuses to sign the deal.
        holder: The union
        action: sign the deal
      - no_match: The union refused to comment.
{examples}
conflicts:
  - id: affirmed-and-denied
    doc: Something is said to be so and not to be so.
    severity: error
    between: {{affirmed: assertion, negated: assertion}}
    when: negates(negated, affirmed)
    message: denied
    examples:
      - conflict: The ferry reached the island on Monday. The ferry did not reach the island on Monday.
{mark}
      - consistent: The ferry reached the island on Monday. The train did not reach the coast on Monday.
"""


def rule_file(
    folder: Path, *, patterns: str = "", nots: str = "", examples: str = "", mark: str = ""
) -> Path:
    """The file with more patterns, `not` patterns and examples; ``mark`` goes with the conflict's example."""
    path = folder / "rules.yaml"
    parts = {"patterns": patterns, "nots": nots, "examples": examples, "mark": mark}
    text = RULES.format(**{name: _indented(part, name) for name, part in parts.items()})
    path.write_text("".join(line for line in text.splitlines(keepends=True) if line.strip()), "utf-8")
    return path


def ruleset(folder: Path, **parts: str) -> Ruleset:
    return load([rule_file(folder, **parts)])


def report(folder: Path, **parts: str) -> RulesReport:
    """What running the file gives, with coverage."""
    return carry_out(Plan(coverage=True), ruleset(folder, **parts))


def _indented(lines: str, part: str) -> str:
    indent = "        " if part == "mark" else "      "
    return "\n".join(f"{indent}{line}" for line in lines.splitlines())
