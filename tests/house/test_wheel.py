"""The wheel, installed where nothing else is."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = "The owners have promised to pay the drivers.\n\nThe owners have refused to pay the drivers.\n"


def run(*command, cwd):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def scripts(tmp_path_factory):
    """Where the commands of a fresh environment with nothing but the wheel are."""
    place = tmp_path_factory.mktemp("wheel")
    built = run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT, cwd=place
    )
    assert built.returncode == 0, built.stdout + built.stderr
    venv.create(place / "environment", with_pip=True)
    scripts = place / "environment" / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = place.glob("*.whl")
    installed = run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=place)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return scripts


def test_an_installed_wheel_checks_with_the_rules_it_brought(scripts, tmp_path):
    Path(tmp_path, "talks.txt").write_text(TEXT, encoding="utf-8")
    result = run(scripts / "check", "default", "talks.txt", cwd=tmp_path)
    assert result.returncode == 1, result.stdout + result.stderr
    assert result.stdout.startswith("talks.txt:3:1: error[promised-and-refused]")


def test_an_installed_wheel_lists_its_rules(scripts, tmp_path):
    result = run(scripts / "check", "list", "default", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "condition-refused" in result.stdout


def test_an_installed_wheel_begins_a_rule(scripts, tmp_path):
    result = run(scripts / "check", "new", "early-closing", "--kind", "conflict", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert run(scripts / "check", "test", "early-closing.yaml", cwd=tmp_path).returncode == 0


def test_a_checkouts_rules_stand_beside_the_ones_that_the_wheel_brought(scripts, tmp_path):
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    Path(tmp_path, "talks.txt").write_text(TEXT, encoding="utf-8")
    Path(tmp_path, "own.yaml").write_text("use: [default/lexicon]\n", encoding="utf-8")
    for rules in (["rules/"], ["rules/", "--rules", "own.yaml"], ["default", "--rules", "own.yaml"]):
        result = run(scripts / "check", rules[0], "talks.txt", *rules[1:], cwd=tmp_path)
        assert result.returncode == 1, result.stdout + result.stderr
