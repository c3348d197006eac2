"""Globs over paths with slashes: `*` within a folder's name, `**` over folders, `?` for one character."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(glob: str, path: str) -> bool:
    """Whether the glob is of this path; one that names a folder is of all in it."""
    return _compiled(glob).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(glob: str) -> re.Pattern[str]:
    parts = _PARTS.findall(glob.removeprefix("./").rstrip("/"))
    return re.compile("".join(_MEANING.get(part, re.escape(part)) for part in parts) + "(?:/.*)?", re.DOTALL)
