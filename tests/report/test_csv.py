import csv
from io import StringIO

import pytest

from tests.report.hostile import HOSTILE, hostile_report
from tests.report.rendering import rendered


def rows(reports, **options):
    output = rendered("csv", reports, **options)
    found = list(csv.DictReader(StringIO(output, newline=""), strict=True))
    assert output.count("\n") == len(found) + 1
    return found


def test_a_finding_is_a_row(report):
    first, second = rows([report])
    assert first == {
        "document": "talks",
        "path": "talks.txt",
        "rule": "condition-refused",
        "severity": "warning",
        "message": '"stop" needs what Kyiv refuses',
        "place": "talks.txt",
        "line": "3",
        "column": "1",
        "text": "Kyiv has refused to pull them back",
        "kind": "refusal",
        "holder": "Kyiv",
        "other_place": "talks.txt",
        "other_line": "2",
        "other_column": "1",
        "other_text": "The fighting will stop only after the troops withdraw",
        "other_kind": "condition",
        "other_holder": "Putin",
        "places": "2",
        "reasons": "pull back = withdraw; them = the troops",
        "fingerprint": "ab12",
        "set_aside": "",
    }
    assert (second["other_place"], second["places"]) == ("terms.txt", "4")


def test_without_findings_there_are_the_headings(unreadable):
    assert rendered("csv", [unreadable]).startswith("document,path,rule,severity,message,place,")
    assert rows([unreadable]) == []


def test_what_is_set_aside_is_there_when_asked_for(set_aside):
    assert rows([set_aside]) == []
    reasons = [row["set_aside"] for row in rows([set_aside], show_suppressed=True)]
    assert reasons == ["set aside by a comment: said in jest", "known: known.json"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_in_its_cell_and_is_no_formula(text):
    (row,) = rows([hostile_report(text)])
    cells = [" ".join(row[name].split()) for name in ("document", "message", "text", "holder", "reasons")]
    assert len(set(cells)) == 1
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    assert all(char.isprintable() for char in cells[0])


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("\t=1+1", "'=1+1"),
        (" =1+1", "'=1+1"),
        ("-1", "'-1"),
        ("1-1", "1-1"),
        ("a=b", "a=b"),
    ],
)
def test_a_formula_begins_with_an_apostrophe(text, cell):
    assert rows([hostile_report(text)])[0]["message"] == cell
