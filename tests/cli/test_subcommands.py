def test_the_examples_in_rules_are_run(check):
    ran = check("test", "rules.yaml")
    assert ran.status == 0
    assert "6 examples: 6 validated" in ran.out


def test_a_failing_example_gives_status_1(check, here):
    rules = here / "rules.yaml"
    rules.write_text(
        rules.read_text().replace("no_match: The owners pay", "no_match: The owners refuse to pay", 1)
    )
    ran = check("test", "rules.yaml")
    assert ran.status == 1
    assert "noisy" in ran.out


def test_explain_shows_every_stage(check):
    ran = check("explain", "rules.yaml", "clash.txt")
    assert ran.status == 0
    for stage in ("tags", "chunks", "terminals", "tree", "clauses", "propositions", "statements"):
        assert f"\n  {stage} " in ran.out
    assert "promise[promise] by owners" in ran.out
    assert "$action = to pay the drivers" in ran.out or "$action = pay the drivers" in ran.out
    assert "error[promised-and-refused]" in ran.out


def test_explain_names_what_cannot_be_read(check):
    ran = check("explain", "rules.yaml", "gone.txt", "clean.txt")
    assert ran.status == 2
    assert "gone.txt" in ran.err
    assert "clean.txt:1:1" in ran.out
