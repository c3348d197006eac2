"""The fixture by which one line tests a collection of rules elsewhere."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from checker.report.outcomes import render_outcomes
from checker.ruleset import load
from checker.testing import Plan, carry_out
from tests.testing.building import rule_file

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
PLUGIN = "checker.pytest_plugin"


@pytest.fixture
def outcome(pytester):
    """The outcome of a test that holds one call of ``check_rules``."""

    def run(call, **parts):
        rule_file(pytester.path, **parts)
        pytester.makepyfile(f"def test_rules(check_rules): check_rules({call})")
        return pytester.runpytest_inprocess("-p", PLUGIN, "-p", "no:cacheprovider")

    return run


def test_rules_that_are_as_they_say_pass(outcome):
    outcome('"rules.yaml", coverage=True').assert_outcomes(passed=1)


def test_a_failing_example_fails_with_the_report_of_the_command(outcome, pytester):
    found = outcome('"rules.yaml"', examples="- match: The union refuses to vote on Friday.\n  action: vote")
    found.assert_outcomes(failed=1)
    told = render_outcomes(carry_out(Plan(), load(["rules.yaml"])))
    assert "+ action: vote on Friday" in told
    assert told in f"{found.stdout}\n"


def test_a_pattern_that_nothing_fires_fails_where_coverage_is_asked_for(outcome):
    found = outcome('"rules.yaml", coverage=True', patterns="- $holder rejects $action")
    found.assert_outcomes(failed=1)
    found.stdout.fnmatch_lines(["rules.yaml:6:9: error?unfired? this pattern is fired by no example"])


def test_such_a_pattern_passes_without_coverage(outcome):
    outcome('"rules.yaml"', patterns="- $holder rejects $action").assert_outcomes(passed=1)


def test_wrong_rules_fail_with_their_mistakes(outcome):
    found = outcome('"rules.yaml"', patterns="- $holder rejects $")
    found.assert_outcomes(failed=1)
    found.stdout.fnmatch_lines(["rules.yaml:6:*: error?bad-pattern?*", "1 mistake in the rules"])


def test_words_that_nothing_holds_fail(outcome):
    found = outcome('"rules.yaml", words="boat"')
    found.assert_outcomes(failed=1)
    found.stdout.fnmatch_lines(["*no example holds `boat`: nothing was run"])


def test_paths_are_taken_from_the_root_folder(pytester):
    rule_file(pytester.path)
    pytester.makeini("[pytest]")
    pytester.mkdir("deep").joinpath("test_deep.py").write_text(
        "import os\n"
        "def test_rules(check_rules, monkeypatch):\n"
        "    monkeypatch.chdir('deep')\n"
        "    check_rules('rules.yaml')\n"
        "    assert os.path.basename(os.getcwd()) == 'deep'\n"
    )
    pytester.runpytest_inprocess("-p", PLUGIN, "-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_pytest_loads_the_plugin_by_itself_and_only_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {PLUGIN: PLUGIN}
    assert not [one for one in project["dependencies"] if one.startswith("pytest")]


def test_the_command_does_without_pytest():
    code = "import sys; sys.modules['pytest'] = None; import checker.cli.entry"
    code += "\nfrom checker.testing import *\nfrom checker.report import *"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
