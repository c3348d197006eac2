import re

import pytest

from checker.report.markdown import escaped
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.rendering import rendered

EXPECTED = """\
## check: 2 findings (1 warning, 1 note) in 1 text, 1 unreadable

### warning: condition-refused

**talks.txt:3:1**: "stop" needs what Kyiv refuses

- refusal (Kyiv), talks.txt:3:1: “Kyiv has refused to pull them back”
- condition (Putin), talks.txt:2:1: “The fighting will stop only after the troops withdraw”
- reason: pull back = withdraw
- reason: them = the troops

### note: promised-and-refused

**talks.txt:3:1**: the terms differ

- refusal (Kyiv), talks.txt:3:1: “Kyiv has refused to pull them back”
- refusal, terms.txt:1:1: “No troops will be pulled back”
- 2 further places

### unreadable

**b.jsonl:2**: the record has no "text"
"""


def test_the_counts_stand_above_a_section_for_each_finding(report, unreadable):
    assert rendered("markdown", [report, unreadable]) == EXPECTED


def test_nothing_found_is_said_too():
    assert rendered("markdown", []) == "## check: nothing found in 0 texts\n"


def test_an_interrupted_run_says_so(report):
    assert rendered("markdown", [report], interrupted=True).splitlines()[0].endswith(", interrupted")


def test_what_is_set_aside_is_counted_and_shown_when_asked_for(set_aside):
    assert rendered("markdown", [set_aside]) == "## check: nothing found in 1 text, 2 set aside\n"
    assert "- known: known.json\n" in rendered("markdown", [set_aside], show_suppressed=True)


def test_a_page_holds_no_more_than_it_takes(report):
    page = rendered("markdown", [report] * 3000)
    assert len(page.encode()) < 1_000_000
    shown = page.count("\n### ")
    assert page.splitlines()[-1].startswith(f"{6000 - shown} more would be too much for a page")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_is_taken_for_markdown(text):
    lines = rendered("markdown", [hostile_report(text)]).splitlines()
    shapes = [
        "## check: ",
        "",
        "### warning: ",
        "",
        "**a.txt:1:1**: ",
        "",
        "- refusal (",
        "- refusal (",
        "- reason: ",
    ]
    assert [line[: len(shape)] for line, shape in zip(lines, shapes, strict=True)] == shapes
    assert "<" not in "".join(lines)
    message = lines[4].removeprefix("**a.txt:1:1**: ")
    bare = re.sub(r"\\[\\`*_\[\]|~$]", "", message)
    assert not re.search(r"[\\`*_\[\]|~$]", bare)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a|b", "a\\|b"),
        ("<b>", "&lt;b&gt;"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("[x](y)", "\\[x\\](y)"),
        ("cost $5 ~~6~~", "cost \\$5 \\~\\~6\\~\\~"),
        ("a\\|b", "a\\\\\\|b"),
        ("a\n\n# b", "a # b"),
    ],
)
def test_what_means_something_in_markdown_is_escaped(text, written):
    assert escaped(text) == written


def test_a_long_statement_is_cut():
    assert "b" * 400 + "…”" in rendered("markdown", [hostile_report("b" * 401)])
