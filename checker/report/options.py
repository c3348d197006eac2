"""What a report shows, and in which colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # few formats describe rules
    from checker.ruleset import ConflictRule


Statements = Literal["none", "rules", "all"]
"""Which statements are listed: none, those that a rule recognised, or assertions as well."""

Palette = Mapping[str, str]
"""From a part of the report to the terminal's code for its colour."""

PLAIN: Palette = {}
COLOURED: Palette = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "place": "1",
    "gutter": "34",
    "primary": "1;31",
    "related": "1;34",
    "reason": "2",
    "heading": "1",
    "added": "32",
    "aside": "2",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What a report shows.  ``rules`` gives those that are run, to formats that describe them."""

    statements: Statements = "none"
    palette: Palette = field(default_factory=dict, hash=False)
    show_suppressed: bool = False  # list what is set aside
    rules: Callable[[], tuple[ConflictRule, ...]] = tuple


def paint(text: str, part: str, palette: Palette) -> str:
    """``text`` in the colour of ``part``; as it is where the palette has none."""
    code = palette.get(part)
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
