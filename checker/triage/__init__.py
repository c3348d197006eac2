"""Which findings are reported: what is suppressed for a reason, or known already, is set aside."""

from checker.triage.baseline_file import BaselineError, load, store
from checker.triage.collecting import Collected, collect
from checker.triage.known import Baseline, Difference, Known, difference, grown, shrunk
from checker.triage.proving import prove
from checker.triage.remarks import RULES
from checker.triage.terms import Terms, rules_of
from checker.triage.triage import triage

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
