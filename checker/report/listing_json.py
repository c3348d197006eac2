"""The overview of rules for programs."""

from __future__ import annotations

from typing import Any

from checker.report.escapes import json_dumped
from checker.report.listing import ListedKind, ListedRule, Listing
from checker.ruleset import ConflictRule
from checker.ruleset.relations import Signature
from checker.ruleset.rules import Place

VERSION = 1
Record = dict[str, Any]


def listing_json(listed: Listing) -> str:
    """One object: kinds, statement rules and conflict rules by their ids, word classes, relations."""
    rules = [(kind, rule) for kind in listed.kinds for rule in kind.rules]
    record = {
        "version": VERSION,
        "kinds": [_kind(kind) for kind in listed.kinds],
        "statements": [_statement(kind, rule) for kind, rule in rules],
        "conflicts": [_conflict(rule) for rule in listed.conflicts],
        "words": {name: list(members) for name, members in listed.words},
        "relations": [_relation(relation) for relation in listed.relations],
    }
    return json_dumped(record, indent=2) + "\n"


def _relation(relation: Signature) -> Record:
    return {"relation": relation.name, "arguments": list(relation.arguments), "doc": relation.doc}


def _kind(kind: ListedKind) -> Record:
    return {
        "kind": kind.name,
        "roles": list(kind.roles),
        "rules": [listed.rule.id for listed in kind.rules],
        "paired_by": list(kind.paired_by),
    }


def _statement(kind: ListedKind, listed: ListedRule) -> Record:
    rule = listed.rule
    return {
        "id": rule.id,
        "kind": kind.name,
        "doc": rule.doc,
        "patterns": len(rule.patterns),
        "examples": len(rule.examples),
        "paired_by": list(listed.paired_by),
        **_place(rule.place),
    }


def _conflict(rule: ConflictRule) -> Record:
    return {
        "id": rule.id,
        "severity": rule.severity,
        "between": {alias: list(kinds) for alias, kinds in rule.between},
        "doc": rule.doc,
        "examples": len(rule.examples),
        **_place(rule.place),
    }


def _place(place: Place) -> Record:
    return {"path": place.source.name, "line": place.source.location(place.span.start).line}
