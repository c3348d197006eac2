"""Valency: which verbs and nouns ask for which phrases and clauses beside them: ``data/valency.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from checker.english.tables import table


@cache
def naming_verbs() -> frozenset[str]:
    """Verbs that give their object a name or an office: "elected her mayor"."""
    return _words("naming_verbs")


@cache
def wishing_verbs() -> frozenset[str]:
    """Verbs whose object is what is wanted: "wants a rise"."""
    return _words("wishing_verbs")


@cache
def participle_verbs() -> frozenset[str]:
    """Verbs whose object does what an -ing form behind it says: "saw them leaving"."""
    return _words("participle_verbs")


@cache
def object_control_verbs() -> frozenset[str]:
    """Verbs whose object does what their infinitive says: "urged them to leave"."""
    return _words("object_control_verbs")


@cache
def addressing_verbs() -> Mapping[str, frozenset[str]]:
    """Verb whose hearer stands behind a preposition -> those prepositions: "appealed TO them to stop"."""
    listed = table("valency")["addressing_verbs"].items()
    return MappingProxyType({verb: frozenset(prepositions) for verb, prepositions in listed})


@cache
def infinitive_nouns() -> frozenset[str]:
    """Nouns that take an infinitive: "the right to strike"."""
    return _words("infinitive_nouns")


@cache
def phrase_behind_to() -> frozenset[str]:
    """Words whose "to" takes a phrase and no infinitive: "opposed to the plan"."""
    return _words("phrase_behind_to")


@cache
def either_behind_to() -> frozenset[str]:
    """Words whose "to" takes either: "agreed to the move", "agreed to move"."""
    return _words("either_behind_to")


@cache
def giving_verbs() -> frozenset[str]:
    """Verbs with a "to" phrase behind their object: "sold the mill to a rival"."""
    return _words("giving_verbs")


@cache
def means_nouns() -> frozenset[str]:
    """Nouns that behind "by" tell how, not who: "shot by mistake"."""
    return _words("means_nouns")


def _words(section: str) -> frozenset[str]:
    return frozenset(table("valency")[section])
