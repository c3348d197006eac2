"""Pass 3: which files are meant, and in which order."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker import resources
from checker.ruleset.declaring import load_files
from checker.ruleset.files import shipped_packs
from tests.ruleset.building import write

WORDS = "words:\n  refuse: [refuse, decline]\n"


def loaded(*paths: str) -> list[str]:
    return [Path(file.source.name).name for file in load_files(paths).files]


def codes(*paths: str) -> list[str]:
    return [mistake.code for mistake in load_files(paths).mistakes]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_means_all_rule_files_under_it_in_the_order_of_their_names(folder):
    write(folder, rules__b=WORDS, rules__a=WORDS, rules__deep__c=WORDS)
    (folder / "rules" / "README.md").write_text("no rules")
    (folder / "rules" / ".hidden.yaml").write_text("no: rules")
    assert loaded("rules") == ["a.yaml", "b.yaml", "c.yaml"]


def test_a_used_file_comes_before_its_user_and_only_once(folder):
    write(folder, a="use: [b, ./deep/c.yaml]\n", b="use: [deep]\n", deep__c=WORDS)
    assert loaded("a.yaml", "b.yaml") == ["c.yaml", "b.yaml", "a.yaml"]


def test_use_is_relative_to_the_file_that_uses(folder):
    write(folder, deep__a="use: [../b]\n", b=WORDS)
    assert loaded("deep") == ["b.yaml", "a.yaml"]


def test_default_means_all_shipped_packs():
    assert len(loaded("default")) > 5
    assert "default/lexicon" in shipped_packs()


@pytest.mark.parametrize("pack", shipped_packs())
def test_a_shipped_pack_is_found_by_its_name(pack, folder):
    assert loaded(pack)
    assert codes(pack) == []


def test_an_existing_path_wins_over_a_packs_name(folder):
    write(folder, default__mine=WORDS)
    assert loaded("default") == ["mine.yaml"]


@pytest.mark.parametrize(
    "pack", ["defualt", "default/", "default/nothing", "default/../checker", "nowhere.yaml"]
)
def test_what_is_neither_a_path_nor_a_pack_is_a_mistake(pack, folder):
    assert codes(pack) == ["no-rules"]


def test_an_empty_folder_holds_no_rules(folder):
    (folder / "rules").mkdir()
    assert codes("rules") == ["no-rules"]


def test_a_longer_cycle_of_use_is_told_with_all_its_steps(folder):
    write(folder, a="use: [b]\n", b="use: [c]\n", c="use: [b]\n")
    (mistake,) = load_files(["a.yaml"]).mistakes
    assert mistake.code == "use-cycle"
    assert "b.yaml uses c.yaml uses b.yaml" in mistake.message


def test_a_file_that_two_use_is_no_cycle(folder):
    write(folder, a="use: [c]\n", b="use: [c]\n", c=WORDS)
    assert codes("a.yaml", "b.yaml") == []


def test_a_file_that_is_not_utf_8_is_told_by_its_byte(folder):
    (folder / "a.yaml").write_bytes(b"words:\n  x: [caf\xe9]\n")
    (mistake,) = load_files(["a.yaml"]).mistakes
    assert mistake.code == "not-utf-8"
    assert "byte 16" in mistake.message


def test_a_byte_order_mark_does_not_count(folder):
    (folder / "a.yaml").write_bytes(b"\xef\xbb\xbf" + WORDS.encode())
    (file,) = load_files(["a.yaml"]).files
    assert file.source.text == WORDS
    assert file.mistakes == ()


def test_in_a_checkout_a_shipped_file_is_named_as_its_user_would_name_it(monkeypatch):
    root = resources.folder("rules")
    monkeypatch.chdir(root.parent)
    assert {file.source.name.split("/")[0] for file in load_files(["default"]).files} == {root.name}


def test_a_copy_of_a_shipped_file_is_that_file(folder):
    shutil.copytree(resources.folder("rules") / "lexicon", folder / "mine")
    write(folder, own="use: [default/lexicon]\n")
    copies = loaded("mine")
    assert loaded("mine", "own.yaml") == [*copies, "own.yaml"]


def test_two_files_of_ones_own_are_two_even_if_alike(folder):
    write(folder, a=WORDS, b=WORDS)
    assert loaded("a.yaml", "b.yaml") == ["a.yaml", "b.yaml"]
