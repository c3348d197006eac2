import os
import sys

import pytest

from benchmarks import environments
from benchmarks.environments import BuildError, Environment, build, installed
from benchmarks.launching import LaunchError, Took, launch, reason
from benchmarks.peer_report import Run, report
from benchmarks.portions import Portion, given_texts, portion, until
from benchmarks.spread import spread
from benchmarks.tools import OURS, PEERS

MEGABYTE = 1_000_000


def texts_of(size, folder):
    return Portion(folder, folder, folder, size, size // 100)


def run(seconds, size, folder):
    short, long = Took(1, 1, 20 * MEGABYTE), Took(1 + seconds, 1 + seconds, 50 * MEGABYTE)
    return Run(short, long, texts_of(0, folder), texts_of(size, folder), 30)


def test_what_a_start_takes_is_no_part_of_the_rate(tmp_path):
    assert run(2, 4 * MEGABYTE, tmp_path).rate == 2


def test_a_ratio_is_taken_within_its_round(tmp_path):
    ours = OURS[0].title
    rounds = [
        {ours: run(1, MEGABYTE, tmp_path), "peer": run(2, MEGABYTE, tmp_path)},
        {ours: run(10, MEGABYTE, tmp_path), "peer": run(40, MEGABYTE, tmp_path)},
        {ours: run(1, MEGABYTE, tmp_path), "peer": run(3, MEGABYTE, tmp_path)},
    ]
    text = report(rounds, {"another": "it cannot be installed"}, ["peer 1.2"])
    assert "| peer | 3 (2–4) |" in text
    assert f"| {ours} | 1 (0.1–1) | 10,000 | 1 (1–1) | 50 | 30 | 1.00 |" in text
    assert "Measured: peer 1.2." in text
    assert "Not measured: another: it cannot be installed" in text


def test_a_spread_is_short():
    assert str(spread([123.4, 0.012345, 1.5])) == "1.5 (0.0123–123)"


def test_a_portion_is_laid_down_in_each_form(tmp_path):
    laid = portion(["One sentence. Another.\n", "A third " + "word " * 40], 100, tmp_path)
    assert laid.sentences == 3
    assert laid.jsonl.read_text("utf-8").count("\n") == 2
    assert [path.name for path in sorted(laid.folder.iterdir())] == ["000000.txt", "000001.txt"]
    wrapped = (laid.wrapped / "000001.txt").read_text("utf-8")
    assert max(map(len, wrapped.splitlines())) <= 100
    assert wrapped.split() == (laid.folder / "000001.txt").read_text("utf-8").split()
    assert laid.size == sum(path.stat().st_size for path in laid.folder.iterdir())


def test_too_few_texts_come_again():
    assert list(until(["ab", "cde"], 6)) == ["ab", "cde", "ab"]


def test_texts_come_in_an_order_of_their_own(tmp_path):
    for name, text in (("1", "One."), ("2", "Two."), ("3", "Three.")):
        (tmp_path / f"{name}.txt").write_text(text)
    assert sorted(given_texts(str(tmp_path))) == ["One.", "Three.", "Two."]
    with pytest.raises(ValueError, match="no text"):
        given_texts(str(tmp_path / "none.txt"))


def test_a_command_is_measured_by_itself(tmp_path):
    out = tmp_path / "out"
    small = launch([sys.executable, "-c", "print('done')"], out, os.environ)
    assert out.read_text() == "done\n"
    large = launch([sys.executable, "-c", "print(len('x' * 100_000_000))"], out, os.environ)
    assert large.memory > 100 * MEGABYTE > small.memory > 0
    assert small.processor > 0


def test_a_command_that_fails_says_why(tmp_path):
    with pytest.raises(LaunchError, match=r"status 7: ValueError: no such thing"):
        launch(
            [
                sys.executable,
                "-c",
                "import sys; print('ValueError: no such thing', file=sys.stderr); sys.exit(7)",
            ],
            tmp_path / "out",
            os.environ,
        )
    with pytest.raises(LaunchError, match="No such file"):
        launch(["/no/such/program"], tmp_path / "out", os.environ)


def test_the_reason_is_the_last_error():
    assert (
        reason("Collecting x\nERROR: no version\nERROR: no distribution\nbye\n") == "ERROR: no distribution"
    )
    assert reason("one\ntwo\n\n") == "two"
    assert reason("") == "no message"


def test_an_environment_is_built_once(tmp_path, monkeypatch):
    built = []
    installers = {"npm": lambda packages, folder: built.append(folder) or ["thing 1.2"]}
    monkeypatch.setattr(environments, "_INSTALLERS", installers)
    folders = {build(Environment("npm", ("thing@1",)), tmp_path) for _ in range(2)}
    assert folders == set(built)
    assert len(built) == 1
    assert installed(built[0]) == "thing 1.2"


def test_what_cannot_be_installed_says_why(tmp_path, monkeypatch):
    monkeypatch.setattr(environments.shutil, "which", lambda _: None)
    with pytest.raises(BuildError, match="node is not installed"):
        build(Environment("npm", ("thing@1",)), tmp_path)


def test_every_hole_of_a_command_is_filled():
    holes = "python home common rare jsonl folder wrapped".split()
    for tool in (*OURS, *PEERS):
        words = tool.words({hole: f"/{hole}" for hole in holes})
        assert not [word for word in words if "{" in word]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("spacy-matcher", "2\n"),
        ("proselint", '{"result": {"file:///1": {"diagnostics": [{}]}, "file:///2": {"diagnostics": [{}]}}}'),
        ("semgrep-regex", '{"results": [{}, {}], "errors": []}'),
        ("textlint", '[{"messages": [{}]}, {"messages": [{}]}]'),
    ],
)
def test_hits_are_counted(name, printed):
    tool = next(peer for peer in PEERS if peer.name == name)
    assert tool.hits(printed) == 2
