"""Names that are nearly right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST_SHOWN = 12


def resembles(name: str, known: Iterable[str]) -> bool:
    """Whether the name is nearly, but not quite, one of the known ones."""
    names = tuple(known)
    return name not in names and bool(_near(name, names))


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that ``name`` is nearly; "" where it is none."""
    return next(iter(_near(name, sorted(known))), "")


def suggestion(name: str, known: Iterable[str]) -> str:
    """What to write instead of ``name``: the nearest of the known names, else all of them."""
    names = sorted(known)
    near = _near(name, names)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"known are: {_listed(names)}" if names else "none is known"


def _near(name: str, known: Sequence[str]) -> list[str]:
    return get_close_matches(name.lower(), known, n=1, cutoff=0.6)


def _listed(names: list[str]) -> str:
    """The names, or the first of them where they are too many to read."""
    shown = ", ".join(names[:MOST_SHOWN])
    return shown if len(names) <= MOST_SHOWN else f"{shown} and {len(names) - MOST_SHOWN} more"
