"""Labelled pairs of a reference and a text: what contradicts, and the traps beside it.

Each file is a family.  A group holds a reference with the texts that contradict it, that are neutral
to it and that follow from it; what is not answered rightly yet stands under ``todo`` as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from checker.api import check
from checker.ruleset import Ruleset, load
from checker.source import Source
from checker.text.reading import Document

HERE = Path(__file__).parent
LABELS = ("contradiction", "neutral", "entailment")
LEAST = 400


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text beside its reference, with what is known of the two."""

    family: str
    reference: str
    text: str
    contradicts: bool
    todo: bool


def _pairs() -> Iterator[Labelled]:
    for path in sorted(HERE.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            todo = group.get("todo", ())
            for label in LABELS:
                for text in group.get(label, ()):
                    yield Labelled(
                        path.stem, group["reference"], text, label == "contradiction", text in todo
                    )


PAIRS = tuple(_pairs())


@cache
def _rules() -> Ruleset:
    return load(["default"])


def _found(pair: Labelled) -> bool:
    document = Document("a", "", Source("a", pair.text), Source("a#reference", pair.reference))
    report = next(check([document], _rules()))
    assert report.fault is None
    return any(finding.severity in ("error", "warning") for finding in report.findings)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.family}: {pair.text}")
def test_a_text_contradicts_its_reference_or_does_not(pair: Labelled, request: pytest.FixtureRequest) -> None:
    if pair.todo:
        request.applymarker(pytest.mark.xfail(reason="known gap", strict=True))
    assert _found(pair) == pair.contradicts


def test_there_are_many_pairs_and_about_half_are_traps() -> None:
    traps = sum(not pair.contradicts for pair in PAIRS)
    assert len(PAIRS) >= LEAST
    assert traps * 2 >= len(PAIRS)


def test_what_is_still_to_do_is_a_text_of_its_group() -> None:
    for path in sorted(HERE.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")):
            texts = {text for label in LABELS for text in group.get(label, ())}
            assert set(group.get("todo", ())) <= texts
