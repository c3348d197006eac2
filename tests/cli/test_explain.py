import json

import pytest

TEXT = """\
The owners agreed to pay the drivers. The owners promised to paint the office.

The owners have refused to pay the drivers. Would the owners refuse to paint the office?
"""


@pytest.fixture
def article(here):
    (here / "article.txt").write_text(TEXT)
    return "article.txt"


def section(out, name):
    """The lines of the sections of that name, without their margins."""
    found, inside = [], False
    for line in out.splitlines():
        if line.startswith("  ") and line[2:16].strip():
            inside = line[2:16].strip() == name
        if not line.startswith("  "):
            inside = False
        if inside:
            found.append(line[16:])
    return found


def test_a_near_miss_names_rule_pattern_clause_and_all_that_stopped_it(check, article):
    ran = check("explain", "rules.yaml", article)
    assert ran.status == 0
    assert section(ran.out, "near misses") == [
        "refusal: $holder refuses to $action | the owners refuse to paint the office",
        "  the clause is asked, so it states nothing",
    ]


def test_a_statement_rule_tells_of_every_sentence(check, article):
    ran = check("explain", "rules.yaml", article, "--rule", "refusal")
    assert section(ran.out, "near misses") == [
        "refusal: $holder refuses to $action | The owners agreed to pay the drivers",
        "  `refuse` expected, `agree` found",
        "refusal: $holder refuses to $action | The owners promised to paint the office",
        "  `refuse` expected, `promise` found",
        "refusal: $holder refuses to $action | the owners refuse to paint the office",
        "  the clause is asked, so it states nothing",
    ]
    assert "refusal[refusal] by owners" in ran.out
    assert "promise[promise] by" not in ran.out


def test_a_sentence_without_a_clause_says_so(check, here):
    (here / "bare.txt").write_text(
        "The owners promised to pay the drivers. Dear drivers! The owners went home."
    )
    ran = check("explain", "rules.yaml", "bare.txt", "--rule", "refusal")
    assert "none: no clause was read here that a pattern could be held against" in section(
        ran.out, "near misses"
    )


def test_pairs_are_told_with_both_statements_and_every_answer(check, article):
    ran = check("explain", "rules.yaml", article, "--rule", "promised-and-refused")
    assert section(ran.out, "pairs") == [
        "promised-and-refused: promise (owners) at 1:39: The owners promised to paint the office",
        "                      refusal (owners) at 3:1: The owners have refused to pay the drivers",
        (
            '  - `same_event(promise.action, refusal.action)`: no: "paint the office" and "pay the drivers"'
            " are different events (paint is not pay)"
        ),
    ]


def test_a_kind_that_the_text_lacks_is_told(check):
    ran = check("explain", "rules.yaml", "clean.txt")
    assert section(ran.out, "pairs") == ["promised-and-refused: no refusal in the text"]


def test_a_pair_that_is_a_finding_is_told_with_its_answers(check):
    ran = check("explain", "rules.yaml", "clash.txt", "--rule", "promised-and-refused")
    told = "\n".join(section(ran.out, "pairs"))
    assert "this pair is reported" in told
    assert "+ `same_event(promise.action, refusal.action)`: yes" in told
    assert "error[promised-and-refused]" in ran.out


def test_a_statement_in_the_reference_is_placed_there(check, here, article):
    (here / "draft.txt").write_text("The owners promised to paint the office.")
    ran = check("explain", "rules.yaml", "draft.txt", "--against", article, "--rule", "promised-and-refused")
    places = [line.split(": The owners")[0].strip() for line in section(ran.out, "pairs")[:2]]
    assert places == [
        "promised-and-refused: promise (owners) at 1:1",
        "refusal (owners) at article.txt:3:1",
    ]


def test_an_unknown_rule_is_a_mistake_with_the_nearest_name(check, article):
    ran = check("explain", "rules.yaml", article, "--rule", "refusals")
    assert ran.status == 2
    assert ran.out == ""
    assert "there is no rule `refusals`" in ran.err
    assert "did you mean `refusal`?" in ran.err


def test_the_short_format_leaves_out_how_the_sentences_were_read(check, article):
    words = ("explain", "rules.yaml", article, "--rule", "promised-and-refused")
    long, short = check(*words), check(*words, "--format", "short")
    assert short.status == 0
    for name in ("statements", "near misses", "pairs"):
        assert section(short.out, name) == section(long.out, name) != []
    for name in ("tags", "tree", "clauses", "propositions"):
        assert section(long.out, name) != section(short.out, name) == []


