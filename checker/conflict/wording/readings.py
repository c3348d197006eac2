"""The readings of a sentence that says several things in few words: each as a sentence of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.conflict.wording.corrections import apart, corrected, preferred, qualified
from checker.conflict.wording.ellipsis import filled_in
from checker.conflict.wording.sharing import of_both, of_neither, of_the_excepted
from checker.conflict.wording.units import Unit

Units = tuple[Unit, ...]
Reading = Callable[[Units], Iterator[Units]]

BESIDE: tuple[Reading, ...] = (corrected, of_both)
"""What is read beside the sentence as it stands."""

INSTEAD: tuple[Reading, ...] = (preferred, qualified, apart, filled_in, of_neither, of_the_excepted)
"""What is read in its place: a part of what stands there is denied, another part is claimed."""


def readings(units: Units) -> tuple[Units, ...]:
    """All that a sentence says, which is mostly the sentence as it stands."""
    return parts(units) or (units, *(found for reading in BESIDE for found in reading(units)))


def parts(units: Units) -> tuple[Units, ...]:
    """What is read in the place of a sentence that denies a part of what it says; mostly nothing."""
    return tuple(found for reading in INSTEAD for found in reading(units))
