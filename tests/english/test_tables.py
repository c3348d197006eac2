"""Word lists, packed and not."""

import pytest

from checker.english import tables


@pytest.fixture(autouse=True)
def anew():
    """No list is read yet, before a test nor after it."""
    for read in (tables.table, tables._packed):
        read.cache_clear()
    yield
    for read in (tables.table, tables._packed):
        read.cache_clear()


@pytest.fixture
def lists(tmp_path, monkeypatch):
    (tmp_path / "small.yaml").write_text("small: [no, on, 1]\nmore: {a: b}\n")
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    monkeypatch.setattr(tables, "PACKED", tmp_path / "compiled" / "tables.packed")
    return tmp_path


SMALL = {"small": ["no", "on", "1"], "more": {"a": "b"}}


def test_every_scalar_of_a_list_is_a_text(lists):
    assert tables.table("small") == SMALL


def test_a_packed_list_is_the_list_and_no_yaml_is_read(lists, monkeypatch):
    tables.store(["small"])
    monkeypatch.setattr(tables, "parsed", pytest.fail)
    assert tables.table("small") == SMALL


def test_a_list_that_has_changed_since_is_read_anew(lists):
    tables.store(["small"])
    (lists / "small.yaml").write_text("small: [yes]\n")
    assert tables.table("small") == {"small": ["yes"]}


def test_a_damaged_pack_is_left_alone(lists):
    tables.store(["small"])
    tables.PACKED.write_bytes(tables.PACKED.read_bytes()[:-1])
    assert tables.table("small") == SMALL


def test_every_list_of_the_checker_is_the_same_packed(tmp_path, monkeypatch):
    names = sorted(path.stem for path in tables.FOLDER.glob("*.yaml"))
    read = {name: tables.parsed((tables.FOLDER / f"{name}.yaml").read_bytes()) for name in names}
    monkeypatch.setattr(tables, "PACKED", tmp_path / "tables.packed")
    tables._packed.cache_clear()
    tables.store(names)
    monkeypatch.setattr(tables, "parsed", pytest.fail)
    assert {name: tables.table(name) for name in names} == read
