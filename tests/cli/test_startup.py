"""What a run loads: nothing that it has no use for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import RULES

ROOT = Path(__file__).parents[2]
CODE = """
import sys
from checker.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULES)
    (tmp_path / "a.txt").write_text("The owners promised to pay. The owners refused to pay.\n")
    return tmp_path


def run(folder, *words):
    """What a run prints, and the modules that it loads."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-c", CODE, *words]
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return ran.stdout, set(ran.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("shape", ["text", "json", "csv"])
def test_a_run_in_which_nothing_is_new_loads_neither_the_engine_nor_its_libraries(folder, shape):
    words = ("rules.yaml", "a.txt", "--format", shape)
    first, loaded = run(folder, *words)
    assert {"lark", "yaml", "checker.english", "checker.conflict", "checker.pattern"} <= loaded
    second, loaded = run(folder, *words)
    assert second == first
    assert not {"lark", "yaml", "tomllib", "multiprocessing"} & loaded
    rooms = {"api", "conflict", "extract", "english", "pattern", "testing", "across"}
    assert not [name for name in loaded if name.count(".") > 1 and name.split(".")[1] in rooms]


def test_a_command_loads_no_other_command(folder):
    _, loaded = run(folder, "config", "--no-config")
    assert [
        name for name in loaded if name in ("checker.cli.commands.check", "checker.cli.commands.test")
    ] == []
