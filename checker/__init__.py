"""Point at the pairs of statements in a text that cannot both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.version import __version__

if TYPE_CHECKING:
    from checker.library import check, check_text

__all__ = ["__version__", "check", "check_text"]


def __getattr__(name: str) -> Any:
    """The library's functions, loaded when they are first asked for: the command begins without them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from checker import library  # noqa: PLC0415

    return getattr(library, name)
