"""What a message tells an author to write instead works when it is put there."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import Fix, Mistake
from checker.ruleset import prepare
from checker.ruleset.fixing import fixed, written
from checker.source import Source, Span

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(path.name for path in BROKEN.glob("*.yaml"))


def mistakes_in(text: str, folder: Path, name: str = "rules.yaml") -> tuple[Mistake, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return prepare([folder / name]).mistakes


def told(mistakes: tuple[Mistake, ...]) -> list[tuple[str, str]]:
    return [(mistake.code, mistake.message) for mistake in mistakes]


@pytest.mark.parametrize("name", FILES)
def test_each_fix_ends_its_mistake(name, tmp_path):
    text = (BROKEN / name).read_text("utf-8")
    found = mistakes_in(text, tmp_path)
    for mistake in (one for one in found if one.fix is not None):
        again = told(mistakes_in(fixed(Source("", text), mistake.fix), tmp_path))
        same = (mistake.code, mistake.message)
        assert again.count(same) < told(found).count(same), mistake.fix


def test_nearly_every_mistake_has_a_fix(tmp_path):
    found = [m for name in FILES for m in mistakes_in((BROKEN / name).read_text("utf-8"), tmp_path, name)]
    without = sorted({mistake.code for mistake in found if mistake.fix is None})
    assert without == [
        "bad-pattern",
        "no-rules",
        "repeated-key",
        "unknown-key",
        "unused-alias",
        "use-cycle",
        "wrong-length",
        "wrong-shape",
    ]
    assert all(mistake.help for mistake in found if mistake.code not in ("wrong-length", "wrong-shape"))


def test_many_mistakes_at_once_are_all_told_and_all_mended(tmp_path):
    """Mistakes that hide behind another come to light once that one is mended: a few rounds, and no mistake is left."""
    text = (BROKEN / "ten.yaml").read_text("utf-8")
    first = mistakes_in(text, tmp_path)
    assert len({mistake.code for mistake in first}) >= 10
    assert all(mistake.fix for mistake in first)
    for _ in range(4):
        text = all_fixed(text, mistakes_in(text, tmp_path))
    assert told(mistakes_in(text, tmp_path)) == []


def all_fixed(text: str, mistakes: tuple[Mistake, ...]) -> str:
    """The text with all fixes that do not overlap, from the last to the first."""
    start = len(text) + 1
    for mistake in sorted(mistakes, key=lambda mistake: mistake.fix.span, reverse=True):
        if mistake.fix.span.end < start:
            text = fixed(Source("", text), mistake.fix)
            start = mistake.fix.span.start
    return text


@pytest.mark.parametrize(
    "value",
    ["a word", "it's", "no: never", "#1", "- dash", "[a]", "a, b", " blank ", "", "yes", "12", "'", '"'],
)
def test_what_is_written_is_read_back(value, tmp_path):
    rule = f"words:\n  some: [{written(value)}]\nstatements: []\n"
    read = prepare_words(rule, tmp_path)
    assert read == (value,)


def prepare_words(text: str, folder: Path) -> tuple[str, ...]:
    (folder / "rules.yaml").write_text(text, encoding="utf-8")
    return prepare([folder / "rules.yaml"]).ruleset.words["some"]


def test_a_fix_replaces_its_span():
    assert fixed(Source("", "one two"), Fix(Span(4, 7), "three")) == "one three"
