"""Running a collection: workers, the cache of reports, and what ends a run early."""

from checker.running.cache import Cache
from checker.running.collection import Way, run
from checker.running.folder import cache_folder
from checker.running.interruption import terminable
from checker.running.workers import Check, cores

__all__ = ["Cache", "Check", "Way", "cache_folder", "cores", "run", "terminable"]
