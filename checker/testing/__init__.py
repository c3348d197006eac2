"""Runs the examples that stand in rules, and proves what only running can prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.testing.case import Case, NothingChosen, Readings, cases, choose, documents, read
    from checker.testing.comparison import Comparison
    from checker.testing.coverage import Count, Coverage, Use
    from checker.testing.examples import Outcome, Status, failed, run, run_cases, run_examples
    from checker.testing.plan import Plan, RulesReport, carry_out, to_explain
    from checker.testing.proving import load_proved, prove
    from checker.testing.sampling import Sample, Sampled, sample
else:
    from checker.deferred import deferred

    __getattr__ = deferred(
        __name__,
        {
            "case": "Case NothingChosen Readings cases choose documents read",
            "comparison": "Comparison",
            "coverage": "Count Coverage Use",
            "examples": "Outcome Status failed run run_cases run_examples",
            "plan": "Plan RulesReport carry_out to_explain",
            "proving": "load_proved prove",
            "sampling": "Sample Sampled sample",
        },
    )

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
