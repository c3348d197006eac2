"""Conflicts between the documents of a collection, and with a collection of references."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from checker import across, api
from checker.across.collection import asks_for_one_day
from checker.conflict import examine
from checker.ruleset import load
from checker.source import Source
from checker.text.reading import Document

MAY, JUNE = date(2024, 5, 3), date(2024, 6, 3)


@pytest.fixture(scope="module")
def ruleset():
    return load(["rules/conflicts"])


def document(name, text, day=None, origin=""):
    return Document(name, name, Source(name, text), date=day, origin=origin)


def member(one, ruleset):
    return across.Member(one, across.report_with_entries(one, ruleset))


def reference(one, ruleset):
    named = across.as_reference(one)
    return across.Member(named, across.reference_report(named, ruleset), reference=True)


def found(ruleset, *documents, references=()):
    members = [reference(one, ruleset) for one in references] + [member(one, ruleset) for one in documents]
    how = across.with_references(ruleset) if references else across.among_all(ruleset)
    reports = list(across.reports(members, how, pytest.fail))
    assert [report.id for report in reports] == [one.id for one in documents]
    return [(report.id, finding) for report in reports for finding in report.findings]


def shown(findings):
    return [(at, one.rule, one.severity, [label.document for label in one.labels]) for at, one in findings]


def test_two_reports_of_one_day_that_differ_clash(ruleset):
    one = document("a", "The harbour of Velm handled 4,200 ships in April.", MAY)
    other = document("b", "It rained. The harbour of Velm handled 4,500 ships in April.", MAY)
    assert shown(found(ruleset, one, other)) == [("b", "quantity-clash", "error", ["b", "a"])]


def test_a_later_figure_supersedes_an_earlier_one(ruleset):
    one = document("a", "The harbour of Velm handled 4,200 ships in April.", MAY)
    other = document("b", "The harbour of Velm handled 4,500 ships in April.", JUNE)
    assert found(ruleset, one, other) == []


def test_whether_a_dated_document_is_of_the_day_of_an_undated_one_is_not_known(ruleset):
    one = document("a", "The harbour of Velm handled 4,200 ships in April.", MAY)
    assert found(ruleset, one, document("b", "The harbour of Velm handled 4,500 ships in April.")) == []


def test_two_publishers_are_two_holders(ruleset):
    one = document("a", "Velm Council was founded in 1911.", MAY, "The Velm Mail")
    other = document("b", "Velm Council was founded in 1912.", MAY, "The Brindle Post")
    ((_, finding),) = found(ruleset, one, other)
    assert finding.severity == "warning"
    ((_, finding),) = found(ruleset, one, replace(other, origin="the velm mail"))
    assert finding.severity == "error"


def test_a_report_holds_the_texts_of_its_findings(ruleset):
    one = document("a", "Velm Council was founded in 1911.")
    other = document("b", "Velm Council was founded in 1912.")
    members = [member(each, ruleset) for each in (one, other)]
    first, second = across.reports(members, across.among_all(ruleset), pytest.fail)
    assert set(first.sources) == {"a"}
    assert second.sources == {"a": one.source, "b": other.source}


def test_only_names_tell_who_is_meant_in_another_document(ruleset):
    for subject in ("The company", "He", "Mr Reed", "The mayor", "It", "Its director"):
        one = document("a", f"{subject} sold 300 cars in April.")
        other = document("b", f"{subject} sold 400 cars in April.")
        assert found(ruleset, one, other) == [], subject


def test_a_pronoun_is_read_in_its_own_document(ruleset):
    one = document("a", "Anna Reed spoke on Monday. She sold 300 cars in April.")
    other = document("b", "Anna Reed sold 400 cars in April.")
    assert shown(found(ruleset, one, other)) == [("b", "quantity-clash", "error", ["b", "a"])]


def test_inside_each_document_all_rules_hold_as_ever(ruleset):
    clash = document("a", "The fire killed 12 people on Monday. The fire killed 15 people on Monday.")
    alone = api.check_document(clash, ruleset)
    members = [member(one, ruleset) for one in (clash, document("b", "The sun shone."))]
    first, _ = across.reports(members, across.among_all(ruleset), pytest.fail)
    assert replace(first, entries=()) == alone


def test_articles_are_checked_against_references_and_not_against_each_other(ruleset):
    known = document("known.txt", "Velm Council was founded in 1911.")
    one = document("a", "Velm Council was founded in 1912.", MAY)
    other = document("b", "Velm Council was founded in 1913.", MAY)
    findings = found(ruleset, one, other, references=[known])
    assert [[label.document for label in finding.labels] for _, finding in findings] == [
        ["a", "known.txt#reference"],
        ["b", "known.txt#reference"],
    ]


def test_references_that_differ_are_not_reported(ruleset):
    known = [
        document("k1", "Velm Council was founded in 1911."),
        document("k2", "Velm Council was founded in 1912."),
    ]
    assert found(ruleset, document("a", "Velm Council met."), references=known) == []


def test_rules_that_ask_for_one_day(ruleset):
    conditions = {rule.id: rule.when for rule in ruleset.conflicts if rule.holds("across")}
    assert conditions
    assert all(map(asks_for_one_day, conditions.values()))
    within = [rule.when for rule in ruleset.conflicts if not rule.holds("across")]
    assert not any(map(asks_for_one_day, within))


def test_the_join_finds_what_comparing_all_with_all_finds(ruleset):
    sentences = [
        f"{subject} {said}"
        for subject in ("Velm Council", "Brindle Council", "Anna Reed", "The mayor of Velm", "Honey")
        for said in (
            "sold 300 cars in April.",
            "sold 400 cars in April.",
            "did not sell cars.",
            "won.",
            "lost.",
        )
    ]
    documents = [document(f"d{number:02}", text) for number, text in enumerate(sentences)]
    joined = pairs_of(finding for _, finding in found(ruleset, *documents))
    texts = [api.read_document(one, ruleset).texts[0] for one in documents]
    everywhere = replace(ruleset, conflicts=tuple(rule for rule in ruleset.conflicts if rule.holds("across")))
    found_apart = (examine(pair, everywhere).findings for pair in combinations(texts, 2))
    naive = pairs_of(finding for findings in found_apart for finding in findings)
    assert len(naive) > 5
    assert joined == naive


def pairs_of(findings):
    """Which documents clash by which rule; a finding of several places tells of several pairs."""
    return {
        (one.rule, one.labels[0].document, label.document) for one in findings for label in one.labels[1:]
    }
