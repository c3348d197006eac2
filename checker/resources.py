"""Where the files that lie outside the package are: ``rules/`` and ``grammars/``."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

COMPILED = _PACKAGE / "_compiled"
"""Where lies what was made when the package was built: `scripts/compile_data.py`."""


def folder(name: str) -> Path:
    """The folder ``name``: inside an installed wheel it lies in the package, with an underscore before it.

    Raises ``FileNotFoundError`` where there is none.
    """
    for place in (_PACKAGE / f"_{name}", _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(name)
