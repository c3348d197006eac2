"""Where reports are kept between runs, unless the command line names another folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

NAME = "claim-checker"


def cache_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """XDG_CACHE_HOME where it is set, else what is the custom of the platform (as in ``sys.platform``)."""
    given = environment.get("XDG_CACHE_HOME", "")
    if Path(given).is_absolute():
        return Path(given) / NAME
    if platform == "darwin":
        return home / "Library" / "Caches" / NAME
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / NAME / "Cache"
    return home / ".cache" / NAME
