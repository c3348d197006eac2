"""What the README says of itself is so: its first commands, and what the other files of the house promise."""

import os
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
README_FILE = ROOT / "README.md"
README = README_FILE.read_text(encoding="utf-8")


def test_continuous_integration_runs_the_readmes_test_command():
    script = ROOT / ".ci" / "run"
    command = script.read_text(encoding="utf-8").rstrip().splitlines()[-1]
    assert f"    {command}\n" in README
    assert os.access(script, os.X_OK)


def test_the_readmes_first_command_names_an_article_that_is_there():
    (command,) = re.findall(r"pip install \. && check (\S+) (\S+)", README)
    assert all((ROOT / path).exists() for path in command)


def test_the_makefile_explains_every_target():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.findall(r"^([a-z]+):", makefile, re.MULTILINE) == re.findall(
        r"^([a-z]+):.*## \S", makefile, re.MULTILINE
    )


def test_every_ignored_lint_has_its_reason():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    codes = [line for line in lines if re.match(r'\s+"[A-Z]+\d*",', line)]
    assert codes
    assert all("  # " in line or ", # " in line for line in codes)


def test_the_command_is_called_check():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"check": "checker.cli:main"}
    assert project["name"] == "claim-checker"