def test_json_holds_every_stage(check, article):
    ran = check("explain", "rules.yaml", article, "clash.txt", "--format", "json", "--rule", "refusal")
    assert ran.status == 0
    run = json.loads(ran.out)
    assert (run["version"], [document["id"] for document in run["documents"]]) == (
        1,
        ["article.txt", "clash.txt"],
    )
    first = run["documents"][0]["sentences"][0]
    assert first["text"] == TEXT[first["span"]["start"] : first["span"]["end"]]
    assert [token["text"] + "/" + token["tag"] for token in first["tokens"]][:3] == [
        "The/DT",
        "owners/NNS",
        "agreed/VBD",
    ]
    assert [chunk["kind"] for chunk in first["chunks"]][:2] == ["NP", "VF"]
    assert first["tree"]["rule"] == "start"
    (clause,) = first["clauses"]
    assert (clause["verb"]["lemma"], clause["arguments"][1]["clause"]["verb"]["lemma"]) == ("agree", "pay")
    assert first["propositions"][0]["polarity"] == "affirmed"
    assert first["near_misses"][0]["reasons"] == [
        {
            "kind": "word",
            "part": "verb",
            "expected": "refuse",
            "found": "agree",
            "inside": [],
            "text": "`refuse` expected, `agree` found",
        }
    ]


def test_json_leaves_point_at_their_terminals(check, article):
    run = json.loads(check("explain", "rules.yaml", article, "--format", "json").out)
    sentence = run["documents"][0]["sentences"][0]

    def leaves(node):
        return [
            at for child in node["children"] for at in ([child] if isinstance(child, int) else leaves(child))
        ]

    found = leaves(sentence["tree"])
    assert found == sorted(found)
    assert max(found) < len(sentence["terminals"])


def test_json_has_verdicts_and_findings_of_a_document(check, article):
    run = json.loads(check("explain", "rules.yaml", article, "clash.txt", "--format", "json").out)
    apart, clash = run["documents"]
    (verdict,) = apart["verdicts"]
    assert (verdict["rule"], verdict["more"], verdict["missing"]) == ("promised-and-refused", 0, [])
    assert clash["findings"][0]["rule"] == "promised-and-refused"
    only = json.loads(
        check("explain", "rules.yaml", article, "--format", "json", "--rule", "promised-and-refused").out
    )
    (pair,) = only["documents"][0]["verdicts"][0]["pairs"]
    assert [side["text"] for side in pair["statements"]] == [
        "The owners promised to paint the office",
        "The owners have refused to pay the drivers",
    ]
    assert pair["answers"][0]["truth"] == "no"
    assert pair["answers"][0]["in_the_way"]


def test_json_names_what_cannot_be_read(check, article):
    ran = check("explain", "rules.yaml", "gone.txt", article, "--format", "json")
    assert ran.status == 2
    found, lost = json.loads(ran.out)["documents"]
    assert "error" in lost
    assert lost["sentences"] == []
    assert found["sentences"]


def test_the_same_text_gives_the_same_bytes(check, article):
    once = check("explain", "rules.yaml", article, "--format", "json")
    assert check("explain", "rules.yaml", article, "--format", "json") == once


FAILING = """\
statements:
  - id: refusal
    doc: The holder will not do something.
    patterns:
      - $holder refuses to $action
    examples:
      - match: The owners declined to pay the drivers.
      - match: The owners refused to pay the drivers.
      - no_match: The owners pay the drivers.
"""


def test_without_a_text_the_examples_of_the_rule_that_fail_are_explained(check, here):
    (here / "failing.yaml").write_text(FAILING)
    ran = check("explain", "failing.yaml", "--rule", "refusal", "--format", "short")
    assert ran.status == 0
    assert ran.out.startswith("failing.yaml:7 (match):1:1 The owners declined to pay the drivers.\n")
    assert "`refuse` expected, `decline` found" in ran.out
    assert "refused to pay" not in ran.out


def test_where_no_example_fails_all_are_explained(check):
    ran = check("explain", "rules.yaml", "--rule", "promised-and-refused", "--format", "short")
    assert "(conflict):1:1 The owners promised to pay the drivers." in ran.out
    assert "(consistent):1:1 The owners promised to pay the drivers." in ran.out


def test_without_a_text_and_a_rule_there_is_nothing_to_explain(check):
    ran = check("explain", "rules.yaml")
    assert ran.status == 2
    assert "name a TEXT, or by --rule a rule" in ran.err
