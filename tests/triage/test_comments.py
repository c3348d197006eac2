"""Comments in Markdown and HTML set the findings of the next paragraph aside."""

from datetime import date

import pytest

from checker.model import Finding, Label
from checker.outcome import DocumentReport
from checker.source import Source, Span
from checker.triage import Terms, triage

RULE = "promised-and-refused"
PROMISE = "The owners promised to pay."
REFUSAL = "The owners refused to pay."
ALLOW = f"<!-- check: allow {RULE} because both are quoted -->"


def report(text, name="a.md", rule=RULE, also=()):
    labels = tuple(
        Label(name, Span(text.index(said), text.index(said) + len(said)), "x", "")
        for said in (REFUSAL, PROMISE)
        if said in text
    )
    found = (Finding(rule, "error", "m", "f", labels, (), also),) if len(labels) == 2 else ()
    return DocumentReport(name, name, {name: Source(name, text)}, found)


def told(text, name="a.md", today="2027-01-01", rules=((RULE, True), ("other-rule", True)), **kinds):
    """The findings left, those set aside with their reasons, and the remarks with what they underline."""
    terms = Terms(date.fromisoformat(today), dict(rules), frozenset(dict(rules)))
    (found,) = triage([report(text, name, **kinds)], terms)
    return (
        [finding.rule for finding in found.findings],
        [(aside.by, aside.reason) for aside in found.set_aside],
        [(remark.rule, remark.labels[0].span.of(text)) for remark in found.remarks],
    )


ASIDE = ([], [("comment", "both are quoted")], [])
LEFT = [RULE]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROMISE}\n\n{ALLOW}\n{REFUSAL}\n",
        f"{PROMISE}\n\n{ALLOW}\n\n{REFUSAL}\n",
        f"{PROMISE}\n\n{ALLOW} {REFUSAL}\n",
        f"{ALLOW}\n{PROMISE}\n\n{REFUSAL}\n",
        f"{PROMISE}\r\n\r\n{ALLOW}\r\nIt rained.\r\n{REFUSAL}\r\n",
        f"{PROMISE}\n\n{ALLOW}\n<!-- a note -->\n{REFUSAL}\n",
        f"{PROMISE}\n\n<!--check:allow {RULE}\n  because both\n  are quoted-->\n{REFUSAL}\n",
    ],
)
def test_a_comment_is_of_the_next_paragraph(text):
    assert told(text) == ASIDE


@pytest.mark.parametrize(
    "text",
    [
        f"{PROMISE}\n\n{ALLOW}\nIt rained.\n\n{REFUSAL}\n",
        f"{PROMISE}\n\n{REFUSAL}\n\n{ALLOW}\n",
        f"{PROMISE}\n\n{ALLOW}\nIt rained.\n \t\n{REFUSAL}\n",
    ],
)
def test_a_comment_is_of_no_other_paragraph_and_then_stale(text):
    assert told(text) == (LEFT, [], [("stale-suppression", ALLOW)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<p>{PROMISE}</p>{ALLOW}<p>{REFUSAL}</p>", ASIDE),
        (f"<p>{PROMISE}</p>{ALLOW}<div class='x'>\n\n<p>It <b>rained</b>. {REFUSAL}</p></div>", ASIDE),
        (f"<ul><li>{PROMISE}</li>{ALLOW}<li>{REFUSAL}</li></ul>", ASIDE),
        (
            f"<p>{PROMISE}</p>{ALLOW}<p>It rained.</p><p>{REFUSAL}</p>",
            (LEFT, [], [("stale-suppression", ALLOW)]),
        ),
        (f"<P>{PROMISE}</P>{ALLOW}<P>It rained.<P>{REFUSAL}", (LEFT, [], [("stale-suppression", ALLOW)])),
    ],
)
def test_in_html_a_paragraph_ends_with_its_block(text, expected):
    assert told(text, "a.html") == expected


def test_a_text_has_no_comments():
    assert told(f"{PROMISE}\n\n{ALLOW}\n{REFUSAL}\n", "a.txt") == (LEFT, [], [])


@pytest.mark.parametrize("shown", ["`{}`", "```html\n{}\n```", "~~~\n{}\n~~~\n", "```\n{}"])
def test_what_markdown_shows_as_code_is_no_comment(shown):
    assert told(f"It rained.\n\n{shown.format(ALLOW)}\n") == ([], [], [])


@pytest.mark.parametrize(
    ("said", "remark"),
    [
        (f"allow {RULE}", "reasonless-suppression"),
        (f"allow {RULE} because", "reasonless-suppression"),
        (f"allow {RULE} because until 2027-06-30", "reasonless-suppression"),
        (f"allow {RULE} because quoted until 2026-12-31", "expired-suppression"),
        ("allow", "malformed-suppression"),
        (f"allow {RULE} both are quoted", "malformed-suppression"),
        (f"allow {RULE} because quoted until 2027-13-01", "malformed-suppression"),
    ],
)
def test_a_comment_that_does_not_hold_sets_nothing_aside(said, remark):
    comment = f"<!-- check: {said} -->"
    assert told(f"{PROMISE}\n\n{comment}\n{REFUSAL}\n") == (LEFT, [], [(remark, comment)])


def test_the_last_day_is_part_of_it():
    comment = f"<!-- check: allow {RULE} because we wait until noon until 2027-01-01 -->"
    assert told(f"{PROMISE}\n\n{comment}\n{REFUSAL}\n") == ([], [("comment", "we wait until noon")], [])


def test_each_rule_of_a_comment_must_match():
    comment = f"<!-- check: allow other-rule, {RULE} because so -->"
    found = told(f"{PROMISE}\n\n{comment}\n{REFUSAL}\n")
    assert found == ([], [("comment", "so")], [("stale-suppression", comment)])


def test_a_comment_for_a_rule_that_this_run_leaves_out_is_not_stale():
    comment = "<!-- check: allow other-rule because so -->"
    terms = Terms(date.fromisoformat("2027-01-01"), {RULE: True, "other-rule": True}, frozenset({RULE}))
    (found,) = triage([report(f"{comment}\nIt rained.\n")], terms)
    assert found.remarks == ()


def test_a_comment_for_a_rule_that_is_not_there_names_the_nearest():
    terms = Terms(date.fromisoformat("2027-01-01"), {RULE: True}, frozenset())
    (found,) = triage([report("<!-- check: allow promised-and-refusd because so -->\nIt rained.\n")], terms)
    assert [remark.reasons for remark in found.remarks] == [(f"did you mean `{RULE}`?",)]


def test_a_rule_that_must_be_told_is_told():
    text = f"{PROMISE}\n\n{ALLOW}\n{REFUSAL}\n"
    rules = ((RULE, False), ("other-rule", True))
    assert told(text, rules=rules) == (LEFT, [], [("refused-suppression", ALLOW)])


def test_a_pair_that_such_a_rule_found_as_well_is_told():
    text = f"{PROMISE}\n\n{ALLOW}\n{REFUSAL}\n"
    rules = ((RULE, True), ("other-rule", False))
    assert told(text, rules=rules, also=("other-rule",)) == (LEFT, [], [])


def test_a_rule_that_found_the_pair_as_well_may_be_named():
    comment = ALLOW.replace(RULE, "other-rule")
    assert told(f"{PROMISE}\n\n{comment}\n{REFUSAL}\n", also=("other-rule",)) == ASIDE
