"""For pytest: ``check_rules``, by which one line tests rules, and ``check_texts``, which does so for texts.

    def test_rules(check_rules):
        check_rules("rules/", coverage=True)

    def test_articles(check_texts):
        check_texts("articles/", rules="rules/", across=True)

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


class CheckTexts(Protocol):
    """Checks the texts at the paths, as `check` does; paths are taken from pytest's root folder on.

    The test fails, with the report that the command prints, where there is a finding of the severity
    ``fail_on`` ("error", "warning", "note") or worse, and where rules or texts cannot be read.
    """

    def __call__(
        self, *texts: str, rules: str = "default", across: bool = False, fail_on: str = "warning"
    ) -> None:
        """Check them."""


@pytest.fixture
def check_texts(request: pytest.FixtureRequest) -> CheckTexts:
    """A function that checks texts, and fails where two statements cannot both hold."""

    def check(*texts: str, rules: str = "default", across: bool = False, fail_on: str = "warning") -> None:
        with chdir(request.config.rootpath):
            told = _found(texts, rules, fail_on, across=across)
        if told:
            pytest.fail(told, pytrace=False)

    return check


def _found(texts: tuple[str, ...], rules: str, fail_on: str, *, across: bool) -> str:
    """What is found that bad or worse, and what cannot be read; else ""."""
    from checker.errors import CheckerError, RuleError  # noqa: PLC0415
    from checker.library import check  # noqa: PLC0415
    from checker.report import PLAIN  # noqa: PLC0415
    from checker.report.mistakes import render_mistakes  # noqa: PLC0415
    from checker.report.text import finding_text  # noqa: PLC0415

    counted = {"error": ("error",), "warning": ("error", "warning"), "note": ("error", "warning", "note")}
    told: list[str] = []
    try:
        for report in check(*texts, rules=rules, across=across):
            if report.fault is not None:
                raise report.fault
            told += [str(report.error)] if report.error is not None else []
            told += [
                finding_text(finding, report, PLAIN)
                for finding in report.findings
                if finding.severity in counted[fail_on]
            ]
    except RuleError as error:
        return render_mistakes(error.mistakes)
    except CheckerError as error:
        return str(error)
    return "\n".join(told)


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
