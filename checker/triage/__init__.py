"""Which findings are reported: what is suppressed for a reason, or known already, is set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.triage.baseline_file import BaselineError, load, store
    from checker.triage.collecting import Collected, collect
    from checker.triage.known import Baseline, Difference, Known, difference, grown, shrunk
    from checker.triage.proving import prove
    from checker.triage.remarks import RULES
    from checker.triage.sifting import triage
    from checker.triage.terms import Terms, rules_of
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "baseline_file": "BaselineError load store",
            "collecting": "Collected collect",
            "known": "Baseline Difference Known difference grown shrunk",
            "proving": "prove",
            "remarks": "RULES",
            "terms": "Terms rules_of",
            "sifting": "triage",
        },
    )

__all__ = [
    "RULES",
    "Baseline",
    "BaselineError",
    "Collected",
    "Difference",
    "Known",
    "Terms",
    "collect",
    "difference",
    "grown",
    "load",
    "prove",
    "rules_of",
    "shrunk",
    "store",
    "triage",
]
