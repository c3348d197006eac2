"""The same rules in the language of each tool, as files that it reads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.phrases import AUXILIARIES, NEGATIONS, Phrase, spellings

Writer = Callable[[Sequence[Phrase]], str]


def ours(rules: Sequence[Phrase]) -> str:
    """Statement rules, and conflict rules that compare what has one set of verbs with what has the next."""
    one_of_each = list({rule.verbs: rule for rule in rules}.values())
    pairs = zip(one_of_each[::2], one_of_each[1::2], strict=False)
    made = {"statements": [*map(_statement, rules)], "conflicts": [_conflict(*pair) for pair in pairs]}
    return json.dumps(made, indent=1)  # JSON is YAML


def _statement(rule: Phrase) -> dict[str, object]:
    """With the two examples that a rule needs; a past form is no noun, and stands for all forms."""
    return {
        "id": rule.id,
        "kind": rule.verbs.bases[0],
        "doc": f"The {rule.subject} {rule.verbs.bases[0]}.",
        "patterns": [f"{rule.subject} ({' | '.join(rule.verbs.past)})"],
        "examples": [
            {"match": f"The {rule.subject} will {rule.verbs.bases[0]} the offer."},
            {"no_match": f"The {rule.subject} saw the offer."},
        ],
    }


def _conflict(one: Phrase, other: Phrase) -> dict[str, object]:
    """Between two of the article's own statements, whatever they are about."""
    first, second = (f"The {rule.subject} has {rule.verbs.past[0]} the offer." for rule in (one, other))
    kinds = (one.verbs.bases[0], other.verbs.bases[0])
    return {
        "id": "-and-".join(kinds),
        "doc": f"Somebody has {one.verbs.past[0]}, and somebody has {other.verbs.past[0]}.",
        "severity": "note",
        "between": dict(zip(("first", "second"), kinds, strict=True)),
        "when": "same_holder(first, second)",
        "message": "both are said",
        "examples": [{"conflict": f"{first} {second}"}, {"consistent": first}],
    }


def plain(rules: Sequence[Phrase]) -> str:
    """For the runners: subject, forms, and what may stand between them."""
    entries = [
        {"id": rule.id, "subject": rule.subject, "forms": rule.verbs.forms, "spellings": [*spellings(rule)]}
        for rule in rules
    ]
    return json.dumps({"auxiliaries": AUXILIARIES, "negations": NEGATIONS, "rules": entries})


def regex(rule: Phrase) -> str:
    """The rule as a regular expression, for tools that take these."""
    between = "".join(rf"(?:(?:{'|'.join(words)})\s+)?" for words in (AUXILIARIES, NEGATIONS))
    return rf"\b{rule.subject}\s+{between}(?:{'|'.join(rule.verbs.forms)})\b"


def semgrep_generic(rules: Sequence[Phrase]) -> str:
    """Its language for texts of any kind: literal words."""
    return _semgrep(
        {
            "id": rule.id,
            "languages": ["generic"],
            "pattern-either": [{"pattern": text} for text in spellings(rule)],
        }
        for rule in rules
    )


def semgrep_regex(rules: Sequence[Phrase]) -> str:
    """Regular expressions."""
    return _semgrep(
        {"id": rule.id, "languages": ["regex"], "pattern-regex": f"(?i){regex(rule)}"} for rule in rules
    )


def textlint(_: Sequence[Phrase]) -> str:
    """The configuration, which names the file of the rules."""
    return json.dumps({"rules": {"prh": {"rulePaths": ["./prh.yml"]}}})


def prh(rules: Sequence[Phrase]) -> str:
    """The rules of textlint's plug-in for words and phrases: regular expressions."""
    entries = [{"expected": f"({rule.id})", "pattern": f"/{regex(rule)}/gi"} for rule in rules]
    return json.dumps({"version": 1, "rules": entries})


def _semgrep(rules: Iterator[dict[str, object]]) -> str:
    return json.dumps({"rules": [{**rule, "message": "found", "severity": "INFO"} for rule in rules]})


FILES: Mapping[str, Writer] = {
    "plain.json": plain,
    "ours.yaml": ours,
    "semgrep-generic.yaml": semgrep_generic,
    "semgrep-regex.yaml": semgrep_regex,
    "textlint.json": textlint,
    "prh.yml": prh,
}
"""The files' names, and what writes each."""
