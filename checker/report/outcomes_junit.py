"""What became of the examples in rules -> JUnit's XML, for continuous integration.

One test case for each example, of its file's class, named by rule and line: `refusal:11`.  A known gap
is skipped.  What no example fires is a failed case of the class `coverage`, what is doubtful in the
rules one of the class `rules`.  There are no times in it: the same rules give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from checker.errors import Mistake
from checker.report.escapes import xml_escaped
from checker.report.mistakes import mistake_text
from checker.report.outcomes import WORDS, as_mistake, difference
from checker.report.visible import one_line
from checker.report.xml import DECLARATION, legal
from checker.ruleset.rules import Place
from checker.testing import Outcome, RulesReport, Use


def outcomes_junit(report: RulesReport) -> str:
    """The report as an XML document."""
    found = [*map(_example, report.outcomes), *map(_unfired, report.unfired), *map(_doubt, report.mistakes)]
    suite = _counted(ET.Element("testsuite", {"name": "check test"}), found)
    suites = _counted(ET.Element("testsuites"), found)
    suites.append(suite)
    suite.extend(found)
    ET.indent(suites)
    return f"{DECLARATION}\n{xml_escaped(ET.tostring(suites, encoding='unicode'))}\n"


def _counted(element: ET.Element, found: Iterable[ET.Element]) -> ET.Element:
    tags = [case[0].tag if len(case) else "" for case in found]
    counts = {"tests": len(tags), "failures": tags.count("failure"), "skipped": tags.count("skipped")}
    element.attrib.update({name: str(count) for name, count in counts.items()}, errors="0")
    return element


def _example(outcome: Outcome) -> ET.Element:
    example = outcome.case.example
    case = _case(legal(example.place.source.name), outcome.case.rule.id, example.place)
    message = f"{outcome.status}: {WORDS[outcome.status]}"
    shown = "\n".join([f"{example.outcome}: {one_line(example.text)}", *difference(outcome)])
    match outcome.status:
        case "validated":
            if outcome.is_closed_gap:
                ET.SubElement(case, "system-out").text = legal(shown)
        case "todo":
            ET.SubElement(case, "skipped", {"message": legal(message)}).text = legal(shown)
        case "missing" | "noisy" | "wrong" as status:
            failure = {"message": legal(message), "type": status}
            ET.SubElement(case, "failure", failure).text = legal(shown)
    return case


def _unfired(use: Use) -> ET.Element:
    case = _case("coverage", use.rule.id, use.place)
    mistake = as_mistake(use)
    failure = {"message": legal(f"{mistake.message}: {use.text}"), "type": mistake.code}
    ET.SubElement(case, "failure", failure).text = legal(mistake_text(mistake))
    return case


def _doubt(mistake: Mistake) -> ET.Element:
    case = _case("rules", mistake.code, Place(mistake.source, mistake.span))
    failure = {"message": legal(mistake.message), "type": mistake.severity}
    ET.SubElement(case, "failure", failure).text = legal(mistake_text(mistake))
    return case


def _case(kind: str, rule: str, place: Place) -> ET.Element:
    line = str(place.source.location(place.span.start).line)
    name = legal(f"{rule}:{line}")
    return ET.Element(
        "testcase", {"classname": kind, "name": name, "file": legal(place.source.name), "line": line}
    )
