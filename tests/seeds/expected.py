"""What a seed article is expected to give: read from the YAML beside it, in words, without offsets.

Statements are compared by kind, holder and text, findings by rule, severity and the texts of their
places.  A clause that two rules of one kind recognise is one statement, as a reader would have it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from checker.ruleset import load

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = tuple(sorted(path.stem for path in SEEDS.glob("*.txt")))

_SHIPPED = load(["default"])
KINDS = frozenset(rule.kind for rule in _SHIPPED.statements)
CONFLICTS = frozenset(rule.id for rule in _SHIPPED.conflicts)
SEVERITIES = frozenset({"error", "warning", "note"})


@dataclass(frozen=True, slots=True, order=True)
class SeedStatement:
    """A statement in words; holder "" is the article itself."""

    kind: str
    holder: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind} [{self.holder or 'the article'}] {self.text}"


@dataclass(frozen=True, slots=True, order=True)
class SeedFinding:
    """A finding in words; the places are sorted, so their order in the article does not count."""

    rule: str
    severity: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.severity} [{self.rule}] " + " <> ".join(self.places)


@dataclass(frozen=True, slots=True)
class Reading:
    """What somebody, a reader or the checker, sees in an article."""

    statements: frozenset[SeedStatement]
    findings: tuple[SeedFinding, ...]  # sorted; one that comes twice is there twice


def article(name: str) -> str:
    """The text of a seed, newlines as they stand in the file."""
    return (SEEDS / f"{name}.txt").read_bytes().decode("utf-8")


def written(name: str) -> dict[str, Any]:
    """The expectations as written, for tests that look at the file itself."""
    loaded: dict[str, Any] = yaml.safe_load((SEEDS / f"{name}.expected.yaml").read_text(encoding="utf-8"))
    return loaded


def expected(name: str) -> Reading:
    """The expectations of a seed."""
    data = written(name)
    findings = (SeedFinding(f["rule"], f["severity"], tuple(sorted(f["places"]))) for f in data["findings"])
    return Reading(
        frozenset(SeedStatement(s["kind"], s["holder"], s["text"]) for s in data["statements"]),
        tuple(sorted(findings)),
    )
