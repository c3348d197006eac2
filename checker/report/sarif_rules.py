"""A conflict rule as SARIF describes it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.report.markdown import escaped
from checker.report.records import Record
from checker.report.visible import one_line
from checker.ruleset import ConflictRule

_OUTCOMES = {"conflict": "Found", "consistent": "Left alone"}
_MOST_EXAMPLES = 2  # of each outcome


def rule_record(rule: ConflictRule) -> Record:
    """The rule's id, what it finds, its severity, and some of its examples as help."""
    doc = one_line(rule.doc)
    lines = list(_help(rule))
    return {
        "id": rule.id,
        "shortDescription": {"text": doc},
        "fullDescription": {"text": doc},
        "defaultConfiguration": {"level": rule.severity},
        "help": {
            "text": "\n".join([doc, *(f"{label}: {text}" for label, text in lines)]),
            "markdown": "\n".join(
                [escaped(doc), "", *(f"- {label}: {escaped(text)}" for label, text in lines)]
            ),
        },
    }


def _help(rule: ConflictRule) -> Iterator[tuple[str, str]]:
    """Examples, of one text each, of what the rule finds and what it leaves alone; known gaps are none."""
    shown = [one for one in rule.examples if not one.todo and one.reference is None]
    for outcome, label in _OUTCOMES.items():
        texts = [one.text for one in shown if one.outcome == outcome]
        yield from ((label, one_line(text)) for text in texts[:_MOST_EXAMPLES])
    yield "Look closer", f"check explain RULES TEXT --rule {rule.id} --format short"
