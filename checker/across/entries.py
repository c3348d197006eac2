"""What a document's statements can be met by in other documents: the names that they give, and words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

from checker.conflict import Text
from checker.conflict.facts import content_words
from checker.conflict.identities import identities
from checker.conflict.knowledge import Knowledge
from checker.conflict.stated import Stated
from checker.model import Entry
from checker.ruleset import Ruleset

_KEY_BYTES = 7  # a key is a number that an embedded store keeps as one: below 2**63


def entries(
    text: Text, all_stated: Sequence[Stated], ruleset: Ruleset, knowledge: Knowledge
) -> tuple[Entry, ...]:
    """The entries of a text: of statements that a rule compares across documents, and that name something."""
    kinds = _kinds(ruleset)
    day = _ordinal(text.date)
    found = []
    for at, stated in enumerate(all_stated):
        if kinds.isdisjoint((stated.statement.kind, stated.statement.rule)):
            continue
        names = frozenset(map(_hashed, identities(stated)))
        if names:
            words = frozenset(map(_hashed, _words(stated, knowledge)))
            wording = " ".join(unit.form for unit in stated.wording.units)
            found.append(Entry(at, names, words, _hashed(wording), day))
    return tuple(found)


def _kinds(ruleset: Ruleset) -> frozenset[str]:
    """The kinds, and single rules, that some rule compares across documents."""
    compared = (rule for rule in ruleset.conflicts if rule.holds("across"))
    return frozenset(kind for rule in compared for _, kinds in rule.between for kind in kinds)


def _ordinal(day: date | None) -> int:
    return 0 if day is None else day.toordinal()


def _words(stated: Stated, knowledge: Knowledge) -> frozenset[str]:
    """What it is about; of words that mean one thing the first."""
    return frozenset(min(knowledge.synonyms(word) | {word}) for word in content_words(stated.side.facts))


def _hashed(text: str) -> int:
    """The same number for the same text in every process."""
    return int.from_bytes(blake2b(text.encode(), digest_size=_KEY_BYTES).digest(), "big")
