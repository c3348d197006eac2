"""The checker as a library, and in pytest."""

import json

import pytest

import checker
from checker.errors import RuleError
from tests.cli.conftest import RULES

pytest_plugins = ["pytester"]

CLASH = "The owners promised to pay the drivers. The owners refused to pay the drivers."


@pytest.fixture
def here(tmp_path, monkeypatch):
    (tmp_path / "rules.yaml").write_text(RULES)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "clash.txt").write_text(CLASH)
    (tmp_path / "texts" / "plain.md").write_text("The sun shone.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_texts_are_checked(here):
    clash, plain = checker.check("texts", rules="rules.yaml")
    assert (clash.id, plain.id) == ("texts/clash.txt", "texts/plain.md")
    (finding,) = clash.findings
    assert finding.rule == "promised-and-refused"
    assert [label.span.of(clash.sources[label.document].text) for label in finding.labels] == [
        "The owners refused to pay the drivers",
        "The owners promised to pay the drivers",
    ]
    assert plain.findings == ()


def test_paths_may_be_paths(here):
    assert [one.id for one in checker.check(here / "texts" / "clash.txt", rules=[here / "rules.yaml"])]


def test_a_text_is_checked():
    report = checker.check_text("The mill has six floors. The mill has four floors.")
    assert [finding.rule for finding in report.findings] == ["quantity-clash"]


def test_a_text_is_checked_against_a_reference():
    report = checker.check_text(
        "The mill has six floors.", reference="The mill has four floors.", name="mill"
    )
    (finding,) = report.findings
    assert [label.document for label in finding.labels] == ["mill", "mill#reference"]


def test_texts_are_compared_with_each_other(tmp_path):
    rows = [{"id": year, "text": f"Velm Council was founded in {year}."} for year in ("1911", "1912")]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    alone = list(checker.check(path))
    assert [report.findings for report in alone] == [(), ()]
    together = list(checker.check(path, across=True, jobs=2))
    assert [len(report.findings) for report in together] == [0, 1]


def test_an_unreadable_text_has_a_report_with_its_error(here):
    (report,) = checker.check("no.txt", rules="rules.yaml")
    assert "no such file" in str(report.error)


def test_wrong_rules_are_raised(here):
    (here / "wrong.yaml").write_text("conflict: []")
    with pytest.raises(RuleError):
        checker.check("texts", rules="wrong.yaml")


def test_a_fault_of_ours_is_raised(monkeypatch):
    def broken(*_):
        raise RecursionError("too deep")

    monkeypatch.setattr("checker.english.analyse", broken)
    with pytest.raises(RecursionError):
        checker.check_text("The mill has six floors.")


def test_other_names_are_not_there():
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        checker.chekc  # noqa: B018


def test_the_fixture_passes_and_fails(pytester):
    pytester.makefile(".yaml", rules=RULES)
    pytester.makefile(".txt", clash=CLASH, plain="The sun shone.")
    pytester.makepyfile(
        """
        def test_plain(check_texts):
            check_texts("plain.txt", rules="rules.yaml")

        def test_clash(check_texts):
            check_texts("clash.txt", rules="rules.yaml")

        def test_missing(check_texts):
            check_texts("no.txt", rules="rules.yaml")

        def test_wrong_rules(check_texts):
            check_texts("plain.txt", rules="no.yaml")
        """
    )
    ran = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    ran.assert_outcomes(passed=1, failed=3)
    ran.stdout.fnmatch_lines(["*clash.txt:1:41: error?promised-and-refused?*"])
