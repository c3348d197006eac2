"""JUnit's XML, for continuous integration: a test case for each document, a failure for each finding.

Each document is a suite of its own, named by its file, so that its counts are known once it is done.
There are no times in it: the same texts give the same bytes.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from checker.outcome import DocumentReport
from checker.report.escapes import xml_escaped
from checker.report.options import PLAIN, Options
from checker.report.reported import reported
from checker.report.text import finding_text
from checker.report.trouble import trouble
from checker.report.visible import visible
from checker.report.writing import Writer
from checker.report.xml import DECLARATION, legal


def junit_report(_options: Options) -> Writer:
    """The XML document, a suite at a time."""
    item = yield f'{DECLARATION}\n<testsuites name="check">\n'
    while isinstance(item, DocumentReport):
        item = yield _suite(item)
    yield "</testsuites>\n"


def _suite(report: DocumentReport) -> str:
    case = _case(report)
    counts = {
        "tests": 1,
        "failures": int(case.find("failure") is not None),
        "errors": int(case.find("error") is not None),
    }
    attributes = {"name": legal(report.path), **{name: str(count) for name, count in counts.items()}}
    suite = ET.Element("testsuite", attributes)
    suite.append(case)
    ET.indent(suite)
    return xml_escaped(ET.tostring(suite, encoding="unicode")) + "\n"


def _case(report: DocumentReport) -> ET.Element:
    case = ET.Element("testcase", {"classname": legal(report.path), "name": legal(report.id)})
    wrong = trouble(report)
    if wrong is not None:
        ET.SubElement(case, "error", {"message": legal(wrong.message), "type": wrong.code})
    for finding in reported(report):
        attributes = {"message": legal(finding.message), "type": f"{finding.severity}[{finding.rule}]"}
        ET.SubElement(case, "failure", attributes).text = legal(finding_text(finding, report, PLAIN))
    if report.notices:
        ET.SubElement(case, "system-out").text = "\n".join(legal(visible(one)) for one in report.notices)
    return case
