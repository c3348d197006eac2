"""Running a collection: workers, the cache of reports, and what ends a run early."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.running.cache import Cache
    from checker.running.collection import run
    from checker.running.folder import cache_folder
    from checker.running.interruption import terminable
    from checker.running.rules import outline_of
    from checker.running.way import Way, cores
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "cache": "Cache",
            "collection": "run",
            "folder": "cache_folder",
            "interruption": "terminable",
            "rules": "outline_of",
            "way": "Way cores",
        },
    )

__all__ = ["Cache", "Way", "cache_folder", "cores", "outline_of", "run", "terminable"]
