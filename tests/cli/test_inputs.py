"""The texts of a run: their formats, which of them are read, and where findings stand in them."""

import gzip
import json
import subprocess

import pytest

from tests.cli.conftest import CLASH, CLEAN

MARKDOWN = """\
---
title: The owners have refused to pay the drivers.
date: 2024-05-01
---
The **owners** [promised](http://example.org/promise "The owners refuse to pay.") to
pay the drivers.

```
The owners have refused to pay the drivers.
```

- The *owners* have `refused` to pay the drivers.
"""
PAGE = """\
<html><head><title>The owners refuse to pay the drivers</title></head>
<nav><p>The owners refuse to pay the drivers.</p></nav>
<p>The <b>owners</b>&nbsp;promised to <a href="/pay">pay</a>
  the drivers.<pre>The owners refuse to pay the drivers.</pre>
<p>The owners have <!-- not --> refused to pay the&#32;drivers.</p>
"""


def findings(ran):
    return [finding for line in ran.out.splitlines() for finding in json.loads(line)["findings"]]


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        ("a.md", MARKDOWN, {(12, 3): "The *owners* have `refused` to pay the drivers", (5, 1): None}),
        (
            "a.html",
            PAGE,
            {(5, 4): "The owners have <!-- not --> refused to pay the&#32;drivers", (3, 4): None},
        ),
    ],
)
def test_findings_in_markup_point_into_the_file(check, here, name, text, places):
    (here / name).write_text(text)
    ran = check("rules.yaml", name, "--format", "jsonl")
    (finding,) = findings(ran)
    assert finding["message"] == "the owners promises what the owners refuses"
    assert {(label["line"], label["column"]) for label in finding["labels"]} == set(places)
    for label in finding["labels"]:
        assert text[label["span"]["start"] : label["span"]["end"]] == label["text"]
        assert places[label["line"], label["column"]] in {label["text"], None}


def test_the_report_shows_the_lines_of_the_file(check, here):
    (here / "a.md").write_text("# Talks\n\nThe **owners** promised to pay.\n\nThe owners *refused* to pay.\n")
    ran = check("rules.yaml", "a.md")
    assert ran.out.startswith("a.md:5:1: error[promised-and-refused]")
    assert (
        "  3 | The **owners** promised to pay.\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise (owners)\n"
        in ran.out
    )


@pytest.mark.parametrize("shape", ["text", "short", "json"])
def test_explain_reads_markup_and_tells_places_in_the_file(check, here, shape):
    (here / "a.md").write_text("# Talks\n\nThe **owners**'\nlawyer *came*.\n")
    ran = check("explain", "rules.yaml", "a.md", "--format", shape)
    assert ran.status == 0
    if shape == "json":
        (document,) = json.loads(ran.out)["documents"]
        assert [(one["line"], one["text"]) for one in document["sentences"]] == [
            (1, "Talks"),
            (3, "The **owners**'\nlawyer *came*."),
        ]
    else:
        assert "a.md:3:1 The owners' lawyer came.\n" in ran.out


def test_a_reference_may_have_markup(check, here):
    (here / "law.html").write_text(
        "<nav>The owners refuse to pay</nav><p>The owners <b>refuse</b> to pay the drivers."
    )
    (finding,) = findings(check("rules.yaml", "clean.txt", "--against", "law.html", "--format", "jsonl"))
    assert finding["labels"][1]["text"] == "The owners <b>refuse</b> to pay the drivers"


def test_a_long_address_makes_no_sentence_too_long(check, here):
    (here / "a.md").write_text(
        f"The owners [promised](http://a.example/{'x' * 3000}) to pay.\n\nThe owners refused to pay.\n"
    )
    ran = check("rules.yaml", "a.md")
    assert ran.status == 1
    assert ran.err == "1 finding (1 error) in 1 text\n"


def test_a_notice_names_the_line_in_the_file(check, here):
    (here / "a.md").write_text(f"# Talks\n\nSee {'the word ' * 300}here.\n\n{CLASH}")
    assert "check: a.md:3: a sentence too long or too nested to be read\n" in check("rules.yaml", "a.md").err


def test_a_page_in_another_language_is_told_though_its_head_is_long(check, here):
    words = "Die Eigentümer haben versprochen, die Fahrer zu bezahlen. " * 5
    (here / "a.html").write_text(f"<script>{'the of and to that ' * 5000}</script><p>{words}")
    assert "check: a.html: mostly not English, so not checked\n" in check("rules.yaml", "a.html").err


def test_files_are_excluded_and_ignored(check, here):
    (here / "in").mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (here / "in" / name).write_text(CLASH)
    (here / "in" / ".gitignore").write_text("b.txt\n")
    ran = check("rules.yaml", "in", "--exclude", "a.*", "--exclude", "/in/d*", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["in/c.txt"]


def test_quoted_globs_are_expanded(check):
    assert check("rules.yaml", "cl*.txt").err == "1 finding (1 error) in 2 texts\n"


def test_only_changed_texts_are_checked(check, here):
    def git(*words):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *words],
            check=True,
            capture_output=True,
        )

    git("init", "-q")
    git("add", "clean.txt", "clash.txt")
    git("commit", "-qm", "Texts")
    ran = check("rules.yaml", ".", "--changed-since", "HEAD")
    assert (ran.status, ran.out, ran.err) == (0, "", "nothing found in 0 texts\n")
    (here / "clash.txt").write_text(f"News.\n\n{CLASH}")
    assert check("rules.yaml", ".", "--changed-since", "HEAD").out.startswith("clash.txt:5:1: error")
    wrong = check("rules.yaml", ".", "--changed-since", "v9")
    assert wrong.status == 2
    assert wrong.err.startswith("check: --changed-since v9: no such revision in ")
    assert "  Name a commit, branch or tag of the repository" in wrong.err


def test_columns_are_named(check, here):
    (here / "a.csv").write_text(f'key,body\nx,"{CLASH}"\n')
    ran = check("rules.yaml", "a.csv", "--text-column", "body", "--id-column", "key", "--format", "jsonl")
    assert ran.status == 1
    assert json.loads(ran.out)["id"] == "x"
    unnamed = check("rules.yaml", "a.csv")
    assert (unnamed.status, unnamed.out) == (2, "")
    assert unnamed.err == (
        'check: a.csv: the table has no "text", only "key", "body"\n'
        "  Name the field that holds the text: --text-column NAME\n"
        "nothing found in 0 texts, 1 unreadable\n"
    )


def test_what_stands_before_the_damage_in_a_packed_file_is_checked(check, here):
    records = "".join(json.dumps({"text": CLASH if number == 0 else CLEAN}) + "\n" for number in range(50))
    (here / "a.jsonl.gz").write_bytes(gzip.compress(records.encode())[:-12])
    ran = check("rules.yaml", "a.jsonl.gz", "--format", "jsonl")
    assert ran.status == 2
    assert findings(ran)
    assert "check: a.jsonl.gz: gzip data cut short behind line " in ran.err
