from dataclasses import replace

from checker.across import report_with_entries
from checker.api import report_on
from checker.ruleset import ignore, load
from checker.running.keys import digest, document_key, rules_key
from checker.source import Source
from tests.cli.conftest import RULES
from tests.running.kit import document


def loaded(tmp_path, text=RULES, name="rules.yaml"):
    (tmp_path / name).write_text(text)
    return load([tmp_path / name])


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
    assert rules_key(loaded(tmp_path, name="elsewhere.yaml"), report_on) == rules_key(rules, report_on)
    changed = RULES.replace("$holder refuses to", "$holder (refuses | declines) to")
    assert rules_key(loaded(tmp_path, changed), report_on) != rules_key(rules, report_on)
    lexicon = RULES + "lexicon:\n  antonyms: [[open, shut]]\n"
    assert rules_key(loaded(tmp_path, lexicon), report_on) != rules_key(rules, report_on)


def test_rules_left_out_are_other_rules(tmp_path):
    rules = loaded(tmp_path)
    assert rules_key(ignore(rules, ["promised-and-refused"]), report_on) != rules_key(rules, report_on)


def test_another_engine_is_another_key(tmp_path, monkeypatch):
    rules = loaded(tmp_path)
    before = rules_key(rules, report_on)
    package = tmp_path / "package"
    package.mkdir()
    (package / "tagger.py").write_text("NOUN = 1")
    monkeypatch.setattr("checker.running.keys._PACKAGE", package)
    first = rules_key(rules, report_on)
    (package / "tagger.py").write_text("NOUN = 2")
    assert len({before, first, rules_key(rules, report_on)}) == 3


def test_another_step_is_another_key(tmp_path):
    rules = loaded(tmp_path)
    assert rules_key(rules, report_on) != rules_key(rules, report_with_entries)
