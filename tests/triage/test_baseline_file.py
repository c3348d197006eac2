from checker.triage import Baseline, Known, load, store

ONE = Known("b-rule", "12ab", 2, '“pay” is refused — "by all"', ("a.txt", "b c.txt"))
TWO = Known("a-rule", "ffff", 1, "lone \ud800 surrogate\nand a line", ("-",))


def test_what_is_stored_is_loaded(tmp_path):
    path = str(tmp_path / "known.json")
    store(Baseline(path, (ONE,)))
    assert load(path) == Baseline(path, (ONE,))
    assert "“pay”" in (tmp_path / "known.json").read_text("utf-8")


def test_the_order_of_findings_does_not_matter(tmp_path):
    one, other = str(tmp_path / "one.json"), str(tmp_path / "other.json")
    store(Baseline(one, (ONE, TWO)))
    store(Baseline(other, (TWO, ONE)))
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "other.json").read_bytes()
    assert [known.rule for known in load(one).known] == ["a-rule", "b-rule"]


def test_a_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "known.json"
    store(Baseline(str(path), (ONE,)))
    path.chmod(0o640)
    store(Baseline(str(path)))
    assert path.stat().st_mode & 0o777 == 0o640
    assert load(str(path)).known == ()
