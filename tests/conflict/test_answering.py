"""What a word for something said may mean: "the charge", "a charge", "earlier charges"."""

from __future__ import annotations

import pytest

from checker.conflict.answering import answers
from tests.conflict.building import Scene, pair


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("wrongdoing", "yes"),
        ("the charges", "yes"),
        ("the charge", "no"),
        ("a charge", "no"),
        ("other charges", "no"),
    ],
)
def test_what_a_denial_may_mean_of_what_is_said_behind_it(phrase: str, answer: str) -> None:
    scene = Scene(f"The bank denied {phrase}. Reed accused the firm.")
    scene.state(scene.clause("denied:deny", "The bank", phrase), kind="denial")
    scene.state(scene.clause("accused:accuse", "Reed", "the firm"), kind="allegation")
    assert answers(pair(scene)).truth == answer
