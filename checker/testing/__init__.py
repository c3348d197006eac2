"""Runs the examples that stand in rules, and proves what only running can prove."""

from checker.testing.cases import Case, NothingChosen, Readings, cases, choose, documents, read
from checker.testing.comparison import Comparison
from checker.testing.coverage import Count, Coverage, Use
from checker.testing.examples import Outcome, Status, failed, run, run_cases, run_examples
from checker.testing.plan import Plan, RulesReport, carry_out, to_explain
from checker.testing.proving import load_proved, prove
from checker.testing.sampling import Sample, Sampled, sample

__all__ = [
    "Case",
    "Comparison",
    "Count",
    "Coverage",
    "NothingChosen",
    "Outcome",
    "Plan",
    "Readings",
    "RulesReport",
    "Sample",
    "Sampled",
    "Status",
    "Use",
    "carry_out",
    "cases",
    "choose",
    "documents",
    "failed",
    "load_proved",
    "prove",
    "read",
    "run",
    "run_cases",
    "run_examples",
    "sample",
    "to_explain",
]
