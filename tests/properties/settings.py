"""How many cases a property is tried on: a few, the same ones each time, in the tests; more by PROPERTIES.

PROPERTIES=50 pytest tests/properties tries fifty times as many, and other ones each time.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

from hypothesis import HealthCheck, settings

_TIMES = int(os.environ.get("PROPERTIES", "1"))


def cases(count: int) -> settings:
    """The settings for a property that is tried on so many cases."""
    return settings(
        max_examples=count * _TIMES,
        derandomize=_TIMES == 1,
        database=None,
        deadline=None,  # a busy machine is no fault
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )


def some(names: Sequence[str]) -> Sequence[str]:
    """Every second one; all of them where more is to be tried."""
    return names[:: 2 if _TIMES == 1 else 1]
