from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from checker.outcome import DocumentReport
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.rendering import rendered
from tests.report.test_text import EXPECTED


def suites(reports, **options):
    root = ET.fromstring(rendered("junit", reports, **options).encode("utf-8"))
    assert (root.tag, root.attrib) == ("testsuites", {"name": "check"})
    return list(root)


def test_a_document_is_a_case_and_each_finding_a_failure(report):
    (suite,) = suites([report])
    assert suite.attrib == {"name": "talks.txt", "tests": "1", "failures": "1", "errors": "0"}
    (case,) = suite
    assert case.attrib == {"classname": "talks.txt", "name": "talks"}
    first, second = case.findall("failure")
    assert first.attrib == {
        "message": '"stop" needs what Kyiv refuses',
        "type": "warning[condition-refused]",
    }
    assert first.text + "\n" + second.text + "\n" == EXPECTED


def test_a_document_without_findings_passes(report):
    (suite,) = suites([replace(report, findings=())])
    assert (suite.get("failures"), suite.get("errors"), len(suite[0])) == ("0", "0", 0)


def test_what_is_set_aside_is_no_failure(set_aside):
    (suite,) = suites([set_aside])
    assert len(suite[0]) == 0


def test_a_text_that_cannot_be_read_is_an_error(unreadable):
    (suite,) = suites([unreadable])
    assert (suite.get("failures"), suite.get("errors")) == ("0", "1")
    assert suite[0][0].attrib == {"message": 'the record has no "text"', "type": "unreadable"}


def test_a_fault_of_ours_is_an_error():
    (suite,) = suites([DocumentReport("a", "a.txt", {}, fault=RecursionError("too deep"))])
    assert suite[0][0].attrib == {"message": "a fault of ours: RecursionError: too deep", "type": "fault"}


def test_no_document_is_no_suite():
    assert suites([]) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_it_stays_xml_whatever_stands_in_a_text(text):
    (suite,) = suites([hostile_report(text)])
    (failure,) = suite.iter("failure")
    assert "some-rule" in failure.text
    assert not any(ord(char) < 0x20 for char in failure.text.replace("\n", ""))
