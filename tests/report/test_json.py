import json

from checker.outcome import DocumentReport
from checker.report import FORMATS, Options
from checker.report.json import dumped
from tests.report.rendering import rendered


def records(reports, **options):
    return [json.loads(line) for line in rendered("jsonl", reports, **options).splitlines()]


def test_a_document_has_its_findings_and_no_statements_unless_wanted(report):
    (record,) = records([report])
    assert list(record) == ["id", "path", "findings"]
    assert (record["id"], record["path"]) == ("talks", "talks.txt")


def test_a_finding_has_all_that_the_format_promises(report):
    finding = records([report])[0]["findings"][0]
    labels = finding.pop("labels")
    assert finding == {
        "rule": "condition-refused",
        "severity": "warning",
        "message": '"stop" needs what Kyiv refuses',
        "fingerprint": "ab12",
        "reasons": ["pull back = withdraw", "them = the troops"],
    }
    assert labels[0] == {
        "document": "talks",
        "span": {"start": 77, "end": 111},
        "line": 3,
        "column": 1,
        "text": "Kyiv has refused to pull them back",
        "kind": "refusal",
        "holder": "Kyiv",
    }


def test_a_label_in_the_reference_is_placed_there(report):
    label = records([report])[0]["findings"][1]["labels"][1]
    assert (label["document"], label["line"], label["text"]) == (
        "talks#reference",
        1,
        "No troops will be pulled back",
    )


def test_statements_have_holder_roles_and_reading(report):
    first, second = records([report], statements="rules")[0]["statements"]
    assert first == {
        "rule": "condition",
        "kind": "condition",
        "holder": "Putin",
        "span": {"start": 12, "end": 65},
        "roles": {"outcome": {"text": "The fighting will stop", "span": {"start": 12, "end": 34}}},
        "polarity": "affirmed",
        "modality": "will",
        "confidence": "high",
    }
    assert second["roles"]["holder"]["text"] == "Kyiv"


def test_all_statements_include_assertions(report):
    (record,) = records([report], statements="all")
    assert [statement["kind"] for statement in record["statements"]] == ["condition", "assertion", "refusal"]


def test_a_text_that_cannot_be_read_has_an_error(unreadable):
    assert records([unreadable]) == [
        {"id": "b.jsonl:2", "path": "b.jsonl", "findings": [], "error": 'the record has no "text"'}
    ]


def test_a_fault_of_ours_is_an_error_too():
    (record,) = records([DocumentReport("a", "a.txt", {}, fault=RecursionError("too deep"))])
    assert record["error"] == "a fault of ours: RecursionError: too deep"


def test_one_object_holds_a_whole_run(report, unreadable):
    run = json.loads(rendered("json", [report, unreadable]))
    assert run["version"] == 1
    assert [document["id"] for document in run["documents"]] == ["talks", "b.jsonl:2"]
    assert run["summary"] == {
        "documents": 2,
        "unreadable": 1,
        "findings": {"error": 0, "warning": 1, "note": 1},
        "suppressed": 0,
    }


def test_an_empty_run_is_still_an_object():
    assert json.loads(rendered("json", []))["documents"] == []


def test_lines_come_one_by_one(report):
    writer = FORMATS["jsonl"](Options())
    assert next(writer) == ""
    assert json.loads(writer.send(report))["id"] == "talks"


def test_what_is_set_aside_is_listed_when_asked_for(report, set_aside):
    assert "suppressed" not in records([set_aside])[0]
    (first, second) = records([set_aside], show_suppressed=True)[0]["suppressed"]
    assert (first["rule"], first["by"], first["reason"]) == ("condition-refused", "comment", "said in jest")
    assert second["labels"] == records([report])[0]["findings"][1]["labels"]


def test_a_lone_surrogate_stays_escaped():
    text = dumped({"text": "a\ud800é"})
    assert text == '{"text": "a\\ud800é"}'
    assert json.loads(text.encode()) == {"text": "a\ud800é"}
