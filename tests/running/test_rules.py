"""Rules from the cache are those that were compiled, and nothing is compiled for them."""

from dataclasses import replace

import pytest

from checker.errors import RuleError
from checker.ruleset import load
from checker.running import Cache, outline_of, shipped
from scripts import compile_data
from tests.cli.conftest import RULES
from tests.running.kit import ROOT

WORDS = "words:\n  sell: [sell, vend]\n"
OTHER_WORDS = WORDS.replace("vend", "peddle")
USING = "use: [more]\n" + RULES


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "rules.yaml").write_text(RULES)
    return folder


@pytest.fixture
def cache(tmp_path):
    cache = Cache(tmp_path / "cache", pytest.fail)
    yield cache
    cache.close()


def fresh(cache, *paths):
    return outline_of(paths, cache, load)


def kept(cache, *paths):
    """Rules that may not be compiled."""
    return outline_of(paths, cache, lambda _: pytest.fail("compiled"))


def compiles(cache, *paths):
    """Whether rules are compiled."""
    compiled = []
    outline_of(paths, cache, lambda paths: compiled.append(paths) or load(paths))
    return bool(compiled)


def test_kept_rules_are_the_rules(cache):
    rules = str(ROOT / "rules")
    first, second = fresh(cache, rules), kept(cache, rules)
    assert second == first
    assert second.ruleset() == first.ruleset() == load([rules])


def test_rules_with_something_doubtful_stay_doubtful(folder, cache):
    (folder / "rules.yaml").write_text(RULES.replace("refuses to $action", "refuses $action to $x"))
    first, second = fresh(cache, "rules.yaml"), kept(cache, "rules.yaml")
    assert second.doubtful == first.doubtful > 0
    assert second.ruleset() == load(["rules.yaml"])


def test_the_same_rules_elsewhere_have_their_places_there(folder, cache):
    fresh(cache, "rules.yaml")
    (folder / "sub").mkdir()
    (folder / "sub" / "rules.yaml").write_text(RULES)
    fresh(cache, "sub")
    assert {rule.place.source.name for rule in kept(cache, "sub").ruleset().statements} == {"sub/rules.yaml"}


def test_a_file_that_changes_is_compiled_anew(folder, cache):
    fresh(cache, "rules.yaml")
    (folder / "rules.yaml").write_text(RULES + WORDS)
    assert compiles(cache, "rules.yaml")
    assert kept(cache, "rules.yaml").ruleset().words == {"sell": ("sell", "vend")}


def test_what_is_used_counts_as_what_is_named(folder, cache):
    (folder / "rules.yaml").write_text(USING)
    (folder / "more.yaml").write_text(WORDS)
    fresh(cache, "rules.yaml")
    assert kept(cache, "rules.yaml").ruleset().words
    (folder / "more.yaml").write_text(OTHER_WORDS)
    assert compiles(cache, "rules.yaml")


def test_a_file_that_takes_the_place_of_a_used_one_is_seen(folder, cache):
    (folder / "rules.yaml").write_text(USING)
    (folder / "more.yml").write_text(WORDS)
    fresh(cache, "rules.yaml")
    (folder / "more.yaml").write_text(OTHER_WORDS)
    assert compiles(cache, "rules.yaml")


def test_a_file_more_in_a_folder_is_seen(folder, cache):
    fresh(cache, ".")
    (folder / "words.yaml").write_text(WORDS)
    assert compiles(cache, ".")


def test_mistakes_are_told_every_time(folder, cache):
    fresh(cache, "rules.yaml")
    (folder / "rules.yaml").write_text(RULES.replace("$holder", "$holder ("))
    for _ in range(2):
        with pytest.raises(RuleError):
            fresh(cache, "rules.yaml")
    (folder / "rules.yaml").unlink()
    with pytest.raises(RuleError):
        fresh(cache, "rules.yaml")


def test_what_is_damaged_is_compiled_anew(folder, tmp_path):
    told = []
    cache = Cache(tmp_path / "cache", told.append)
    fresh(cache, "rules.yaml")
    again = fresh(cache, "rules.yaml")
    cache._table.execute("UPDATE reports SET statements = x'00'")
    assert again.ruleset() == load(["rules.yaml"])
    cache._table.execute("UPDATE reports SET found = x'00'")
    assert fresh(cache, "rules.yaml").ruleset() == load(["rules.yaml"])
    assert told
    cache.close()


@pytest.fixture
def rows(tmp_path, monkeypatch):
    """The shipped rules are compiled, elsewhere than in this package."""
    monkeypatch.setattr(shipped, "FILE", tmp_path / "compiled" / "rules.packed")
    compile_data.compile_rules()
    return shipped.FILE


@pytest.mark.parametrize("named", [str(ROOT / "rules"), "default"])
def test_the_first_run_ever_has_the_shipped_rules_compiled(rows, cache, named):
    first = kept(cache, named)
    assert first.ruleset() == load([named])
    rows.unlink()  # from now on they are in the cache
    assert kept(cache, named) == first


def test_other_rules_have_nothing_of_the_shipped_ones(rows, folder, cache):
    assert compiles(cache, "rules.yaml")
    assert kept(cache, "rules.yaml").ruleset() == load(["rules.yaml"])


def test_compiled_rules_of_another_checker_are_left_alone(rows, cache, monkeypatch):
    monkeypatch.setattr(cache, "_engine", b"another")
    assert compiles(cache, "default")


def test_damaged_compiled_rules_are_left_alone(rows, cache):
    rows.write_bytes(rows.read_bytes()[:-1])
    assert compiles(cache, "default")


def test_without_a_cache_rules_are_compiled(folder):
    assert compiles(None, "rules.yaml")


def test_fewer_conflict_rules_are_fewer_in_the_whole(folder, cache):
    fresh(cache, "rules.yaml")
    assert replace(kept(cache, "rules.yaml"), conflicts=()).ruleset().conflicts == ()
