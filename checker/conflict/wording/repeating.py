"""Whether a sentence of a text says again what another one of the same text says."""

from __future__ import annotations

from checker.conflict.wording.comparing import Compared
from checker.conflict.wording.units import Unit

_LEAST_SHARED = 3
_MOST_REPLACED = 1
_MOST_EXCLUSIONS = 2


def is_said_again(compared: Compared) -> bool:
    """Inside one text a second sentence in like words is mostly about something else: a month, a person.

    It says the same again only where little is exchanged, and the sentences begin with the same.
    """
    found = compared.found
    if len(found.replaced) > _MOST_REPLACED or len(found.exclusions) > _MOST_EXCLUSIONS:
        return False
    if any(one.kind == "other_name" for one in found.exclusions):
        return False
    if compared.shared < _LEAST_SHARED or 2 * compared.shared < compared.most:
        return False
    return _first_noun(compared.one) == _first_noun(compared.other)


def _first_noun(units: tuple[Unit, ...]) -> str:
    """What the sentence begins to speak of."""
    return next((unit.lemma for unit in units if unit.tag.startswith(("NN", "PRP"))), "")
