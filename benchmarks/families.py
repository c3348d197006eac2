"""Families of reasoning: which items of which sets ask for which, by the categories that the sets name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from benchmarks.datasets import Item

FAMILIES: Mapping[str, str] = {
    "negation": r"negation|^not$|^no$|never|nobody|none|nothing|neither|without|unable|un\w+ed$|rarely|"
    r"hardly|refus|prevent|fail|avoid|lack|except|unlike|no longer|^MNLI$|^SNLI$",
    "antonym": r"antonym",
    "exclusive value": r"nationalit|color|countr|drink|room|material|vegetable|instrument|planet",
    "number": r"cardinal|ordinal|numeral|number",
    "date": r"temporal|date",
    "modality": r"modal",
    "quantifier": r"quantif",
    "condition": r"condition",
    "attribution": r"factiv|attribution",
}
"""A family -> the regular expression of the categories that belong to it."""


def family_items(items: Iterable[tuple[Item, bool]], family: str) -> list[tuple[Item, bool]]:
    """The items of a family, each with what was said of it."""
    wanted = re.compile(FAMILIES[family], re.IGNORECASE)
    return [(item, said) for item, said in items if wanted.search(item.category)]
