"""Keys by which statements can meet, and those that several relations ask for."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from types import MappingProxyType

from checker.conflict.stated import Stated

Key = Hashable
Keys = frozenset[Key]

# An assertion meets whatever is none by these, and another assertion only by its words.
FIRST_ASSERTION: Keys = frozenset({("assertion", 1)})
SECOND_ASSERTION: Keys = frozenset({("assertion", 2)})
ANY: Keys = FIRST_ASSERTION | SECOND_ASSERTION


def account(stated: Stated) -> Keys:
    """A text and its reference may give two accounts; inside one text nobody meets."""
    return _ACCOUNTS[stated.text.reference]


def account_met(stated: Stated) -> Keys:
    """The key of those whose accounts a statement may meet: of the other side."""
    return _ACCOUNTS[not stated.text.reference]


_ACCOUNTS: Mapping[bool, Keys] = MappingProxyType(
    {True: frozenset({"account of the reference"}), False: frozenset({"account of the text"})}
)


def names(stated: Stated) -> frozenset[str]:
    """The words that name the things of a statement, the last words of names among them."""
    labels = (label for group in stated.side.facts.labels.values() for label in group)
    return frozenset(part for label in labels if label.kind == "head" for part in label.lemma.split()[-1:])
