import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from checker.model import SetAside
from checker.outcome import DocumentReport
from checker.report.sarif_places import uri
from checker.ruleset import load
from checker.source import Source
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.rendering import rendered

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)
RULE = """\
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns: [$holder refuses to $action]
    examples:
      - match: The owners refuse to pay the drivers.
      - no_match: The owners pay the drivers.
conflicts:
  - id: promised-and-refused
    doc: Two refusals [of | one] thing.
    severity: note
    between: {one: refusal, other: refusal}
    when: same_event(one.action, other.action)
    message: '{one.holder} and {other.holder} refuse one thing'
    examples:
      - conflict: The owners refuse to pay. The drivers refuse to pay.
      - consistent: The owners refuse to pay. The drivers refuse to sing.
      - conflict: The owners refuse to dance.
        todo: true
"""


@pytest.fixture
def rules(tmp_path):
    path = tmp_path / "rules.yaml"
    path.write_text(RULE)
    return load([str(path)]).conflicts


def log(reports, **options):
    """The log of a run, which the published schema must accept."""
    found = json.loads(rendered("sarif", reports, **options))
    assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    return found


def run(reports, **options):
    (only,) = log(reports, **options)["runs"]
    return only


def as_record(report):
    """The same report, of the text of a record."""
    sources = {name: replace(source, name="news.jsonl:7") for name, source in report.sources.items()}
    return replace(report, path="news.jsonl", sources=sources)


def test_the_schema_refuses_what_is_no_log(report):
    broken = log([report]) | {"runs": [{"results": []}]}
    assert not VALIDATOR.is_valid(broken)


def test_a_result_has_both_places(report):
    result = run([report])["results"][0]
    assert (result["ruleId"], result["level"]) == ("condition-refused", "warning")
    (primary,) = result["locations"]
    assert primary["physicalLocation"] == {
        "artifactLocation": {"uri": "talks.txt", "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": 3,
            "startColumn": 1,
            "endLine": 3,
            "endColumn": 35,
            "snippet": {"text": "Kyiv has refused to pull them back"},
        },
    }
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"]["startLine"] == 2
    assert related["message"] == {"text": "condition (Putin)"}
    assert result["partialFingerprints"] == {"claimChecker/v1": "ab12"}


def test_the_message_links_to_the_other_place_and_gives_the_reasons(report):
    result = run([report])["results"][0]
    assert result["message"]["text"] == (
        '"stop" needs what Kyiv refuses\nAgainst: [condition (Putin)](1)\npull back = withdraw\nthem = the troops'
    )
    assert result["relatedLocations"][0]["id"] == 1


def test_further_places_are_counted(report):
    assert run([report])["results"][1]["message"]["text"].endswith("\n2 further places")


def test_a_place_in_a_reference_lies_in_its_file(report):
    found = run([report])
    related = found["results"][1]["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "terms.txt"
    assert [one["location"]["uri"] for one in found["artifacts"]] == ["talks.txt", "terms.txt"]


def test_columns_are_code_points(report):
    found = run([report])
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["newlineSequences"] == ["\r\n", "\n", "\r"]


def test_a_record_is_placed_at_its_line_in_the_file(report):
    result = run([as_record(report)])["results"][0]
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 7}
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "news.jsonl"
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "talks"
    assert location["message"]["text"].startswith("refusal (Kyiv) at 3:1 of the record's text: Kyiv has")


def test_rules_are_described(report, rules):
    found = run([report], rules=lambda: rules)
    (rule,) = found["tool"]["driver"]["rules"]
    assert rule["id"] == "promised-and-refused"
    assert rule["shortDescription"] == {"text": "Two refusals [of | one] thing."}
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["help"]["text"].splitlines()[1:] == [
        "Found: The owners refuse to pay. The drivers refuse to pay.",
        "Left alone: The owners refuse to pay. The drivers refuse to sing.",
        "Look closer: check explain RULES TEXT --rule promised-and-refused --format short",
    ]
    assert "\\[of \\| one\\]" in rule["help"]["markdown"]


def test_a_result_points_at_its_rule(report, rules):
    results = run([report], rules=lambda: rules)["results"]
    assert [result.get("ruleIndex") for result in results] == [None, 0]


def test_what_is_set_aside_is_a_suppressed_result(set_aside):
    jest, known = run([set_aside])["results"]
    assert jest["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "set aside by a comment: said in jest"}
    ]
    assert known["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "known: known.json"}
    ]


def test_a_finding_that_is_not_set_aside_says_so(report):
    assert [result["suppressions"] for result in run([report])["results"]] == [[], []]


@pytest.mark.parametrize(
    ("by", "kind"),
    [
        ("baseline", "external"),
        ("configuration", "external"),
        ("comment", "inSource"),
        ("record", "inSource"),
    ],
)
def test_each_way_to_set_aside_has_its_kind(report, by, kind):
    aside = replace(report, findings=(), set_aside=(SetAside(report.findings[0], by, ""),))
    (result,) = run([aside])["results"]
    assert result["suppressions"][0]["kind"] == kind


def test_the_invocation_has_the_exit_status(report):
    (invocation,) = run([report], status=1)["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (1, True)


def test_what_could_not_be_checked_is_a_notification(unreadable):
    fault = DocumentReport("a", "a.txt", {"a": Source("a.txt", "x")}, fault=RecursionError("too deep"))
    (invocation,) = run([unreadable, fault], status=3)["invocations"]
    first, second = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert first["message"] == {"text": 'the record has no "text"'}
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "b.jsonl", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2},
    }
    assert second["descriptor"] == {"id": "fault"}
    assert second["message"]["text"] == "a fault of ours: RecursionError: too deep"


@pytest.mark.parametrize("documents", [0, 1, 3])
def test_any_number_of_documents_makes_a_log(report, unreadable, documents):
    found = run([unreadable, *[report] * documents, unreadable])
    assert len(found["results"]) == 2 * documents


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_stands_in_a_text_the_log_is_valid(text):
    found = rendered("sarif", [hostile_report(text)])
    found.encode("utf-8")
    snippet = run([hostile_report(text)])["results"][0]["locations"][0]["physicalLocation"]["region"][
        "snippet"
    ]
    assert snippet["text"] == "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


@pytest.mark.parametrize(
    ("message", "written"),
    [
        ("see {0} and {x}", "see {{0}} and {{x}}"),
        ("[this](http://bad.example)", "\\[this\\](http://bad.example)"),
        ("[sic] and (1)", "[sic] and (1)"),
    ],
)
def test_a_message_holds_no_placeholder_and_no_link_of_the_texts(report, message, written):
    finding = replace(report.findings[0], message=message)
    (result,) = run([replace(report, findings=(finding,))])["results"]
    assert result["message"]["text"].splitlines()[0] == written


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("a b/é%#?.txt", "a%20b/%C3%A9%25%23%3F.txt"),
        ("./a/../b.txt", "b.txt"),
        ("../b.txt", "../b.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("/srv/ü.txt", "file:///srv/%C3%BC.txt"),
        ("C:/texts/a b.txt", "file:///C:/texts/a%20b.txt"),
        ("bad\udcff.txt", "bad%FF.txt"),
        ("odd\ud800.txt", "odd%EF%BF%BD.txt"),
        ("-", "-"),
    ],
)
def test_paths_become_uris(path, written):
    assert uri(path) == written


def test_only_relative_paths_lie_below_the_root(report):
    away = replace(
        report,
        path="/srv/a.txt",
        sources={name: Source("/srv/a.txt", one.text) for name, one in report.sources.items()},
    )
    location = run([away])["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "file:///srv/a.txt"}
