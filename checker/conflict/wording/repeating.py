"""Whether a sentence of a text says again what another one of the same text says."""

from __future__ import annotations

from checker.conflict.wording.comparing import Compared
from checker.conflict.wording.units import Unit

_LEAST_SHARED = 4
_ONCE = frozenset({"other_amount", "other_figure", "opposites", "counterpart", "other_value", "other_rank"})


def is_said_again(compared: Compared) -> bool:
    """Inside one text a second sentence in like words is mostly about something else: a month, a person.

    It says the same again only where one thing alone is exchanged, and the sentences speak of the same.
    """
    found = compared.found
    if found.replaced or len(found.exclusions) > 1 or any(one.kind not in _ONCE for one in found.exclusions):
        return False
    if compared.shared < _LEAST_SHARED or 4 * compared.shared < 3 * (compared.most - 1):
        return False
    return _first_noun(compared.one) == _first_noun(compared.other)


def _first_noun(units: tuple[Unit, ...]) -> str:
    """What the sentence begins to speak of."""
    return next((unit.lemma for unit in units if unit.tag.startswith(("NN", "PRP"))), "")
