"""The keys of a configuration file: what stands under each, and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "texts", "number", "date", "severities", "allows"]

FAIL_ON = ("error", "warning", "note", "never")
SEVERITIES = ("error", "warning", "note")

WORDS: Mapping[Kind, str] = {
    "text": "a text",
    "texts": "a list of texts",
    "number": "a whole number from 1",
    "date": "a date without quotation marks, such as 2027-01-31",
    "severities": "a table of rules and severities",
    "allows": "a list of tables",
}


@dataclass(frozen=True, slots=True)
class Key:
    """A known key: what stands under it, what it is for, and the values possible if not all are."""

    kind: Kind
    doc: str
    choices: tuple[str, ...] = ()


KEYS: Mapping[str, Key] = {
    "rules": Key("texts", "The rules where the command line names none: folders, files, packs."),
    "texts": Key("texts", "The texts where the command line names none: files and folders."),
    "select": Key("texts", "Only these conflict rules."),
    "ignore": Key("texts", "Not these conflict rules."),
    "severity": Key("severities", "A rule's severity, or a table of globs and its severities there."),
    "fail-on": Key("text", "Findings of this severity or worse give status 1.", FAIL_ON),
    "output": Key("texts", "Further reports to write, each FORMAT=PATH."),
    "exclude": Key("texts", "Globs of files that are no texts."),
    "jobs": Key("number", "How many texts to check at the same time."),
    "cache": Key("text", "The folder that keeps what was found in unchanged texts."),
    "baseline": Key("text", "The file of findings that are known."),
    "allow": Key("allows", "Findings to set aside, each with a reason."),
}

ALLOW_KEYS: Mapping[str, Key] = {
    "rule": Key("text", "The conflict rule."),
    "path": Key("text", "A glob of the texts."),
    "fingerprint": Key("text", "The finding."),
    "reason": Key("text", "Why it may stand."),
    "until": Key("date", "The last day on which it is set aside."),
}

WHICH = ("rule", "path", "fingerprint")
"""What says which findings an entry of `allow` is of; one of these must stand there."""
