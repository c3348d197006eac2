"""Every way to write a rule wrongly, with the whole text that its author gets to read.

`UPDATE_GOLDEN=1 pytest tests/ruleset/test_broken.py` writes the expected texts anew; read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.errors import RuleError
from checker.report.mistakes import render_mistakes
from checker.ruleset import load

BROKEN = Path(__file__).parent / "broken"


@pytest.mark.parametrize("name", sorted(path.name for path in BROKEN.glob("*.yaml")))
def test_a_broken_rule_file_is_answered_with_all_its_mistakes(name, monkeypatch):
    monkeypatch.chdir(BROKEN)
    with pytest.raises(RuleError) as caught:
        load([name])
    shown = render_mistakes(caught.value.mistakes)
    expected = BROKEN / name.replace(".yaml", ".out")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(shown, "utf-8")
    assert shown == expected.read_text("utf-8")
