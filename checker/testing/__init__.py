"""Runs the examples that stand in rules, and proves what only running can prove."""

from checker.testing.examples import Case, Outcome, Status, cases, failed, run, run_examples

__all__ = ["Case", "Outcome", "Status", "cases", "failed", "run", "run_examples"]
