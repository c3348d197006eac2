"""Sentences that show a scene, as a caption does: "a man is playing a guitar".

Two scenes may be two moments, or two men: only what a scene has one of tells that both are not the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.conflict import tables as comparing
from checker.conflict.wording import tables
from checker.conflict.wording.units import Unit

_INDEFINITE = comparing.INDEFINITES | {"two", "three", "four", "five", "group"}


def shows_a_scene(units: Sequence[Unit]) -> bool:
    """Whether a sentence tells what is going on, or what some unnamed one does, in the present."""
    if any(unit.tag == "VBD" for unit in units) or units[0].kind == "name" or units[0].tag == "PRP":
        return False
    if not any(unit.tag in tables.FINITE_TAGS for unit in units) or _is_going_on(units):
        return True
    return units[0].lemma in _INDEFINITE or units[0].kind == "amount"


def _is_going_on(units: Sequence[Unit]) -> bool:
    """ "Is riding", "are not riding"."""
    for at, unit in enumerate(units):
        if unit.lemma == "be" and any(behind.tag == "VBG" for behind in units[at + 1 : at + 3]):
            return True
    return False
