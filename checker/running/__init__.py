"""Running a collection: workers, the cache of reports, and what ends a run early."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.running.cache import Cache
    from checker.running.collection import run
    from checker.running.folder import cache_folder
    from checker.running.interruption import terminable
    from checker.running.rules import outline_of
    from checker.running.way import Check, Way, cores, findings_on, report_on
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
            "way": "Check Way cores findings_on report_on",
        },
    )

__all__ = [
    "Cache", "Check", "Way", "cache_folder", "cores", "findings_on", "outline_of", "report_on", "run",
    "terminable",
]  # fmt: skip
