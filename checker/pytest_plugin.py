"""For pytest: the fixture ``check_rules``, by which one line tests a collection of rules.

    def test_rules(check_rules):
        check_rules("rules/", coverage=True)

Where this package is installed beside pytest, pytest loads this module by itself.
"""

from __future__ import annotations

from contextlib import chdir
from typing import Protocol

import pytest


class CheckRules(Protocol):
    """Runs the examples in the rules at the paths, as `check test` does.

    A path is a rule file or a folder, from pytest's root folder on, or a shipped pack's name.
    ``words`` chooses rules and examples as `-k` does, ``coverage`` asks for what `--coverage` does.

    The test fails, with the report that the command prints, where the command would not give
    status 0.
    """

    def __call__(self, *paths: str, words: str = "", coverage: bool = False) -> None:
        """Run them."""


@pytest.fixture
def check_rules(request: pytest.FixtureRequest) -> CheckRules:
    """A function that runs the examples in rules, and fails where one is not as it says."""

    def check(*paths: str, words: str = "", coverage: bool = False) -> None:
        with chdir(request.config.rootpath):
            told = _told(paths, words, coverage=coverage)
        if told:
            pytest.fail(told, pytrace=False)

    return check


def _told(paths: tuple[str, ...], words: str, *, coverage: bool) -> str:
    """The report where something is not as expected, else "".

    The rooms are imported here, so that a test run without rules does not wait for them.
    """
    from checker.errors import CheckerError, RuleError  # noqa: PLC0415
    from checker.report.mistakes import render_mistakes  # noqa: PLC0415
    from checker.report.outcomes import render_outcomes  # noqa: PLC0415
    from checker.testing import Plan, carry_out, load_proved  # noqa: PLC0415

    try:
        report = carry_out(Plan(words, coverage), load_proved(paths))
    except RuleError as error:
        return render_mistakes(error.mistakes)
    except CheckerError as error:
        return str(error)
    return "" if report.is_as_expected else render_outcomes(report)
