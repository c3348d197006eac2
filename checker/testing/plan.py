"""A run of `check test`: which examples, and whether they are to fire every pattern."""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import Mistake
from checker.ruleset import Ruleset
from checker.testing.case import Case, Rule, cases, choose, is_named, read, rules
from checker.testing.coverage import Coverage, Use, coverage
from checker.testing.examples import Outcome, failed, run
from checker.testing.proving import doubts


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be run: the examples that hold ``words``, or whose rule's id does; all without words."""

    words: str = ""
    coverage: bool = False  # whether each pattern of the rules so named is to be fired


@dataclass(frozen=True, slots=True)
class RulesReport:
    """What became of the examples, what they fire (None where the plan does not ask), what is doubtful."""

    outcomes: tuple[Outcome, ...]
    coverage: Coverage | None = None
    mistakes: tuple[Mistake, ...] = ()  # what loading and proving the rules found doubtful

    @property
    def unfired(self) -> tuple[Use, ...]:
        """What had to be fired and is not."""
        return self.coverage.unfired if self.coverage is not None else ()

    @property
    def is_as_expected(self) -> bool:
        """Whether no example fails, nothing that had to be fired is unfired, and no rule is doubtful."""
        return not (failed(self.outcomes) or self.unfired or self.mistakes)


def carry_out(plan: Plan, ruleset: Ruleset) -> RulesReport:
    """Run the examples, each text being read once, and prove the rules by trying their patterns.

    Coverage looks at the rules whose id the plan's words name: of the others not all examples are run.
    Rules are proved where all of them are meant.

    Raises NothingChosen where no example holds the plan's words.
    """
    chosen = choose(cases(ruleset), plan.words)
    readings = read(chosen, ruleset)
    outcomes = tuple(run(case, ruleset, readings) for case in chosen)
    named = (rule for rule in rules(ruleset) if is_named(rule, plan.words))
    fired = coverage(named, outcomes, readings) if plan.coverage else None
    return RulesReport(outcomes, fired, () if plan.words else doubts(ruleset))


def to_explain(rule: Rule, ruleset: Ruleset) -> tuple[Case, ...]:
    """The examples of a rule that are not as expected; all of them where all are."""
    own = tuple(case for case in cases(ruleset) if case.rule.id == rule.id)
    readings = read(own, ruleset)
    outcomes = tuple(run(case, ruleset, readings) for case in own)
    return tuple(outcome.case for outcome in failed(outcomes)) or own
