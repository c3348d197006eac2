"""Runs the examples that stand in rules, and proves what only running can prove."""

from checker.testing.examples import Case, Outcome, Status, cases, failed, run, run_examples
from checker.testing.proving import prove
from checker.testing.sampling import Sample, Sampled, sample

__all__ = [
    "Case",
    "Outcome",
    "Sample",
    "Sampled",
    "Status",
    "cases",
    "failed",
    "prove",
    "run",
    "run_examples",
    "sample",
]
