from datetime import date
from pathlib import Path

import pytest

from checker.config import KEYS, Allow, Config, Severities, find, read
from checker.errors import ConfigError

WHOLE = """\
rules = ["rules/", "default"]
texts = ["docs"]
select = ["order-clash"]
ignore = ["quantity-clash"]
fail-on = "error"
output = ["sarif=out/check.sarif"]
exclude = ["old/**"]
jobs = 2
cache = ".cache"
baseline = "known.json"

[severity]
order-clash = "note"
offer-refused = {"drafts/**" = "note", "**" = "error"}

[[allow]]
rule = "offer-refused"
path = "press/**"
reason = "both sides are quoted"
until = 2027-01-31
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wrong(here, text, name="checker.toml"):
    (here / name).write_text(text, "utf-8")
    with pytest.raises(ConfigError) as raised:
        read(Path(name))
    return [
        (mistake.code, mistake.source.location(mistake.span.start).line, mistake.span.of(text), mistake.help)
        for mistake in raised.value.mistakes
    ]


def test_all_keys_are_read(here):
    (here / "checker.toml").write_text(WHOLE, "utf-8")
    (here / "rules").mkdir()
    found = find(here)
    assert found.rules == ("rules", "default")
    assert (found.texts, found.select, found.ignore) == (("docs",), ("order-clash",), ("quantity-clash",))
    assert (found.fail_on, found.jobs, found.cache, found.baseline) == ("error", 2, ".cache", "known.json")
    assert (found.output, found.exclude) == (("sarif=out/check.sarif",), ("old/**",))
    assert found.severity == (
        Severities("order-clash", "**", "note"),
        Severities("offer-refused", "drafts/**", "note"),
        Severities("offer-refused", "**", "error"),
    )
    expected = Allow(
        "offer-refused", "press/**", reason="both sides are quoted", until=date.fromisoformat("2027-01-31")
    )
    assert found.allow == (expected,)
    assert (found.line("jobs"), found.line("severity"), found.line("rules")) == (8, 12, 1)


def test_the_example_names_every_key():
    assert all(f"\n{key}" in f"\n{WHOLE}" or f"[{key}]" in WHOLE for key in KEYS)


def test_a_folder_below_sees_the_paths_from_there(here, monkeypatch):
    (here / "pyproject.toml").write_text('[tool.checker]\ntexts = ["docs"]\nbaseline = "known.json"\n')
    (here / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(here / "deep" / "er")
    found = find(Path())
    assert (found.texts, found.baseline) == (("../../docs",), "../../known.json")
    assert found.source.name == "../../pyproject.toml"


def test_the_nearest_file_counts(here):
    (here / "checker.toml").write_text("jobs = 1\n")
    (here / "deep").mkdir()
    (here / "deep" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert find(here / "deep").jobs == 1
    (here / "deep" / "pyproject.toml").write_text("[tool.checker]\njobs = 3\n")
    assert find(here / "deep").jobs == 3
    (here / "deep" / "checker.toml").write_text("jobs = 4\n")
    assert find(here / "deep").jobs == 4


def test_a_broken_pyproject_with_a_table_of_ours_is_told(here):
    (here / "pyproject.toml").write_text("[tool.checker.severity]\nx = \n")
    with pytest.raises(ConfigError):
        find(here)


@pytest.mark.parametrize("content", ["[tool.other]\nname = 'checker'\n", "checker = [", b"\xff checker"])
def test_a_pyproject_of_others_is_left_alone(here, content):
    (here / "pyproject.toml").write_bytes(content if isinstance(content, bytes) else content.encode())
    assert find(here) == Config()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('jobs = 2\nfail_on = "error"\n', ("unknown-key", 2, "fail_on", "did you mean `fail-on`?")),
        ('rules = "rules/"\n', ("wrong-shape", 1, "rules", "")),
        ("rules = [1]\n", ("wrong-shape", 1, "rules", "")),
        ('jobs = "many"\n', ("wrong-shape", 1, "jobs", "")),
        ("jobs = true\n", ("wrong-shape", 1, "jobs", "")),
        ("jobs = 0\n", ("wrong-shape", 1, "jobs", "")),
        ('fail-on = "eror"\n', ("unknown-value", 1, "eror", "did you mean `error`?")),
        ('[severity]\nx = "warn"\n', ("unknown-value", 2, "warn", "did you mean `warning`?")),
        ("[severity]\nx = 3\n", ("wrong-shape", 2, "x", "")),
        ('severity.x."a/**" = 1\n', ("wrong-shape", 1, 'severity.x."a/**"', "")),
        ('[[allow]]\nrule = "x"\n[[allow]]\nrul = "y"\npath = "z"\n', ("unknown-key", 4, "rul", "did you mean `rule`?")),
        ('[[allow]]\nreason = "x"\n', ("missing-key", 1, "allow", "say which findings it is of")),
        ('[[allow]]\nrule = "x"\nuntil = "2027-01-31"\n', ("wrong-shape", 3, "until", "")),
        ('[[allow]]\nrule = "x"\nuntil = 2027-01-31T08:00:00\n', ("wrong-shape", 3, "until", "")),
        ("jobs = 1\njobs = 2\n", ("toml", 2, "", "")),
        ("jobs = 1\nrules = [\n", ("toml", 2, "[", "")),
    ],
)  # fmt: skip
def test_a_mistake_has_its_place_and_a_way_out(here, text, expected):
    (found,) = wrong(here, text)
    if expected[2]:
        assert found == expected
    else:
        assert found[:2] == expected[:2]


def test_all_mistakes_come_at_once_in_order(here):
    text = 'textes = 1\n\n[severity]\nx = "bad"\n\n[[allow]]\nresn = "x"\n'
    assert [line for _, line, _, _ in wrong(here, text)] == [1, 4, 6, 7]


def test_places_in_a_pyproject_are_those_of_its_table(here):
    text = '[tool.a]\njobs = "x"\nnote = """\njobs = "y"\n"""\n[tool.checker]\njobs = "z"\n'
    assert wrong(here, text, "pyproject.toml") == [("wrong-shape", 7, "jobs", "")]


@pytest.mark.parametrize("text", ["[tool.other]\n", "[[tool.checker]]\njobs = 1\n"])
def test_a_pyproject_that_is_named_must_have_a_table_of_ours(here, text):
    assert [code for code, *_ in wrong(here, text, "pyproject.toml")] == ["wrong-shape"]


def test_an_empty_table_is_a_configuration(here):
    (here / "pyproject.toml").write_text("[tool.checker]\n")
    assert find(here).rules == ()


def test_each_key_stands_where_its_place_says(here):
    (here / "checker.toml").write_text(WHOLE, "utf-8")
    found = find(here)
    for path, span in found.places.items():
        name = next(part for part in reversed(path) if isinstance(part, str))
        assert span.of(WHOLE) == name
    assert {path[0] for path in found.places} == set(KEYS)


@pytest.mark.parametrize("content", [None, b"\xff"])
def test_a_file_that_cannot_be_read_is_named(here, content):
    if content is not None:
        (here / "checker.toml").write_bytes(content)
    with pytest.raises(ConfigError) as raised:
        read(Path("checker.toml"))
    (mistake,) = raised.value.mistakes
    assert (mistake.code, mistake.source.name) == ("unreadable", "checker.toml")
