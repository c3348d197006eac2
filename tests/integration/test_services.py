"""The action and the hooks for other people's services, as far as they run without the service."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


@pytest.fixture
def here(tmp_path):
    """A folder with a text, and a `check` on the path."""
    (tmp_path / "a clash.txt").write_text("The mill has six floors. The mill has four floors.")
    (tmp_path / "plain.txt").write_text("The sun shone.")
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "check").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    (tools / "check").chmod(0o755)
    return tmp_path


def run_step(here, **inputs):
    """The action's step `check` with these inputs and the defaults of the others."""
    step = next(step for step in ACTION["runs"]["steps"] if step["id"] == "check")
    values = {name: inputs.get(name, given["default"]) for name, given in ACTION["inputs"].items()}
    given = {
        name: values[text.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, text in step["env"].items()
    }
    environment = {
        **os.environ,
        **given,
        "PATH": f"{here / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(here / "summary.md"),
    }
    # As the service calls it: an error or a failing part of a pipe ends the script.
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=False)


def test_the_action_annotates_summarises_and_fails(here):
    ran = run_step(here, texts="a clash.txt\nplain.txt\n", sarif="out.sarif")
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.startswith("::error file=a clash.txt,line=1,")
    assert "1 finding (1 error) in 2 texts" in (here / "summary.md").read_text()
    assert (here / "out.sarif").exists()


def test_the_action_passes_options_on(here):
    assert run_step(here, texts="a clash.txt", options="--fail-on never --quiet").returncode == 0
    assert run_step(here, texts="plain.txt").returncode == 0


def test_the_action_takes_the_words_as_words(here):
    ran = run_step(here, texts="$(touch broken).txt")
    assert ran.returncode == 2
    assert not (here / "broken").exists()


def test_the_action_goes_by_the_configuration(here):
    (here / "checker.toml").write_text('texts = ["a clash.txt"]\nrules = ["default"]\n')
    ran = run_step(here)
    assert ran.returncode == 1, ran.stderr


def test_the_action_installs_itself(here):
    install = next(step for step in ACTION["runs"]["steps"] if step["id"] == "install")
    assert install["run"].split()[:4] == ["python3", "-m", "pip", "install"]
    assert '"$GITHUB_ACTION_PATH"' in install["run"]
    assert ACTION["runs"]["steps"].index(install) == 0


@pytest.mark.parametrize(
    ("hook", "words", "status"), [("check", ["plain.txt"], 0), ("check", ["a clash.txt"], 1)]
)
def test_a_hook_is_called_with_the_files_that_changed(here, hook, words, status):
    entry = HOOKS[hook]["entry"].split()
    assert entry[0] == "check"
    command = [sys.executable, "-m", "checker", *entry[1:], *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert (
        subprocess.run(command, cwd=here, env=environment, capture_output=True, check=False).returncode
        == status
    )


def test_the_hook_for_rules_runs_their_examples(here):
    command = [sys.executable, "-m", "checker", *HOOKS["check-rules"]["entry"].split()[1:], "rules/conflicts"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def listed(document):
    """The files that a document lists, by their names."""
    block = re.compile(r"^```\w+ file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return dict(block.findall((ROOT / "docs" / document).read_text("utf-8")))


def test_the_python_in_the_page_on_checking_every_change_runs(tmp_path):
    files = listed("ci.md")
    for name in ("news/harbour.txt", "news/theatre.txt", "tally.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(files[name])
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "tally.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[0] == "news/harbour.txt ['offer-refused']"
    assert 'error "The mill has six floors"' in ran.stdout
    assert "   0 The mill has six floors" in ran.stdout
    compile(files["test_texts.py"], "test_texts.py", "exec")
    assert "check_texts(" in files["test_texts.py"]


def test_the_set_ups_in_the_page_fit_the_action_and_the_hooks():
    files = listed("ci.md")
    steps = yaml.safe_load(files[".github/workflows/texts.yml"])["jobs"]["check"]["steps"]
    (given,) = (step["with"] for step in steps if step["uses"].startswith("OWNER/claim-checker"))
    assert given.keys() <= ACTION["inputs"].keys()
    (repo,) = yaml.safe_load(files[".pre-commit-config.yaml"])["repos"]
    assert {hook["id"] for hook in repo["hooks"]} <= HOOKS.keys()
    lines = yaml.safe_load(files[".gitlab-ci.yml"])["texts"]["script"]
    assert lines[1].startswith("check default articles/ --output junit=")
