"""Rule files to begin with: a small rule about an everyday thing that works, to be changed bit by bit."""

from __future__ import annotations

from pathlib import Path

from checker.ruleset.names import ASSERTION, RULE, as_rule_name

KINDS = ("statement", "conflict")
"""The kinds of rule to begin with; each has its template, a rule file for a rule called RULE-ID."""

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_PLACEHOLDER = "RULE-ID"


def starting_rules(kind: str, id: str, schema: str = "") -> str:
    """The text of a rule file with a rule of that kind and id.

    ``schema`` is the path of the JSON Schema from the file's folder, for the author's editor; "" where
    there is none.
    """
    template = (_TEMPLATES / f"{kind}.yaml").read_text("utf-8")
    modeline = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return modeline + template.replace(_PLACEHOLDER, id)


def objection(id: str) -> tuple[str, str] | None:
    """Why no rule may have this id, and what to do; None where one may."""
    if not RULE.fits(id):
        return f"`{id}` is no name for a rule: names are {RULE.words}", f"write `{as_rule_name(id)}`"
    if id == ASSERTION:
        return f"`{id}` comes from the engine: every statement of fact is one", "choose another name"
    return None
