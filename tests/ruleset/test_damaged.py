"""However a rule file is damaged, its author gets mistakes with places, never a crash."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import Mistake, RuleError
from checker.report.mistakes import render_mistakes
from checker.ruleset import load
from tests.ruleset.building import REFUSAL, REFUSED_AND_DONE

WHOLE = (
    f"words:\n  refuse: [refuse, decline]\n{REFUSAL}{REFUSED_AND_DONE}lexicon:\n  antonyms: [[rise, fall]]\n"
)
SNIPPETS = [
    *"\"'{}[]()|<>$?:#*&!@%\t\n\r. ,-=é\u2028\x85\x00",
    "$x",
    "<a>",
    "()?",
    ": ",
    " #",
    "- ",
    "  ",
    "\r\n",
    "&a ",
    "*a",
]


@st.composite
def damaged(draw):
    text = WHOLE
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 6)))
        text = text[:start] + draw(st.sampled_from(["", *SNIPPETS])) + text[end:]
    return text


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(damaged())
def test_a_damaged_file_is_answered_with_mistakes_that_lie_in_it(tmp_path: Path, text):
    path = tmp_path / "rules.yaml"
    path.write_text(text, "utf-8", newline="")
    for mistake in (mistakes := mistakes_in(path)):
        assert 0 <= mistake.span.start <= mistake.span.end <= len(mistake.source.text) + 1
    assert bool(render_mistakes(mistakes)) == bool(mistakes)


def mistakes_in(path: Path) -> tuple[Mistake, ...]:
    try:
        load([path])
    except RuleError as error:
        return error.mistakes
    return ()
