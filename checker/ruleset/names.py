"""What names look like, and names that are nearly right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model import Severity

EVERYTHING = "default"
"""The name of all shipped packs; `default/lexicon` is one of them."""

ASSERTION = "assertion"
"""The kind that the engine gives to every asserted proposition; no rule may declare it."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

MOST_SHOWN = 12
_WORD = re.compile(r"[A-Z]*[a-z0-9]+|[A-Z]+")  # also those of EarlyClosing and early_closing


@dataclass(frozen=True, slots=True)
class Form:
    """What a name looks like: a regular expression for all of it, and the same in words."""

    pattern: str
    words: str

    def fits(self, name: str) -> bool:
        """Whether the name looks like this."""
        return re.fullmatch(self.pattern, name) is not None


RULE = Form(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "lower-case words joined by hyphens")
"""Ids of rules and kinds of statements."""

ALIAS = Form(r"[a-z_]+", "a to z and _")
ROLE = Form(r"[a-z_]+", "a to z and _")
CLASS = Form(r"[^<>\s]+", "one word")
"""Word classes: what may stand between the angle brackets of a pattern."""


def as_rule_name(text: str) -> str:
    """The name for a rule that is nearest to ``text``."""
    words = _WORD.findall(text)
    return re.sub(r"^[0-9-]+", "", "-".join(words).lower()) or "some-name"


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
    from difflib import get_close_matches  # noqa: PLC0415  only where a name is wrong

    return get_close_matches(name.lower(), known, n=1, cutoff=0.6)


def _listed(names: list[str]) -> str:
    """The names, or the first of them where they are too many to read."""
    shown = ", ".join(names[:MOST_SHOWN])
    return shown if len(names) <= MOST_SHOWN else f"{shown} and {len(names) - MOST_SHOWN} more"
