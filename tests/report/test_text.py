import pytest

from checker.model import Finding, Label
from checker.report import COLOURED
from checker.source import Source, Span
from tests.report.rendering import rendered


def shown(report, **options):
    return rendered("text", [report], **options)


EXPECTED = """\
talks.txt:3:1: warning[condition-refused] "stop" needs what Kyiv refuses
  3 | Kyiv has refused to pull them back.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refusal (Kyiv)
  2 | The fighting will stop only after the troops withdraw, he said.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ condition (Putin)
    = pull back = withdraw
    = them = the troops

talks.txt:3:1: note[promised-and-refused] the terms differ
  3 | Kyiv has refused to pull them back.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refusal (Kyiv)
    in terms.txt:1:1
  1 | No troops will be pulled back.
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refusal
    = 2 further places

"""


def test_a_finding_shows_both_places_and_the_reasons(report):
    assert shown(report) == EXPECTED


def test_colours_change_nothing_but_colours(report):
    coloured = shown(report, palette=COLOURED)
    assert "\x1b[1;33mwarning[condition-refused]\x1b[0m" in coloured
    for code in set(COLOURED.values()) | {"0"}:
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == EXPECTED


def test_statements_are_listed_before_the_findings(report):
    assert shown(report, statements="rules").startswith(
        "talks.txt:2:1: condition[condition] (Putin) The fighting will stop only after the troops withdraw\n"
        "talks.txt:3:1: refusal[refusal] (Kyiv) Kyiv has refused to pull them back\n"
    )


def test_assertions_are_listed_only_when_all_are_wanted(report):
    assert "assertion" not in shown(report, statements="rules")
    assert "talks.txt:2:56: assertion[assertion] he said\n" in shown(report, statements="all")


@pytest.mark.parametrize(
    "text", ["Stop\x1b[31m now\x07.", "Stop \u202enow.", "Stop \ud800 now.", "Stop\tnow."]
)
def test_nothing_in_a_text_can_steer_the_terminal(report, text):
    from dataclasses import replace

    label = Label("x", Span(0, len(text)), "refusal", text)
    evil = replace(
        report,
        id="x",
        sources={"x": Source(text, text)},
        findings=(Finding("r", "note", text, "", (label, label), (text,)),),
    )
    output = shown(evil)
    assert all(character.isprintable() or character == "\n" for character in output)
    assert "^" * len(text) in output


ASIDE = """\
talks.txt:3:1: warning[condition-refused] "stop" needs what Kyiv refuses
    with talks.txt:2:1 condition (Putin)
    = set aside by a comment: said in jest

talks.txt:3:1: note[promised-and-refused] the terms differ
    with terms.txt:1:1 refusal
    = known: known.json

"""


def test_what_is_set_aside_is_shown_only_when_asked_for(set_aside):
    assert shown(set_aside) == ""
    assert shown(set_aside, show_suppressed=True) == ASIDE


def test_what_is_set_aside_is_dimmed(set_aside):
    coloured = shown(set_aside, show_suppressed=True, palette=COLOURED)
    assert "\x1b[2m    = known: known.json\x1b[0m\n" in coloured
