"""A run of `check test`: which examples, and whether they are to fire every pattern."""

from __future__ import annotations

from dataclasses import dataclass

from checker.ruleset import Ruleset
from checker.testing.cases import cases, choose, is_named, read, rules
from checker.testing.coverage import Coverage, coverage
from checker.testing.examples import Outcome, failed, run


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be run: the examples that hold ``words``, or whose rule's id does; all without words."""

    words: str = ""
    coverage: bool = False  # whether each pattern of the rules so named is to be fired


@dataclass(frozen=True, slots=True)
class RulesReport:
    """What became of the examples, and what they fire; None where the plan does not ask for it."""

    outcomes: tuple[Outcome, ...]
    coverage: Coverage | None = None

    @property
    def is_as_expected(self) -> bool:
        """Whether no example fails and nothing that had to be fired is unfired."""
        unfired = self.coverage.unfired if self.coverage is not None else ()
        return not failed(self.outcomes) and not unfired


def carry_out(plan: Plan, ruleset: Ruleset) -> RulesReport:
    """Run the examples, each text being read once.

    Coverage looks at the rules whose id the plan's words name: of the others not all examples are run.

    Raises NothingChosen where no example holds the plan's words.
    """
    chosen = choose(cases(ruleset), plan.words)
    readings = read(chosen, ruleset)
    outcomes = tuple(run(case, ruleset, readings) for case in chosen)
    if not plan.coverage:
        return RulesReport(outcomes)
    named = (rule for rule in rules(ruleset) if is_named(rule, plan.words))
    return RulesReport(outcomes, coverage(named, outcomes, readings))
