from dataclasses import replace

import pytest

from checker.across import report_with_entries
from checker.api import report_on
from checker.ruleset import ignore, load
from checker.running import Cache
from checker.running.keys import digest, document_key, engine_key, rules_key
from checker.source import Source
from tests.cli.conftest import RULES
from tests.running.kit import document


def loaded(tmp_path, text=RULES, name="rules.yaml"):
    (tmp_path / name).write_text(text)
    return load([tmp_path / name])


def key(rules, check=report_on, engine=b""):
    return rules_key(rules, check, engine)


def test_where_a_part_ends_matters():
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"]) != digest([b"a", b"bc", b""])


def test_a_document_is_known_by_its_texts_and_not_by_its_names():
    one = document("It rained.", reference="It snowed.")
    renamed = replace(one, id="b", path="b", line=3, source=Source("b:3", "It rained."))
    assert document_key(b"", renamed) == document_key(b"", one)
    others = [
        document("It rained!", reference="It snowed."),
        document("It rained.", reference="It snowed!"),
        document("It rained.", reference=""),
        document("It rained."),
        document("It snowed.", reference="It rained."),
    ]
    assert len({document_key(b"", other) for other in (one, *others)}) == 6
    assert document_key(b"other rules", one) != document_key(b"", one)


def test_rules_are_known_by_what_they_say(tmp_path):
    rules = loaded(tmp_path)
    assert key(loaded(tmp_path, name="elsewhere.yaml")) == key(rules)
    changed = RULES.replace("$holder refuses to", "$holder (refuses | declines) to")
    assert key(loaded(tmp_path, changed)) != key(rules)
    lexicon = RULES + "lexicon:\n  antonyms: [[open, shut]]\n"
    assert key(loaded(tmp_path, lexicon)) != key(rules)


def test_rules_left_out_are_other_rules(tmp_path):
    rules = loaded(tmp_path)
    assert key(ignore(rules, ["promised-and-refused"])) != key(rules)


def test_another_engine_is_another_key(tmp_path):
    rules = loaded(tmp_path)
    assert key(rules, engine=b"this") != key(rules, engine=b"that")


@pytest.fixture
def package(tmp_path, monkeypatch):
    package = tmp_path / "package"
    package.mkdir()
    (package / "tagger.py").write_text("NOUN = 1")
    monkeypatch.setattr("checker.running.keys._PACKAGE", package)
    return package


def test_an_engine_is_known_by_its_files_and_what_is_in_them(package):
    found = [engine_key()]
    for name, text in (("tagger.py", "NOUN = 2"), ("chunker.py", ""), ("chunker.yaml", "")):
        (package / name).write_text(text)
        found.append(engine_key())
    assert len(set(found)) == 4
    (package / "notes.txt").write_text("")
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "tagger.py").write_text("")
    assert engine_key() == found[-1]


def engine(folder):
    """The engine that a cache in the folder is for."""
    cache = Cache(folder, pytest.fail)
    try:
        return cache.engine
    finally:
        cache.close()


def test_an_engine_is_worked_out_anew_when_a_file_was_written_to(package, tmp_path):
    before, same = engine(tmp_path / "cache"), engine(tmp_path / "cache")
    (package / "tagger.py").write_text("NOUN = 2")
    assert before == same != engine(tmp_path / "cache")
    assert engine(tmp_path / "cache") == engine_key()


def test_an_engine_is_known_without_opening_a_file(package, tmp_path, monkeypatch):
    before = engine(tmp_path / "cache")
    monkeypatch.setattr("checker.running.cache.engine_key", pytest.fail)
    assert engine(tmp_path / "cache") == before


def test_another_step_is_another_key(tmp_path):
    rules = loaded(tmp_path)
    assert key(rules) != key(rules, report_with_entries)
